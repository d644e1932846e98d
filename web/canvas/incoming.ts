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

/**
 * Follows the document from now on. A change after a quiet frame is shown at once; what follows it waits for the next frame, so that
 * however many people move things, the canvas is told once a frame.
 * @returns stops following
 */
export function followDocument(store: TLStore, session: BoardSession, outgoing: Outgoing, arrivals: Arrivals): () => void {
  const changed = new Set<string>()
  const revealed = new Set<string>()
  let frame = 0
  const show = () => {
    const put: TLRecord[] = []
    const rising: TLNoteShape[] = []
    const removed: string[] = []
    for (const id of changed) {
      const record = joinRecord(session.records, id)
      if (!record) removed.push(id)
      else if (isNote(record) && revealed.has(id)) rising.push(record)
      else put.push(outgoing.merge(record))
    }
    changed.clear()
    revealed.clear()
    removeRemote(store, removed)
    putRemote(store, put)
    if (rising.length > 0) arrivals.put(rising)
  }
  const onFrame = () => {
    frame = 0
    if (changed.size === 0) return
    show()
    frame = requestAnimationFrame(onFrame)
  }
  const observe = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => {
    if (outgoing.writing) return
    for (const key of event.changes.keys.keys()) changed.add(idOfKey(key))
    if (!transaction.local) for (const id of justRevealed(event, session)) revealed.add(id)
    if (!transaction.local && frame !== 0) return
    show()
    frame ||= requestAnimationFrame(onFrame)
  }
  session.records.observe(observe)
  return () => {
    session.records.unobserve(observe)
    cancelAnimationFrame(frame)
  }
}

function justRevealed({ changes }: Y.YMapEvent<unknown>, { records }: BoardSession): string[] {
  const added = [...changes.keys].flatMap(([key, { action }]) => (action === 'add' && key === idOfKey(key) ? [key] : []))
  return added.filter((id) => {
    const record = joinRecord(records, id)
    return isNote(record) && noteMeta(record).via === 'reveal'
  })
}
