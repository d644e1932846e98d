/** What the room stands behind, over all counted rounds. Pure. */
import { sortTally } from './eligible.ts'
import type { Round, TallyItem } from './votes.ts'

/** A closed round with what came out. */
export interface CountedRound {
  round: Omit<Round, 'mayVote'>
  /** in the reading order of the board */
  tally: readonly TallyItem[]
}

/**
 * Dots by note or group, each from the newest round it stood in.
 * @param rounds in the order in which they were opened
 */
export function dotsByItem(rounds: readonly CountedRound[]): Map<string, number> {
  return new Map(rounds.flatMap(({ tally }) => tally.map(({ itemId, dots }) => [itemId, dots] as const)))
}

/**
 * The most supported first: what got dots in the newest round, then what got any in the one before.
 * @returns place by item, from 0; without those that nobody gave a dot
 */
export function supportOrder(rounds: readonly CountedRound[]): Map<string, number> {
  const order = new Map<string, number>()
  for (const { tally } of rounds.toReversed()) for (const { itemId, dots } of sortTally(tally, 'dots')) if (dots > 0 && !order.has(itemId)) order.set(itemId, order.size)
  return order
}

/** Sorted by a place from `supportOrder`; what has none stays where it was, at the end. */
export function bySupport<T>(things: readonly T[], placeOf: (thing: T) => number | undefined): T[] {
  const last = Number.MAX_SAFE_INTEGER
  return things.toSorted((a, b) => (placeOf(a) ?? last) - (placeOf(b) ?? last))
}
