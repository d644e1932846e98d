/** Document → store: what others do, and this person's undo. */
/** What this person has done meanwhile and not sent stays. */
import type { TLRecord, TLStore } from 'tldraw'
import type * as Y from 'yjs'
import { idOfKey, joinRecord } from '#shared/board/layout.ts'
import type { BoardSession } from '#web/sync/types.ts'
import type { Outgoing } from './outgoing.ts'
import { putRemote, removeRemote } from './remote.ts'

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
