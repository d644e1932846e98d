/** What holds for every course a workshop can take: random programmes, commands and clocks. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Command, CommandSchema } from '#shared/facilitation/commands.ts'
import { modeOf } from '#shared/facilitation/locks.ts'
import { reduce, reduceOnce } from '#shared/facilitation/reduce.ts'
import { BEFORE, type Facilitation, FacilitationSchema, NO_LOCKS } from '#shared/facilitation/state.ts'
import { hasEnded, remainingMs } from '#shared/facilitation/timer.ts'
import { PHASE_MODES } from '#shared/roles.ts'
import { PHASE_KINDS } from '#shared/facilitation/kinds.ts'

const NOW = Date.UTC(2026, 10, 5, 18)
const MINUTE = 60_000
const karen = { memberId: 'mbr_karen', role: 'facilitator' } as const

const IDS = ['a', 'b', 'c', 'd', 'e']
const phase = (id: string) =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom(...PHASE_KINDS),
    title: fc.constant(`Fase ${id}`),
    minutes: fc.integer({ min: 1, max: 60 }),
    mode: fc.constantFrom(...PHASE_MODES),
  })
const programmes = fc.shuffledSubarray(IDS, { minLength: 1 }).chain((ids) => fc.tuple(...ids.map(phase)))
const workshops: fc.Arbitrary<Facilitation> = programmes.map((programme) => ({ programme, phaseId: null, run: BEFORE, locks: NO_LOCKS }))
const id = fc.constantFrom(...IDS)
const from = fc.option(id, { nil: undefined })
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('start'), phaseId: from }),
  fc.record({ type: fc.constantFrom('next', 'back', 'finish'), from }),
  fc.record({ type: fc.constant('goto'), phaseId: id }),
  fc.record({ type: fc.constantFrom('pause', 'resume') }),
  fc.record({ type: fc.constant('extend'), ms: fc.integer({ min: -20 * MINUTE, max: 20 * MINUTE }) }),
  fc.record({ type: fc.constant('timer'), ms: fc.integer({ min: 0, max: 60 * MINUTE }) }),
  fc.record({ type: fc.constant('autoAdvance'), on: fc.boolean() }),
  id.chain((chosen) => fc.record({ type: fc.constant('phase.add'), phase: phase(chosen), at: fc.nat(5) })),
  fc.record({ type: fc.constant('phase.edit'), phaseId: id, change: fc.record({ minutes: fc.integer({ min: 1, max: 90 }) }, { requiredKeys: [] }) }),
  fc.record({ type: fc.constant('phase.move'), phaseId: id, to: fc.nat(5) }),
  fc.record({ type: fc.constant('phase.remove'), phaseId: id }),
  fc.record({ type: fc.constant('lock.board'), on: fc.boolean() }),
  fc.record({ type: fc.constant('freeze'), memberId: fc.constantFrom('mbr_1', 'mbr_2'), on: fc.boolean() }),
) as fc.Arbitrary<Command>
/** a command and the milliseconds that passed before it */
const courses = fc.array(fc.tuple(commands, fc.nat(10 * MINUTE)), { maxLength: 40 })

/** What is refused changes nothing. */
function play(state: Facilitation, course: [Command, number][]): { state: Facilitation; now: number } {
  let now = NOW
  let current = state
  for (const [command, pause] of course) {
    now += pause
    try {
      current = reduce(current, command, karen, now).state
    } catch {}
  }
  return { state: current, now }
}
const left = (state: Facilitation, now: number) => (state.run.timer ? remainingMs(state.run.timer, now) : null)

