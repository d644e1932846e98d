/** What a simulated participant does next, by where the workshop is. Pure: the same dice give the same evening. */
import type { PhaseMode } from '../roles.ts'

/** a number from 0 up to 1 */
export type Dice = () => number

export interface Situation {
  mode: PhaseMode
  /** ids of zones that can be written in */
  zones: readonly string[]
  /** how many notes this one has written in this phase, and has yet to say in all */
  written: number
  ideas: number
  /** notes on the board, and the groups there are: record ids without `shape:` */
  notes: readonly string[]
  groups: readonly string[]
  /** the round that is open and asks this one, with what it is about in the order of the board */
  round?: { id: string; dots: number; maxPerItem: number; items: readonly string[] } | undefined
  /** has voted in it */
  voted: boolean
}
export type Deed =
  | { type: 'write'; zoneId: string | undefined }
  | { type: 'move'; noteId: string; to: { groupId: string } | { zoneId: string | undefined } }
  | { type: 'vote'; roundId: string; choices: { itemId: string; dots: number }[] }
  | { type: 'wait' }

/** one has at most so much to say in a phase */
const IDEAS_A_PHASE = 4
/** how often somebody who could do something does it, each time they are asked */
const EAGER = { write: 0.3, move: 0.12, vote: 0.25 }

const pick = <T>(from: readonly T[], dice: Dice): T | undefined => from[Math.floor(dice() * from.length)]
/** What comes first is liked more, so that there is a result to talk about. */
const pickLiked = <T>(from: readonly T[], dice: Dice): T | undefined => from[Math.floor(dice() * dice() * from.length)]

function ballot({ id, dots, maxPerItem, items }: NonNullable<Situation['round']>, dice: Dice): Deed {
  const placed = new Map<string, number>()
  // some things are chosen again and again; whoever has not found enough by then keeps the rest
  for (let tries = 0, left = dots; left > 0 && tries < dots * 4; tries++) {
    const item = pickLiked(items, dice)
    const before = item === undefined ? maxPerItem : (placed.get(item) ?? 0)
    if (item === undefined || before >= maxPerItem) continue
    placed.set(item, before + 1)
    left--
  }
  return { type: 'vote', roundId: id, choices: [...placed].map(([itemId, given]) => ({ itemId, dots: given })) }
}

/** @param dice asked several times */
export function nextDeed(situation: Situation, dice: Dice): Deed {
  const { mode, zones, round } = situation
  if (round && !situation.voted && round.items.length > 0) return dice() < EAGER.vote ? ballot(round, dice) : { type: 'wait' }
  const writes = mode === 'open' || mode === 'hidden'
  if (writes && situation.ideas > 0 && situation.written < IDEAS_A_PHASE && dice() < EAGER.write) return { type: 'write', zoneId: pick(zones, dice) }
  if (mode !== 'open' || situation.notes.length === 0 || dice() >= EAGER.move) return { type: 'wait' }
  const noteId = pick(situation.notes, dice) as string
  const groupId = pick(situation.groups, dice)
  return { type: 'move', noteId, to: groupId === undefined ? { zoneId: pick(zones, dice) } : { groupId } }
}
