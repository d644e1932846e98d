/** The course of a workshop: from phase to phase, forwards and back, with nothing lost on the way. Pure. */
import { AppError } from '../errors.ts'
import type { Phase } from '../workshops.ts'
import type { Command } from './commands.ts'
import { indexOfPhase } from './programme.ts'
import type { Facilitation, Run } from './state.ts'
import { pauseTimer, remainingMs, resumeTimer, startTimer, type Timer } from './timer.ts'

/** What the server does beside storing the state. `version`: keep the board as it was when this phase ended. */
export type Effect = { type: 'version'; phaseId: string; title: string } | { type: 'entered'; phaseId: string | null; status: Run['status'] }
export interface Step {
  state: Facilitation
  effects: Effect[]
}

export const MINUTE_MS = 60_000
export const phaseOf = (state: Pick<Facilitation, 'programme' | 'phaseId'>): Phase | undefined => state.programme.find((phase) => phase.id === state.phaseId)
export const inRun = (state: Facilitation, run: Partial<Run>): Facilitation => ({ ...state, run: { ...state.run, ...run } })

/** Leaves the present phase with its time put aside, and enters another one with what was left of its own. */
function enter(state: Facilitation, next: { phase?: Phase; status: Run['status'] }, now: number): Step {
  const { phase, status } = next
  const leaving = phaseOf(state)
  const left = leaving && state.run.timer ? { ...state.run.left, [leaving.id]: pauseTimer(state.run.timer, now) } : state.run.left
  const timer = phase ? timerOf(phase, left[phase.id], now) : null
  const phaseId = phase?.id ?? null
  const effects: Effect[] = leaving ? [{ type: 'version', phaseId: leaving.id, title: leaving.title }] : []
  return { state: { ...inRun(state, { status, enteredAt: phase ? now : null, timer, left }), phaseId }, effects: [...effects, { type: 'entered', phaseId, status }] }
}
/** A phase that had run out before is not run out of again at once. */
function timerOf(phase: Phase, left: Timer | undefined, now: number): Timer {
  if (!left) return startTimer(phase.minutes * MINUTE_MS, now)
  return remainingMs(left, now) > 0 ? resumeTimer(left, now) : left
}

/** One step along the programme; before the first phase and after the last there is none. */
export function step(state: Facilitation, by: 1 | -1, now: number): Step {
  const { programme, phaseId, run } = state
  const edge = by === 1 ? 'before' : 'finished'
  if (phaseId === null && run.status !== edge) return { state, effects: [] }
  const at = phaseId === null ? (by === 1 ? 0 : programme.length - 1) : indexOfPhase(programme, phaseId) + by
  const phase = programme[at]
  if (phase) return enter(state, { phase, status: 'running' }, now)
  if (phaseId === null) throw new AppError('invalid', [{ path: 'programme', code: 'empty' }])
  return enter(state, { status: by === 1 ? 'finished' : 'before' }, now)
}

function goTo(state: Facilitation, phaseId: string, now: number): Step {
  if (state.phaseId === phaseId) return { state, effects: [] }
  return enter(state, { phase: state.programme[indexOfPhase(state.programme, phaseId)] as Phase, status: 'running' }, now)
}

/** Starting again after the end begins with whole times. */
function start(state: Facilitation, phaseId: string | undefined, now: number): Step {
  if (state.phaseId !== null) throw new AppError('phase_changed')
  if (phaseId !== undefined) return goTo(state, phaseId, now)
  return step(state.run.status === 'finished' ? inRun(state, { status: 'before', left: {} }) : state, 1, now)
}

/** @throws AppError phase_changed when somebody else was faster */
function assertFrom(state: Facilitation, from: string | null | undefined): void {
  if (from !== undefined && from !== state.phaseId) throw new AppError('phase_changed')
}

export type Move = Extract<Command, { type: 'start' | 'next' | 'back' | 'goto' | 'finish' }>
/**
 * Next and back also lead into the programme and out of it.
 * @throws AppError phase_changed, not_found, invalid
 */
export function move(state: Facilitation, command: Move, now: number): Step {
  if (command.type === 'start') return start(state, command.phaseId, now)
  assertFrom(state, command.from)
  if (command.type === 'next') return step(state, 1, now)
  if (command.type === 'back') return step(state, -1, now)
  if (command.type === 'goto') return goTo(state, command.phaseId, now)
  return state.run.status === 'finished' ? { state, effects: [] } : enter(state, { status: 'finished' }, now)
}
