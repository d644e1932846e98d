/** The course of a workshop as pure rules: phases forwards and back, editing while it runs, locks, and every command once. */
import { describe, expect, test } from 'vitest'
import type { Command } from '#shared/facilitation/commands.ts'
import { isFrozen, modeFor, modeOf, permissionsOf } from '#shared/facilitation/locks.ts'
import { reduce, reduceOnce } from '#shared/facilitation/reduce.ts'
import { BEFORE, type Facilitation, NO_LOCKS } from '#shared/facilitation/state.ts'
import { remainingMs } from '#shared/facilitation/timer.ts'
import { findTemplate } from '#shared/templates/index.ts'

const MINUTE = 60_000
const NOW = Date.UTC(2026, 10, 5, 18)
const karen = { memberId: 'mbr_karen', role: 'owner' } as const
const bo = { memberId: 'mbr_bo', role: 'participant' } as const
const ida = { memberId: 'mbr_ida', role: 'participant' } as const
const may = (person: typeof bo | typeof ida | typeof karen, state: Facilitation) =>
  permissionsOf({ role: person.role, frozen: isFrozen(state.locks, person), archived: false }, modeOf(state))
const programme = findTemplate('udviklingspuljen-2019', 'da')?.programme ?? []
const fresh: Facilitation = { programme, phaseId: null, run: BEFORE, locks: NO_LOCKS }
const play = (state: Facilitation, ...commands: Command[]): Facilitation => commands.reduce((before, command) => reduce(before, command, karen, NOW).state, state)
const failing = (state: Facilitation, command: Command) => {
  try {
    reduce(state, command, karen, NOW)
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'carried out'
}

describe('the programme', () => {
  test('leaves the board open until it is started, and as the room left it when it is over', () => {
    expect([fresh, play(fresh, { type: 'start' }), play(fresh, { type: 'start' }, { type: 'finish' })].map(modeOf)).toEqual(['open', 'locked', 'locked'])
  })
  test('runs through its phases one by one, each with its mode and its minutes', () => {
    let state = play(fresh, { type: 'start' })
    for (const phase of programme) {
      expect([state.phaseId, modeOf(state), state.run.timer && remainingMs(state.run.timer, NOW)]).toEqual([phase.id, phase.mode, phase.minutes * MINUTE])
      state = play(state, { type: 'next' })
    }
    expect([state.phaseId, state.run.status, state.run.timer]).toEqual([null, 'finished', null])
  })
  test('goes back out of the first phase and into the last one', () => {
    const first = play(fresh, { type: 'start' })
    expect(play(first, { type: 'back' }).run.status).toBe('before')
    expect(play(first, { type: 'finish' }, { type: 'back' }).phaseId).toBe('opsamling')
  })
  test('keeps a version of each phase that ends, and of nothing else', () => {
    const names = (state: Facilitation, command: Command) =>
      reduce(state, command, karen, NOW)
        .effects.filter((effect) => effect.type === 'version')
        .map((effect) => effect.title)
    const silent = play(fresh, { type: 'start', phaseId: 'stille' })
    expect([names(fresh, { type: 'start' }), names(silent, { type: 'next' }), names(silent, { type: 'back' }), names(silent, { type: 'finish' })]).toEqual([
      [],
      ['Stille idéer'],
      ['Stille idéer'],
      ['Stille idéer'],
    ])
    expect(names(silent, { type: 'goto', phaseId: 'stille' })).toEqual([])
  })
  test('is moved by the first of two facilitators who press next in the same phase', () => {
    const state = play(fresh, { type: 'start' }, { type: 'next', from: 'velkomst' })
    expect(failing(state, { type: 'next', from: 'velkomst' })).toBe('phase_changed')
    expect(failing(state, { type: 'start' })).toBe('phase_changed')
  })
  test('cannot be started without phases, nor led to a phase that is not in it', () => {
    expect(failing({ ...fresh, programme: [] }, { type: 'start' })).toBe('invalid')
    expect(failing(fresh, { type: 'start', phaseId: 'findes-ikke' })).toBe('not_found')
  })
  test('starts again after its end with whole times', () => {
    const gone = reduce(play(fresh, { type: 'start' }), { type: 'finish' }, karen, NOW + 3 * MINUTE).state
    const again = reduce(gone, { type: 'start' }, karen, NOW + 5 * MINUTE).state
    expect(again.run.timer && remainingMs(again.run.timer, NOW + 5 * MINUTE)).toBe(10 * MINUTE)
  })
  test('is led by facilitators; time alone may say that time is up', () => {
    for (const attempt of [
      () => reduce(fresh, { type: 'start' }, bo, NOW),
      () => reduce(fresh, { type: 'elapsed' }, karen, NOW),
      () => reduce(fresh, { type: 'start' }, 'server', NOW),
    ])
      expect(attempt).toThrow(expect.objectContaining({ code: 'forbidden' }))
  })
})

describe('editing the programme', () => {
  const extra = { id: 'leg', kind: 'fordyb', title: 'Leg', minutes: 15, mode: 'open' } as const
  const ids = (state: Facilitation) => state.programme.map((phase) => phase.id)
  test('adds, moves, changes and removes phases, before and while it runs', () => {
    for (const base of [fresh, play(fresh, { type: 'start', phaseId: 'del' })]) {
      const added = play(base, { type: 'phase.add', phase: extra, at: 2 })
      expect(ids(added).slice(1, 4)).toEqual(['spoergsmaal', 'leg', 'stille'])
      expect(ids(play(added, { type: 'phase.move', phaseId: 'leg', to: 0 }))[0]).toBe('leg')
      const changed = play(added, { type: 'phase.edit', phaseId: 'leg', change: { title: 'Rollespil', instruction: { da: 'Byt roller', en: 'Swap roles' } } })
      expect(changed.programme[2]).toEqual({ ...extra, title: 'Rollespil', instruction: { da: 'Byt roller', en: 'Swap roles' } })
      expect(ids(play(changed, { type: 'phase.remove', phaseId: 'leg' }))).toEqual(ids(base))
      expect(play(changed, { type: 'phase.remove', phaseId: 'leg' }).phaseId).toBe(base.phaseId)
    }
  })
  test('does not take the phase away that is on, nor the whole programme while it runs', () => {
    const running = play(fresh, { type: 'start', phaseId: 'del' })
    expect(failing(running, { type: 'phase.remove', phaseId: 'del' })).toBe('phase_running')
    expect(failing(running, { type: 'programme', phases: [extra] })).toBe('phase_running')
    expect(ids(play(fresh, { type: 'programme', phases: [extra] }))).toEqual(['leg'])
  })
  test('refuses a second phase of the same id', () => {
    expect(failing(fresh, { type: 'phase.add', phase: { ...extra, id: 'del' } })).toBe('invalid')
    expect(failing(fresh, { type: 'programme', phases: [extra, extra] })).toBe('invalid')
  })
  test('gives the running phase the minutes that are added to it, and its mode at once', () => {
    const running = play(fresh, { type: 'start', phaseId: 'del' }, { type: 'phase.edit', phaseId: 'del', change: { minutes: 25, mode: 'locked' } })
    expect([running.run.timer && remainingMs(running.run.timer, NOW), modeOf(running)]).toEqual([25 * MINUTE, 'locked'])
  })
})

describe('locks', () => {
  const open = play(fresh, { type: 'start', phaseId: 'del' })
  test('stop participants on the whole board, and leave facilitators free', () => {
    const locked = play(open, { type: 'lock.board', on: true })
    expect([modeOf(open), modeOf(locked), modeOf(play(locked, { type: 'lock.board', on: false }))]).toEqual(['open', 'locked', 'open'])
    expect(may(bo, locked)).toEqual(['board.read', 'vote.cast'])
    expect(may(karen, locked)).toEqual(may(karen, open))
  })
  test('freeze one person and nobody else', () => {
    const frozen = play(open, { type: 'freeze', memberId: bo.memberId, on: true }, { type: 'freeze', memberId: karen.memberId, on: true })
    expect([bo, ida, karen].map((person) => modeFor('open', isFrozen(frozen.locks, person)))).toEqual(['locked', 'open', 'open'])
    expect(may(bo, frozen)).toEqual(['board.read'])
    expect(may(ida, frozen)).toContain('note.create')
  })
  test('are switched per zone and survive every change of phase', () => {
    const state = play(open, { type: 'lock.zone', zoneId: 'ideer', on: true }, { type: 'lock.zone', zoneId: 'ideer', on: true }, { type: 'lock.zone', zoneId: 'behov', on: true })
    expect(play(state, { type: 'next' }, { type: 'back' }, { type: 'lock.zone', zoneId: 'behov', on: false }).locks.zones).toEqual(['ideer'])
  })
})

describe('a command under its request id', () => {
  test('is carried out once, however often it arrives', () => {
    const request = { requestId: 'tap-00000001', command: { type: 'extend', ms: MINUTE } } as const
    const once = reduceOnce(play(fresh, { type: 'start' }), request, karen, NOW).state
    const again = reduceOnce(once, request, karen, NOW + 500)
    expect([again.state, again.effects]).toEqual([once, []])
    expect(once.run.timer && remainingMs(once.run.timer, NOW)).toBe(11 * MINUTE)
  })
  test('of another facilitator is another command', () => {
    const request = { requestId: 'tap-00000001', command: { type: 'extend', ms: MINUTE } } as const
    const both = reduceOnce(reduceOnce(play(fresh, { type: 'start' }), request, karen, NOW).state, request, { memberId: 'mbr_per', role: 'facilitator' }, NOW).state
    expect(both.run.timer && remainingMs(both.run.timer, NOW)).toBe(12 * MINUTE)
  })
  test('that was refused may come again', () => {
    const request = { requestId: 'tap-00000002', command: { type: 'next', from: 'velkomst' } } as const
    expect(() => reduceOnce(fresh, request, karen, NOW)).toThrow(expect.objectContaining({ code: 'phase_changed' }))
    expect(reduceOnce(play(fresh, { type: 'start' }), request, karen, NOW).state.phaseId).toBe('spoergsmaal')
  })
})
