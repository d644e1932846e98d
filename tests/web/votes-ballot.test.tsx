/** One's own dots: never more than the rule, shown at once, sent once however bad the network is, and put back when refused. */
import fc from 'fast-check'
import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { Choice } from '#shared/facilitation/votes.ts'
import { Ballot, type BallotKeep, draftBallot, type Unsent } from '#web/votes/ballot.ts'

const RULE = { dots: 3, maxPerItem: 2 }
/** A server that keeps to the rule, does each request once, and can be out of reach: before the request or after it. */
function server(rule = RULE) {
  const marks = new Map<string, number>()
  const done = new Set<string>()
  const state = { fails: [] as ('before' | 'after' | ErrorCode)[], requests: 0 }
  const choices = (): Choice[] => [...marks].map(([itemId, dots]) => ({ itemId, dots }))
  return {
    state,
    marks,
    read: async () => choices(),
    async cast(requestId: string, wanted: Choice[]) {
      state.requests++
      const fail = state.fails.shift()
      if (fail === 'before') throw new AppError('unreachable')
      if (fail && fail !== 'after') throw new AppError(fail)
      if (!done.has(requestId)) {
        done.add(requestId)
        const next = new Map(marks)
        for (const { itemId, dots } of wanted) dots === 0 ? next.delete(itemId) : next.set(itemId, dots)
        if ([...next.values()].reduce((sum, dots) => sum + dots, 0) > rule.dots) throw new AppError('vote_limit')
        marks.clear()
        for (const [itemId, dots] of next) marks.set(itemId, dots)
      }
      if (fail === 'after') throw new AppError('unreachable')
      return choices()
    },
  }
}
function device(kept?: Unsent): BallotKeep & { kept: Unsent | undefined } {
  const place = {
    kept,
    load: () => place.kept,
    save(unsent: Unsent | undefined) {
      place.kept = unsent
    },
  }
  return place
}
const open = (at = server(), keep = device()) => {
  const refused: ErrorCode[] = []
  const ballot = createRoot(() => new Ballot(RULE, at, keep, (code) => refused.push(code)))
  return { ballot, at, keep, refused }
}

test('a dot is there at once, and on the server after it', async () => {
  const { ballot, at, keep } = open()
  expect(ballot.set('a', 2)).toBe(true)
  expect([ballot.on('a'), ballot.left(), ballot.waiting()]).toEqual([2, 1, true])
  await ballot.flush()
  expect([Object.fromEntries(at.marks), ballot.waiting(), keep.kept]).toEqual([{ a: 2 }, false, undefined])
})

test('the rule is kept on the screen too: nothing changes when it would be broken', () => {
  const { ballot } = open()
  expect([ballot.set('a', 3), ballot.set('a', 2), ballot.set('b', 2), ballot.set('b', 1), ballot.set('c', 1), ballot.set('a', -1)]).toEqual([
    false,
    true,
    false,
    true,
    false,
    false,
  ])
  expect(Object.fromEntries(ballot.marks())).toEqual({ a: 2, b: 1 })
})

test('without a network dots wait on the device and go out with the next page, once', async () => {
  const first = open()
  first.at.state.fails = ['after']
  first.ballot.set('a', 1)
  await first.ballot.flush()
  expect([first.ballot.blocked(), first.ballot.waiting()]).toEqual(['unreachable', true])
  first.at.state.fails = ['before']
  first.ballot.set('b', 1)
  await first.ballot.flush()
  const later = open(first.at, device(structuredClone(first.keep.kept)))
  expect(Object.fromEntries(later.ballot.marks())).toEqual({ a: 1, b: 1 })
  await later.ballot.flush()
  expect([Object.fromEntries(first.at.marks), later.keep.kept, later.ballot.blocked()]).toEqual([{ a: 1, b: 1 }, undefined, undefined])
})

test('what the server refuses is put back to what it holds, and told', async () => {
  const { ballot, at, refused, keep } = open()
  ballot.set('a', 1)
  await ballot.flush()
  at.state.fails = ['vote_closed']
  ballot.set('b', 1)
  await ballot.flush()
  expect([Object.fromEntries(ballot.marks()), refused, keep.kept]).toEqual([{ a: 1 }, ['vote_closed'], undefined])
})

test('whatever is pressed and whatever the network does: at the end screen and server agree, within the rule', async () => {
  const press = fc.record({ item: fc.constantFrom('a', 'b', 'c'), dots: fc.nat(3), fail: fc.option(fc.constantFrom('before' as const, 'after' as const)), wait: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(press, { maxLength: 25 }), async (presses) => {
      const { ballot, at } = open()
      for (const { item, dots, fail, wait } of presses) {
        if (fail) at.state.fails.push(fail)
        ballot.set(item, dots)
        expect(ballot.left()).toBeGreaterThanOrEqual(0)
        if (wait) await ballot.flush()
      }
      at.state.fails = []
      await ballot.flush()
      await ballot.flush()
      expect(Object.fromEntries(at.marks)).toEqual(Object.fromEntries(ballot.marks()))
      expect(ballot.waiting()).toBe(false)
    }),
  )
})

test('dots for somebody else are gathered and sent by nobody', () => {
  const ballot = createRoot(() => draftBallot(RULE))
  ballot.set('a', 1)
  ballot.set('b', 2)
  ballot.set('a', 0)
  expect(ballot.choices()).toEqual([{ itemId: 'b', dots: 2 }])
})
