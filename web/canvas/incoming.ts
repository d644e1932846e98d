/** Document → store: what others do, and this person's undo. One bad record must not stop the others. */
/** tldraw throws on a record that its schema does not know; such a one is left out. */
import type { TLRecord, TLStore } from 'tldraw'
import type * as Y from 'yjs'
import { DOCUMENT_ID, PAGE_ID, idOfKey, joinRecord } from '#shared/board/layout.ts'
import type { BoardSession } from '#web/sync/types.ts'
import type { Outgoing } from './outgoing.ts'

/** Puts records that came from the room, each for itself if one of them is refused. */
export function putRemote(store: TLStore, records: TLRecord[]): void {
  if (records.length === 0) return
  try {
    store.mergeRemoteChanges(() => store.put(records))
  } catch {
    if (records.length > 1) for (const record of records) putRemote(store, [record])
  }
}

export function removeRemote(store: TLStore, ids: string[]): void {
  const known = ids.filter((id) => id !== DOCUMENT_ID && id !== PAGE_ID && store.has(id as TLRecord['id'])) as TLRecord['id'][]
  if (known.length > 0) store.mergeRemoteChanges(() => store.remove(known))
}

/** Follows the document from now on. @returns stops following */
export function followDocument(store: TLStore, session: BoardSession, outgoing: Outgoing): () => void {
  const observe = (event: Y.YMapEvent<unknown>) => {
    if (outgoing.writing) return
    const ids = new Set([...event.changes.keys.keys()].map(idOfKey))
    const put: TLRecord[] = []
    const removed: string[] = []
    for (const id of ids) {
      const record = joinRecord(session.records, id)
      if (record) put.push(outgoing.merge(record))
      else removed.push(id)
    }
    removeRemote(store, removed)
    putRemote(store, put)
  }
  session.records.observe(observe)
  return () => session.records.unobserve(observe)
}
