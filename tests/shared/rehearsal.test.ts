/** The script of a rehearsal: what somebody does follows from where the workshop is. */
import { describe, expect, it } from 'vitest'
import { nextDeed, type Situation } from '#shared/rehearsal/script.ts'

/** a small generator with a seed, so that every run is the same */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
const situation = (given: Partial<Situation>): Situation => ({ mode: 'open', zones: ['a', 'b'], written: 0, ideas: 9, notes: [], groups: [], voted: false, ...given })
const deeds = (given: Partial<Situation>, times = 400) => {
  const dice = diceOf(7)
  return Array.from({ length: times }, () => nextDeed(situation(given), dice))
}
const typesOf = (given: Partial<Situation>) => new Set(deeds(given).map((deed) => deed.type))

describe('a simulated participant', () => {
  it('writes while one may, a few notes a phase, and only while there is something to say', () => {
    expect(typesOf({ mode: 'hidden' })).toEqual(new Set(['write', 'wait']))
    expect(typesOf({ mode: 'hidden', written: 4 })).toEqual(new Set(['wait']))
    expect(typesOf({ mode: 'hidden', ideas: 0 })).toEqual(new Set(['wait']))
    expect(new Set(deeds({ mode: 'hidden' }).flatMap((deed) => (deed.type === 'write' ? [deed.zoneId] : [])))).toEqual(new Set(['a', 'b']))
  })
  it('does nothing in a phase that only watches', () => {
    expect(typesOf({ mode: 'locked', notes: ['n'] })).toEqual(new Set(['wait']))
    expect(typesOf({ mode: 'vote', notes: ['n'] })).toEqual(new Set(['wait']))
  })
  it('moves notes into groups where there are some', () => {
    const moves = deeds({ notes: ['n', 'm'], groups: ['g'], written: 4 }).flatMap((deed) => (deed.type === 'move' ? [deed.to] : []))
    expect(moves.length).toBeGreaterThan(0)
    expect(moves.every((to) => 'groupId' in to && to.groupId === 'g')).toBe(true)
  })
  it('votes once, with all dots, never more than the rule gives', () => {
    const round = { id: 'r', dots: 5, maxPerItem: 2, items: ['a', 'b', 'c', 'd', 'e', 'f'] }
    const votes = deeds({ mode: 'vote', round }).flatMap((deed) => (deed.type === 'vote' ? [deed.choices] : []))
    expect(votes.length).toBeGreaterThan(20)
    for (const choices of votes) {
      expect(choices.reduce((sum, choice) => sum + choice.dots, 0)).toBeLessThanOrEqual(5)
      expect(Math.max(...choices.map((choice) => choice.dots))).toBeLessThanOrEqual(2)
    }
    expect(typesOf({ mode: 'vote', round, voted: true })).toEqual(new Set(['wait']))
    expect(typesOf({ mode: 'vote', round: { ...round, items: [] } })).toEqual(new Set(['wait']))
  })
})
