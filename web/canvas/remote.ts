/** Records from the room, put into the store. One bad record must not stop the others. */
/** tldraw throws on a record that its schema does not know; such a one is left out. */
import type { TLRecord, TLStore } from 'tldraw'
import { DOCUMENT_ID, PAGE_ID } from '#shared/board/layout.ts'

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
