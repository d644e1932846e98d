/** A document without its history: the live values, written once, in order of their keys. */
import * as Y from 'yjs'
import { RECORDS } from '#shared/board/layout.ts'

/** The client id of a document's first struct. Rooms take theirs from the next one on. */
export const FIRST_SERVER_CLIENT = 1

/** One update that makes an empty document hold `values`. */
export function stateOf(values: Iterable<readonly [string, unknown]>): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = FIRST_SERVER_CLIENT
  const root = doc.getMap(RECORDS)
  doc.transact(() => {
    for (const [key, value] of values) root.set(key, value)
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

export const compactState = (root: Y.Map<unknown>): Uint8Array => stateOf([...root.entries()].sort(([a], [b]) => (a < b ? -1 : 1)))
