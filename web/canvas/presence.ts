/** Cursors: this person's to the room, the others' into the canvas. */
/** The room says who somebody is; the canvas sends only where it points, what it holds, and what it shows if others look along. */
import { InstancePresenceRecordType, TLPOINTER_ID, atom, react, type Editor, type TLInstancePresence, type TLPageId, type TLShapeId } from 'tldraw'
import { createEffect, onCleanup } from 'solid-js'
import { PAGE_ID } from '#shared/board/layout.ts'
import { PAPERS } from '#shared/board/records.ts'
import { isStaff } from '#shared/roles.ts'
import type { BoardSession, Person } from '#web/sync/types.ts'
import { isPointing } from './light.tsx'
import { viewOf } from './look.ts'
import { PAPER, paperOf } from './theme.ts'

const SEND_MS = 100
const MAX_SELECTION = 50

/** Call inside a Solid root; it ends with it. */
export function openPresence(editor: Editor, session: BoardSession): void {
  showOthers(editor, session)
  sendOwn(editor, session)
}

/** Others look along with who leads, and with whom they follow; what everybody else sees is nobody's business and not sent. */
function looksShared(session: BoardSession): boolean {
  const self = session.memberId()
  return isStaff(session.role()) || session.people().some((person) => !person.self && person.following === self)
}

function sendOwn(editor: Editor, session: BoardSession): void {
  const shared = atom('looks shared', false)
  createEffect(() => shared.set(looksShared(session)))
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = () => {
    timer = undefined
    const pointer = editor.store.get(TLPOINTER_ID)
    const here = pointer && pointer.lastActivityTimestamp > 0
    session.setPresence({
      face: 'canvas',
      cursor: here ? { x: Math.round(pointer.x), y: Math.round(pointer.y) } : null,
      selection: editor.getSelectedShapeIds().slice(0, MAX_SELECTION),
      view: shared.get() ? viewOf(editor) : undefined,
      pointing: isPointing(editor) || undefined,
    })
  }
  const stop = react('own presence', () => {
    editor.store.get(TLPOINTER_ID)
    editor.getSelectedShapeIds()
    editor.getCurrentToolId()
    if (shared.get()) editor.getViewportPageBounds()
    timer ??= setTimeout(send, SEND_MS)
  })
  onCleanup(() => {
    stop()
    clearTimeout(timer)
  })
}

function showOthers(editor: Editor, session: BoardSession): void {
  const idOf = (person: Person) => InstancePresenceRecordType.createId(String(person.clientId))
  const { store } = editor
  createEffect(() => {
    const others = session.people().filter((person) => !person.self && person.face === 'canvas' && person.cursor)
    const here = new Set(others.map(idOf))
    const gone = store.query
      .records('instance_presence')
      .get()
      .flatMap((record) => (here.has(record.id) ? [] : [record.id]))
    store.mergeRemoteChanges(() => {
      store.remove(gone)
      store.put(others.map((person) => presenceOf(editor, person, store.get(idOf(person)))))
    })
  })
}

function presenceOf(editor: Editor, person: Person, before: TLInstancePresence | undefined): TLInstancePresence {
  const cursor = { x: person.cursor?.x ?? 0, y: person.cursor?.y ?? 0, type: 'default', rotation: 0 } as const
  const moved = !before || before.cursor?.x !== cursor.x || before.cursor?.y !== cursor.y
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(String(person.clientId)),
    userId: String(person.clientId),
    userName: person.name,
    color: cursorColour(person.color),
    currentPageId: PAGE_ID as TLPageId,
    cursor,
    selectedShapeIds: [] as TLShapeId[],
    meta: { pointing: person.pointing === true },
    lastActivityTimestamp: moved ? Date.now() : (before?.lastActivityTimestamp ?? 0),
    screenBounds: editor.getViewportScreenBounds().toJson(),
  })
}

/** A person's colour is one of the papers' names; anything else is a CSS colour. */
export const cursorColour = (color: string): string =>
  color in PAPERS || color in PAPER ? PAPER[color in PAPER ? (color as keyof typeof PAPER) : paperOf(color)].fill.light : color
