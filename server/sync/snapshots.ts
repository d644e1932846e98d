/** Snapshots: the merged state of a document, stored only after loading it has given the same document back. */
import * as Y from 'yjs'
import { storeSnapshot } from '#db/documents.ts'
import type { Db } from '#db/open.ts'
import type { Room } from './room.ts'
import type { Verifier } from './verifier.ts'

/**
 * Makes, verifies and stores a snapshot of the room as it is now; the journal is trimmed only after that.
 * @throws SnapshotMismatchError, or the database's error; then nothing was trimmed
 */
export async function snapshotRoom(db: Db, verifier: Verifier, room: Room, now: number): Promise<void> {
  const { document } = room
  if (!room.blocked) await room.document.landing.over()
  // the disk refuses: what is in the document may go back
  if (room.document.landing.on) return
  const live = document.live()
  if (!live) return
  const { epoch, seq } = document
  const state = Y.encodeStateAsUpdate(live.doc)
  document.snapshotTaken(state.byteLength, now)
  await verifier.verify({ documentId: room.id, epoch, seq, state })
  await storeSnapshot(db, { documentId: room.id, epoch, seq, state, at: now })
}
