/** The rules of a running workshop: (state, command, actor, now) → state and what follows from it. Pure, so that every rule can be tried a thousand times. */
import { AppError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { isStaff, type Role } from '../roles.ts'
import type { Phase } from '../workshops.ts'
import type { ClockEvent, Command } from './commands.ts'
import { inRun, MINUTE_MS, move, phaseOf, type Step, step } from './course.ts'
import { lock } from './locks.ts'
import { editProgramme } from './programme.ts'
import type { Facilitation, Run } from './state.ts'
import { extendTimer, hasEnded, pauseTimer, resumeTimer, shiftTimer, startTimer } from './timer.ts'

/** Who commands; the server itself at the end of a phase. */
export type Commander = { memberId: string; role: Role } | 'server'

type OfTimer = Extract<Command, { type: 'pause' | 'resume' | 'extend' | 'timer' | 'autoAdvance' }>
function timing(run: Run, command: OfTimer, now: number): Partial<Run> {
  const { timer } = run
  switch (command.type) {
    case 'pause':
      return { timer: timer && pauseTimer(timer, now) }
    case 'resume':
      return { timer: timer && resumeTimer(timer, now) }
    case 'extend':
      return { timer: timer ? extendTimer(timer, command.ms, now) : command.ms > 0 ? startTimer(command.ms, now) : null }
    case 'timer':
      return { timer: command.ms === 0 ? null : startTimer(command.ms, now) }
    case 'autoAdvance':
      return { autoAdvance: command.on }
  }
}

type Edit = Parameters<typeof editProgramme>[1]
/** The running phase's timer follows its minutes; times put aside for phases that are gone go with them. */
function edit(state: Facilitation, command: Edit, now: number): Facilitation {
  const before = phaseOf(state)
  const programme = editProgramme(state.programme, command, state.phaseId)
  const edited = { ...state, programme }
  const more = ((phaseOf(edited)?.minutes ?? 0) - (before?.minutes ?? 0)) * MINUTE_MS
  const { timer } = state.run
  const left = Object.fromEntries(Object.entries(state.run.left).filter(([id]) => keepsTime(id, state, programme)))
  return inRun(edited, { left, timer: timer && more !== 0 ? extendTimer(timer, more, now) : timer })
}
/** Other minutes are a new time. */
const keepsTime = (id: string, state: Facilitation, programme: readonly Phase[]): boolean =>
  id === state.phaseId || programme.some((phase) => phase.id === id && phase.minutes === state.programme.find((old) => old.id === id)?.minutes)

/** @throws AppError phase_changed, phase_running, not_found, invalid */
function carryOut(state: Facilitation, command: Command, now: number): Step {
  switch (command.type) {
    case 'start':
    case 'next':
    case 'back':
    case 'goto':
    case 'finish':
      return move(state, command, now)
    case 'pause':
    case 'resume':
    case 'extend':
    case 'timer':
    case 'autoAdvance':
      return { state: inRun(state, timing(state.run, command, now)), effects: [] }
    case 'lock.board':
    case 'lock.zone':
    case 'cursors':
    case 'freeze':
      return { state: { ...state, locks: lock(state.locks, command) }, effects: [] }
    default:
      return { state: edit(state, command, now), effects: [] }
  }
}

function happened(state: Facilitation, event: ClockEvent, now: number): Step {
  const { timer, autoAdvance } = state.run
  if (event.type === 'elapsed') return timer && hasEnded(timer, now) && autoAdvance && state.phaseId !== null ? step(state, 1, now) : { state, effects: [] }
  return { state: inRun(state, { timer: timer && shiftTimer(timer, event.ms) }), effects: [] }
}

/**
 * @param actor facilitators command; only the server says that time is up
 * @throws AppError forbidden, phase_changed, phase_running, not_found, invalid; then nothing has changed
 */
export function reduce(state: Facilitation, command: Command | ClockEvent, actor: Commander, now: number): Step {
  const isEvent = command.type === 'elapsed' || command.type === 'clockMoved'
  if (actor === 'server' ? !isEvent : isEvent || !isStaff(actor.role)) throw new AppError('forbidden')
  return isEvent ? happened(state, command, now) : carryOut(state, command, now)
}

/**
 * Carries out a command once, however often it arrives.
 * @throws as `reduce`; a refused command may be sent again under its id
 */
export function reduceOnce(state: Facilitation, request: { requestId: string; command: Command }, actor: Exclude<Commander, 'server'>, now: number): Step {
  const key = `${actor.memberId}:${request.requestId}`
  if (state.run.requests.includes(key)) return { state, effects: [] }
  const step = reduce(state, request.command, actor, now)
  return { ...step, state: inRun(step.state, { requests: [...step.state.run.requests, key].slice(-LIMITS.rememberedCommands) }) }
}
