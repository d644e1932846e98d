/** Two people's pages on one board without a network: real documents, real undo managers, updates passed by hand. */
import * as Y from 'yjs'
import { type Editor, createTLStore, defaultBindingUtils, defaultShapeUtils, type TLStore } from 'tldraw'
import { Awareness } from 'y-protocols/awareness'
import { seedRecords } from '#shared/board/seed.ts'
import { RECORDS, splitRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import type { Role } from '#shared/roles.ts'
import { followDocument } from '#web/canvas/incoming.ts'
import { loadPlaces, loadRest } from '#web/canvas/load.ts'
import { putRemote } from '#web/canvas/remote.ts'
import { openOutgoing, type Outgoing } from '#web/canvas/outgoing.ts'
import type { BoardSession } from '#web/sync/types.ts'

export const ZONES = ['a', 'b'].map((id) => ({ id, title: `Felt ${id}`, sections: [] }))
export const note = (id: string, by: string, parentId = 'shape:zone-a') =>
  noteRecord({ id, text: id, color: 'yellow', place: { x: 40, y: 80, parentId, index: 'a1' }, meta: { n: 1, by, via: 'canvas' } })

/** A seeded board with these notes, as an update. */
export function board(...notes: ReturnType<typeof note>[]): Uint8Array {
  const doc = new Y.Doc()
  const records = doc.getMap<unknown>(RECORDS)
  doc.transact(() => {
    for (const record of [...seedRecords(ZONES), ...notes]) for (const [key, value] of splitRecord(record)) records.set(key, value)
  })
  return Y.encodeStateAsUpdate(doc)
}

export interface TestPage extends BoardSession {
  frames: number
  mayEdit: boolean
}
export function openPage(state: Uint8Array, memberId: string, role: Role = 'participant'): TestPage {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const records = doc.getMap<unknown>(RECORDS)
  const own = {}
  const page = {
    documentId: 'brd_test',
    doc,
    records,
    awareness: new Awareness(doc),
    undo: new Y.UndoManager(records, { trackedOrigins: new Set([own]) }),
    role: () => role,
    memberId: () => memberId,
    ready: () => true,
    editable: () => page.mayEdit,
    edit: (change: (map: Y.Map<unknown>) => void) => page.mayEdit && doc.transact(() => change(records), own),
    frames: 0,
    mayEdit: true,
  } as unknown as TestPage
  doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin === own) page.frames++
  })
  return page
}
/** What each has and the other has not, both ways. */
export function exchange(one: BoardSession, other: BoardSession): void {
  const [a, b] = [Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)), Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc))]
  Y.applyUpdate(other.doc, a)
  Y.applyUpdate(one.doc, b)
}

export interface Bound {
  session: TestPage
  store: TLStore
  outgoing: Outgoing
}
/** A store that follows a page's document, all loaded. */
export async function bind(session: TestPage): Promise<Bound> {
  const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
  const outgoing = openOutgoing(store, session)
  const viewer = {
    store,
    getContainer: () => document.body,
    getShape: (id: never) => store.get(id),
    getViewportPageBounds: () => ({ center: { x: 0, y: 0 } }),
  } as unknown as Editor
  const rest = loadPlaces(viewer, session)
  followDocument(store, session, outgoing, { put: (notes) => putRemote(store, [...notes]), dispose: () => undefined })
  await new Promise<void>((resolve) => {
    loadRest(viewer, session, rest, resolve)
  })
  return { session, store, outgoing }
}
