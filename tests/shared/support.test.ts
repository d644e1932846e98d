/** Over several rounds: what the room stands behind, and the rule in words. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VOTE_TARGETS, VOTER_GROUPS } from '#shared/facilitation/eligible.ts'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import { bySupport, type CountedRound, dotsByItem, supportOrder } from '#shared/facilitation/support.ts'
import { words } from '#tests/helpers/words.ts'

const round = (dots: Record<string, number>): CountedRound =>
  ({ round: {}, tally: Object.entries(dots).map(([itemId, n]) => ({ itemId, dots: n, voters: n, paper: 0, proxy: 0 })) }) as unknown as CountedRound

test('the newest round decides, the one before what did not stand in it, and nothing is lost', () => {
  const rounds = [round({ a: 5, b: 3, c: 0, d: 1 }), round({ b: 4, a: 2 })]
  expect([...supportOrder(rounds).keys()]).toEqual(['b', 'a', 'd'])
  expect(Object.fromEntries(dotsByItem(rounds))).toEqual({ a: 2, b: 4, c: 0, d: 1 })
  expect(bySupport(['c', 'd', 'a', 'x', 'b'], (id) => supportOrder(rounds).get(id))).toEqual(['b', 'a', 'd', 'c', 'x'])
})

test('sorting by support keeps everything, and what nobody supports in its order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.dictionary(fc.string(), fc.nat(5)), (ids, dots) => {
      const order = supportOrder([round(dots)])
      const sorted = bySupport(ids, (id) => order.get(id))
      expect([...sorted].sort()).toEqual([...ids].sort())
      expect(sorted.filter((id) => !order.has(id))).toEqual(ids.filter((id) => !order.has(id)))
    }),
  )
})

test.each(['da', 'en'] as const)('every rule is one whole sentence (%s)', (locale) => {
  const t = words(locale)
  for (const who of VOTER_GROUPS)
    for (const target of VOTE_TARGETS)
      for (const secret of [true, false])
        for (const [dots, maxPerItem] of [
          [1, 1],
          [3, 1],
          [3, 2],
          [3, 3],
          [3, 20],
        ] as const) {
          const sentence = ruleSentence({ who, target, secret, dots, maxPerItem }, t)
          expect(sentence).toMatch(/^\p{Lu}[^.{}]+\.$/u)
          expect(sentence).toContain(String(dots))
        }
  expect(ruleSentence({ who: 'all', target: 'notes', secret: true, dots: 3, maxPerItem: 9 }, t)).not.toContain('9')
})