test('every state that commands can lead to is one that can be stored, with its phase in the programme', () => {
  fc.assert(
    fc.property(workshops, courses, (workshop, course) => {
      const { state, now } = play(workshop, course)
      expect(FacilitationSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(JSON.parse(JSON.stringify(state)))
      expect(state.phaseId !== null).toBe(state.run.status === 'running')
      if (state.phaseId !== null) expect(state.programme.map((p) => p.id)).toContain(state.phaseId)
      expect(new Set(state.programme.map((p) => p.id)).size).toBe(state.programme.length)
      expect(left(state, now) ?? 0).toBeGreaterThanOrEqual(0)
      expect(PHASE_MODES).toContain(modeOf(state))
    }),
    { numRuns: 300 },
  )
})

test('nothing is lost by going on and coming back: programme, phase, locks and what was left of the time', () => {
  fc.assert(
    fc.property(workshops, courses, fc.nat(30 * MINUTE), (workshop, course, away) => {
      const { state, now } = play(workshop, course)
      fc.pre(state.phaseId !== null && state.run.timer !== null)
      const there = reduce(state, { type: 'next' }, karen, now).state
      const back = reduce(there, { type: 'back' }, karen, now + away).state
      expect([back.programme, back.phaseId, back.locks, modeOf(back)]).toEqual([state.programme, state.phaseId, state.locks, modeOf(state)])
      expect(left(back, now + away)).toBe(left(state, now))
    }),
    { numRuns: 300 },
  )
})

test('a pause costs nothing, however long and however often', () => {
  fc.assert(
    fc.property(workshops, fc.array(fc.tuple(fc.nat(MINUTE), fc.nat(60 * MINUTE)), { maxLength: 12 }), (workshop, pauses) => {
      let state = reduce(workshop, { type: 'start' }, karen, NOW).state
      const whole = left(state, NOW) as number
      let now = NOW
      let ran = 0
      for (const [running, paused] of pauses) {
        now += running
        ran += running
        state = reduce(state, { type: 'pause' }, karen, now).state
        now += paused
        state = reduce(state, { type: 'resume' }, karen, now).state
      }
      expect(left(state, now)).toBe(Math.max(0, whole - ran))
    }),
  )
})

test('a clock that is set neither ends a phase nor gives it more than it had', () => {
  fc.assert(
    fc.property(workshops, fc.integer({ min: -24 * 60, max: 24 * 60 }), fc.nat(5), (workshop, minutes, ran) => {
      const started = reduce(workshop, { type: 'start' }, karen, NOW).state
      const now = NOW + ran * 1_000
      const before = left(started, now) as number
      const jumped = now + minutes * MINUTE
      expect(left(reduce(started, { type: 'clockMoved', ms: minutes * MINUTE }, 'server', jumped).state, jumped)).toBe(before)
      // even if nobody noticed, e.g. over a restart
      expect(left(started, jumped)).toBeGreaterThanOrEqual(0)
      expect(left(started, jumped)).toBeLessThanOrEqual((started.programme[0]?.minutes ?? 0) * MINUTE)
    }),
  )
})

test('a state that was stored and read again goes on exactly like one that was not', () => {
  fc.assert(
    fc.property(workshops, courses, courses, (workshop, first, second) => {
      const { state } = play(workshop, first)
      const read = FacilitationSchema.parse(JSON.parse(JSON.stringify(state)))
      expect(JSON.stringify(play(read, second).state)).toBe(JSON.stringify(play(state, second).state))
    }),
  )
})

test('repeating any of the requests of a course, later and in any order, changes nothing', () => {
  fc.assert(
    fc.property(workshops, fc.array(commands, { maxLength: 20 }), fc.infiniteStream(fc.nat(19)), (workshop, list, picks) => {
      const requests = list.map((command, i) => ({ requestId: `request-${i}`, command }))
      const done: typeof requests = []
      let state = workshop
      for (const request of requests) {
        try {
          state = reduceOnce(state, request, karen, NOW).state
          done.push(request)
        } catch {}
      }
      for (let i = 0; i < 10 && done.length > 0; i++)
        expect(reduceOnce(state, done[(picks.next().value as number) % done.length] as (typeof requests)[0], karen, NOW + MINUTE).state).toBe(state)
    }),
  )
})

test('time that is up leads on only if asked to, once, and never out of a phase that somebody came back to', () => {
  fc.assert(
    fc.property(workshops, fc.boolean(), (workshop, autoAdvance) => {
      fc.pre(workshop.programme.length > 1)
      const first = reduce(reduce(workshop, { type: 'autoAdvance', on: autoAdvance }, karen, NOW).state, { type: 'start' }, karen, NOW).state
      const end = NOW + (left(first, NOW) as number)
      expect(reduce(first, { type: 'elapsed' }, 'server', end - 1).state).toBe(first)
      const after = reduce(first, { type: 'elapsed' }, 'server', end).state
      expect(after.phaseId).toBe(workshop.programme[autoAdvance ? 1 : 0]?.id)
      if (!autoAdvance) return
      const back = reduce(after, { type: 'back' }, karen, end).state
      expect(back.run.timer && hasEnded(back.run.timer, end + 10 * MINUTE)).toBe(false)
      expect(reduce(back, { type: 'elapsed' }, 'server', end + 10 * MINUTE).state).toBe(back)
    }),
  )
})

test('commands mean what they say after JSON, and unknown ones mean nothing', () => {
  fc.assert(fc.property(commands, (command) => CommandSchema.safeParse(JSON.parse(JSON.stringify(command))).success))
  expect(CommandSchema.safeParse({ type: 'elapsed' }).success).toBe(false)
})
