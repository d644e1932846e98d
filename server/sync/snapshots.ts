/** Snapshots: the merged state of a document, stored only after loading it has given the same document back. */
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { storeSnapshot } from '#db/documents.ts'
import type { Db } from '#db/open.ts'
import type { Room } from './room.ts'

export class SnapshotMismatchError extends Error {}

/** One hash over all keys and values, the same for the same content whatever its history. */
export function digest(root: Y.Map<unknown>): string {
  const hash = createHash('sha256')
  for (const key of [...root.keys()].sort()) hash.update(`${key}\n${JSON.stringify(root.get(key))}\n`)
  return hash.digest('hex')
}

/** @throws SnapshotMismatchError when loading `state` does not give the live document */
export function verifySnapshot(state: Uint8Array, live: Y.Doc, rootName: string): void {
  const loaded = new Y.Doc()
  try {
    Y.applyUpdate(loaded, state)
    const pending = loaded.store.pendingStructs !== null || loaded.store.pendingDs !== null
    if (pending || digest(loaded.getMap(rootName)) !== digest(live.getMap(rootName))) throw new SnapshotMismatchError('a snapshot did not load as the document it was made from')
  } finally {
    loaded.destroy()
  }
}

/** Makes, verifies and stores a snapshot of the room as it is now; the journal is trimmed only after that. */
export async function snapshotRoom(db: Db, room: Room, rootName: string, now: number): Promise<void> {
  const { seq, epoch } = room.document
  const doc = room.document.live()?.doc
  if (!doc) return
  const state = Y.encodeStateAsUpdate(doc)
  verifySnapshot(state, doc, rootName)
  room.document.snapshotTaken(state.byteLength, now)
  await storeSnapshot(db, { documentId: room.id, epoch, seq, state, at: now })
}
