/** What holds for a room however full it is. */
import { expect } from 'vitest'
import { type Evening, quantile } from '#tests/helpers/crowd.ts'

/** Nobody waits longer for a confirmation, in milliseconds. */
const LONGEST_WAIT = 1_000

export function expectExact({ people, wall, revealed, texts, written, result, placed }: Evening): void {
  expect(wall.silent.counts).toMatchObject({ people, private: 3 * people, writers: people, notes: 0 })
  expect(wall.board.counts).toMatchObject({ people, private: 0, notes: 3 * people })
  expect(revealed).toEqual(Array.from({ length: people }, () => 3 * people))
  expect(texts.toSorted()).toEqual(written.toSorted())
  expect(wall.voted.facilitation?.votes.at(-1)).toMatchObject({ turnout: people, eligible: people, closedAt: null })
  expect(wall.closed.facilitation?.votes.at(-1)).toMatchObject({ turnout: people, eligible: people })
  expect(result.round).toMatchObject({ turnout: people, eligible: people })
  const counted = new Map((result.tally ?? []).flatMap((item) => (item.dots > 0 ? [[item.itemId, item.dots]] : [])))
  expect(counted).toEqual(placed)
  expect([...counted.values()].reduce((sum, dots) => sum + dots, 0)).toBe(3 * people)
}

/** @param share of the answers that must have come by then: all, where the machine does nothing else */
export function expectPrompt({ people, waits, ms, cpu, paintedMs }: Evening, share = 1): void {
  const figures = {
    people,
    requests: waits.length,
    seconds: Math.round(ms / 1000),
    cpu,
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    max: waits.at(-1) ?? 0,
    painted: paintedMs,
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  expect(waits).toHaveLength(6 * people)
  expect(figures.seconds).toBeLessThanOrEqual(60)
  expect(quantile(waits, share)).toBeLessThanOrEqual(LONGEST_WAIT)
}
