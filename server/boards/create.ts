/** A new board: seeded once, in the database, in the transaction that creates it. Clients never write "if empty": two would race. */
import type { TLRecord } from '@tldraw/tlschema'
import { createDocument } from '#db/documents.ts'
import type { Trx } from '#db/open.ts'
import { FIRST_SERVER_CLIENT, stateOf } from '#server/sync/rebuild.ts'
import { splitRecord } from '#shared/board/layout.ts'
import { newId } from '#shared/ids.ts'
import { FIRST_PERSON_CLIENT_ID } from '#shared/limits.ts'

/** A note that stands on the board from the start (the demo). */
export interface SeededNote {
  /** record id without `shape:` */
  id: string
  number: number
  memberId: string | null
  /** milliseconds since 1970 */
  at: number
  via: string
  anon: boolean
}

/** @returns the board's id, which is its document's id */
export async function createSeededBoard(
  trx: Trx,
  board: { workshopId: string; title: string; records: readonly TLRecord[]; notes?: readonly SeededNote[]; now: number },
): Promise<{ id: string }> {
  const id = newId('board')
  await createDocument(trx, {
    id,
    kind: 'board',
    workshopId: board.workshopId,
    title: board.title,
    state: stateOf(board.records.flatMap(splitRecord)),
    serverClient: FIRST_SERVER_CLIENT,
    firstPersonClient: FIRST_PERSON_CLIENT_ID,
    notes: (board.notes ?? []).map((note) => ({ ...note, requestId: null })),
    at: board.now,
  })
  return { id }
}
