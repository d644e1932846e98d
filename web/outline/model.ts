/** The list view without its looks: the outline kept live, what is searched for, who wrote what, and what the person may do. */
import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type * as Y from 'yjs'
import { idOfKey, isShapeId, noteIdOf, recordIdOf } from '#shared/board/layout.ts'
import { liesInLockedZone } from '#shared/board/locked.ts'
import { type BoardOutline, type NoteNode, outlineOf } from '#shared/board/outline.ts'
import { type Action, isStaff } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import { createLive, type Live } from '#web/facilitation/live.ts'
import { createShelf, type Shelf } from '#web/notes/shelf.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { type Change, changesBetween } from './changes.ts'
import { createFilter, type ListFilter } from './filter.ts'
import { createPicking, type Picking } from './picking.ts'

/** The list is read again at most this often: 5,000 notes take tens of milliseconds. */
const READ_MS = 120
const EMPTY: BoardOutline = { zones: [], groups: [], notes: [], images: [] }

export interface ListModel extends ListFilter, Picking {
  readonly session: BoardSession
  readonly workshop: Workshop
  readonly live: Live
  /** own notes that are not on the board */
  readonly shelf: Shelf
  readonly outline: BoardOutline
  readonly own: (note: NoteNode) => boolean
  readonly may: (action: Action) => boolean
  readonly mayEdit: (note: NoteNode) => boolean
  readonly mayRemove: (note: NoteNode) => boolean
  readonly mayMove: (note: NoteNode) => boolean
  /** template id: nobody but facilitators changes anything in this zone for now */
  readonly isZoneLocked: (zoneId: string) => boolean
  /** Does it lie in such a zone, and is that in this person's way? @param id a note's, a group's or a zone's record id */
  readonly isLockedForMe: (recordId: string) => boolean
  /** others' newest changes, as they came */
  readonly news: Accessor<readonly Change[]>
}

/** Call under a Solid owner. */
export function createList(session: BoardSession, workshop: Workshop): ListModel {
  const live = createLive(() => workshop, session)
  const { outline, news } = liveOutline(session)
  const own = (note: NoteNode) => note.meta.by !== undefined && note.meta.by === session.memberId()
  const may = (action: Action) => session.editable() && live.may(action)
  const lockedZones = () => live.view()?.locks.zones ?? []
  const isLockedForMe = (id: string) => lockedZones().length > 0 && !isStaff(live.role()) && liesInLockedZone(session.records, id, lockedZones())
  const mayNote = (note: NoteNode, mine: Action, others: Action) => may(own(note) ? mine : others) && !isLockedForMe(recordIdOf(note.id))
  return {
    ...createFilter(outline, own),
    ...createPicking(outline),
    session,
    workshop,
    live,
    shelf: createShelf(session, live, 'list'),
    outline,
    news,
    own,
    may,
    isZoneLocked: (zoneId) => lockedZones().includes(zoneId),
    isLockedForMe,
    mayEdit: (note) => mayNote(note, 'note.edit.own', 'note.edit.foreign'),
    mayRemove: (note) => mayNote(note, 'note.delete.own', 'note.delete.foreign'),
    mayMove: (note) => mayNote(note, 'note.move', 'note.move'),
  }
}

/** Reads the board again after changes; rows are kept by id, so that neither focus nor reading place moves. */
function liveOutline(session: BoardSession): { outline: BoardOutline; news: Accessor<readonly Change[]> } {
  const [outline, setOutline] = createStore<BoardOutline>(structuredClone(EMPTY))
  const [news, setNews] = createSignal<readonly Change[]>([])
  const foreign = new Set<string>()
  let before: BoardOutline | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const read = () => {
    timer = undefined
    const now = outlineOf(session.records)
    // the first reading is the board, not news
    const changes = before && session.ready() ? changesBetween(before, now, foreign) : []
    before = session.ready() ? now : undefined
    foreign.clear()
    setOutline(reconcile(now, { key: 'id' }))
    if (changes.length > 0) setNews(changes)
  }
  const observe = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => {
    // `#m` is the server's stamp on everybody's notes, one's own too
    if (!transaction.local) for (const key of event.keysChanged) if (isShapeId(key) && !key.endsWith('#m')) foreign.add(noteIdOf(idOfKey(key)))
    timer ??= setTimeout(read, READ_MS)
  }
  session.records.observe(observe)
  createEffect(() => session.ready() && read())
  onCleanup(() => {
    session.records.unobserve(observe)
    clearTimeout(timer)
  })
  return { outline, news }
}
