/** Which of a board's seeded notes somebody has received. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../load/client.ts'
import { type Load, until } from '../load/load.ts'

export interface NotesSeen {
  readonly count: number
}

/** Watches `client` from now on; `complete` is called once it has all. */
export function watchNotes(client: Client, expected: number, complete: () => void): NotesSeen {
  const seen = new Uint8Array(expected)
  let count = 0
  client.events.note = (index) => {
    if (index >= expected || seen[index] === 1) return
    seen[index] = 1
    count += 1
    if (count === expected) complete()
  }
  return {
    get count() {
      return count
    },
  }
}

/** As full as a board of ours may be: 5,000 things, and its first zone is one. */
export const FULL_BOARD = 4_990
const TRIES = 20
const TRY_MS = 1500

/** Fills a board and waits until somebody else sees all of it. @throws Error when nobody does */
export async function seedWhole(load: Load, board: string, count: number): Promise<void> {
  await load.seed(board, count)
  let whole = false
  for (let i = 0; i < TRIES && !whole; i++) {
    const reader = load.join(board)
    watchNotes(reader, count, () => {
      whole = true
    })
    await until(() => whole, TRY_MS)
    reader.leave()
  }
  if (!whole) throw new Error(`${board} could not be filled`)
  await sleep(500)
}
/** Readers that `seedWhole` may need. */
export const SEED_CLIENTS = TRIES + 1
