import fc from 'fast-check'
import { expect, it } from 'vitest'
import { weather } from './storm-check.ts'
import { plans } from './storm-moves.ts'

it('three hundred storms end with one board: the same for everybody, for the server and after loading it again, valid and whole', () => {
  const putBack = new Map<string, number>()
  let notes = 0
  fc.assert(
    fc.property(plans(200), (plan) => {
      const storm = weather(plan)
      notes += storm.register.length
      for (const [code, count] of storm.putBack) putBack.set(code, (putBack.get(code) ?? 0) + count)
    }),
    { numRuns: 300, seed: 2019 },
  )
  // a storm in which nobody wrote, or nothing was ever refused, proves nothing
  expect(notes).toBeGreaterThan(1_000)
  expect((putBack.get('forbidden') ?? 0) + (putBack.get('not_now') ?? 0)).toBeGreaterThan(500)
  expect(putBack.get('record_invalid')).toBeGreaterThan(100)
}, 60_000)
