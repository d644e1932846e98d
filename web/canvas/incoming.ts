/** Document → store: what others do, and this person's undo. */
/** What this person has done meanwhile and not sent stays. */
import type { TLNoteShape, TLRecord, TLStore } from 'tldraw'
import type * as Y from 'yjs'
import { idOfKey, joinRecord } from '#shared/board/layout.ts'
import { isNote, noteMeta } from '#shared/board/records.ts'
import type { BoardSession } from '#web/sync/types.ts'
import type { Arrivals } from './arrivals.ts'
import type { Outgoing } from './outgoing.ts'
import { putRemote, removeRemote } from './remote.ts'

/** Follows the document from now on. @returns stops following */
export function followDocument(store: TLStore, session: BoardSession, outgoing: Outgoing, arrivals: Arrivals): () => void {
  const observe = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => {
    if (outgoing.writing) return
    const ids = new Set([...event.changes.keys.keys()].map(idOfKey))
    const put: TLRecord[] = []
    const revealed: TLNoteShape[] = []
    const removed: string[] = []
    for (const id of ids) {
      const record = joinRecord(session.records, id)
      if (isNote(record) && !transaction.local && noteMeta(record).via === 'reveal' && event.changes.keys.get(id)?.action === 'add') revealed.push(record)
      else if (record) put.push(outgoing.merge(record))
      else removed.push(id)
    }
    removeRemote(store, removed)
    putRemote(store, put)
    if (revealed.length > 0) arrivals.put(revealed)
  }
  session.records.observe(observe)
  return () => session.records.unobserve(observe)
}
