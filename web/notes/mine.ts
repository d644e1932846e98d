/** One person's own notes on a face: what the server has, with what still waits on the device laid over it; private ones until a reveal. */
import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { OwnNote, OwnNoteList } from '#shared/notes.ts'
import { api, call } from '#web/api.ts'
import { remember } from '#web/sync/offline-data.ts'
import type { RoomEvent } from '#web/sync/types.ts'
import { type Entry, type MyNote, myNotes } from '#web/phone/entries.ts'
import { type NoteServer, Outbox, type Settled } from '#web/phone/outbox.ts'
import type { EntryStore } from '#web/phone/store.ts'

type Via = 'phone' | 'list' | 'canvas'
export interface MineSource {
  boardId: string
  memberId: string
  via: Via
  /** what waits on this device, see `openStore` */
  store: EntryStore
  restored: readonly Entry[]
  event: Accessor<RoomEvent | undefined>
  /** the line to the room is up */
  up: Accessor<boolean>
}
export interface Mine {
  readonly outbox: Outbox
  /** newest first */
  readonly notes: Accessor<readonly MyNote[]>
  /** the newest thing that became true on the server */
  readonly settled: Accessor<Settled | undefined>
  /** Puts a private note onto the board, in a phase in which everybody may write there. @throws AppError */
  publish(ref: string): Promise<void>
  /** Asks the server again. Never throws. */
  refresh(): Promise<void>
}

const RETRY_MS = 4_000
/** A line that comes up just after the notes were fetched brings nothing new. */
const FRESH_MS = 3_000
/** After a reveal a whole room asks; not all in the same moment. */
const SPREAD_MS = 800

/** Own notes, newest first, and which of the requests `sent` have become notes; remembered like the workshop. @throws AppError */
export function loadMine(boardId: string, memberId: string, sent: readonly string[] = []): Promise<OwnNoteList> {
  const query = sent.length > 0 ? { sent: sent.join(',') } : {}
  return remember(`mine:${boardId}:${memberId}`, () => call<OwnNoteList>(api.boards[':id'].notes.mine.$get({ param: { id: boardId }, query })))
}

export function noteServer(boardId: string, via: Via): NoteServer {
  const notes = api.boards[':id'].notes
  return {
    create: (note, requestId) => call(notes.$post({ param: { id: boardId }, json: { ...note, via, requestId } })),
    async change(noteId, change) {
      await call(notes[':noteId'].$patch({ param: { id: boardId, noteId }, json: change }))
    },
    async remove(noteId) {
      await call(notes[':noteId'].$delete({ param: { id: boardId, noteId } }))
    },
  }
}

/** Call under a Solid owner: listeners and timers end with it. */
export function createMine(source: MineSource): Mine {
  const { boardId, memberId, store, restored } = source
  const [saved, setSaved] = createSignal<readonly OwnNote[]>([])
  const [settled, setSettled] = createSignal<Settled | undefined>(undefined, { equals: false })
  /** what became true while a list is on its way is newer than the list */
  const later: Settled[] = []
  let asked = 0
  const settle = (what: Settled) => {
    later.push(what)
    setSaved((notes) => applySettled(notes, what))
    setSettled(what)
  }
  const outbox = new Outbox(store, noteServer(boardId, source.via), settle, restored)
  const refresh = async () => {
    asked = performance.now()
    later.length = 0
    const answer = await loadMine(boardId, memberId, outbox.unanswered()).catch(() => undefined)
    if (!answer) return
    // together: a note whose answer was lost must not stand here twice
    batch(() => {
      for (const { requestId, id } of answer.arrived ?? []) outbox.arrived(requestId, id)
      setSaved(later.reduce(applySettled, answer.notes))
    })
  }
  const publish = async (ref: string) => {
    const noteId = outbox.idOf(ref)
    await call(api.boards[':id'].notes[':noteId'].publish.$post({ param: { id: boardId, noteId } }))
    await refresh()
  }
  void refresh()
  keepSending(outbox)
  followRoom(source, refresh, () => performance.now() - asked > FRESH_MS)
  return { outbox, settled, publish, refresh, notes: createMemo(() => myNotes(saved(), outbox.entries(), (id) => outbox.refOf(id))) }
}

/** Asks again when the room has done something to private notes, and when the line was down and may have missed it. */
function followRoom({ event, up }: MineSource, refresh: () => Promise<void>, isStale: () => boolean): void {
  const timers = new Set<ReturnType<typeof setTimeout>>()
  onCleanup(() => timers.forEach(clearTimeout))
  const soon = (ms: number) => timers.add(setTimeout(() => void refresh(), ms))
  createEffect(on(event, (what) => what && soon(what.type === 'private' || what.type === 'own-notes' ? 0 : Math.random() * SPREAD_MS), { defer: true }))
  createEffect(on(up, (isUp) => isUp && isStale() && soon(0), { defer: true }))
}

/** Sends at once when the way may be open again, and every few seconds while something waits. */
function keepSending(outbox: Outbox): void {
  const send = () => void outbox.flush()
  const timer = setInterval(() => {
    if (navigator.onLine && outbox.entries().some((entry) => !entry.refused)) send()
  }, RETRY_MS)
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', send)
  onCleanup(() => {
    clearInterval(timer)
    window.removeEventListener('online', send)
    document.removeEventListener('visibilitychange', send)
  })
  send()
}

/** The list of saved notes after something became true. A note without a name is nobody's once it lies on the board. */
export function applySettled(notes: readonly OwnNote[], what: Settled): readonly OwnNote[] {
  if (what.kind === 'removed') return notes.filter((note) => note.id !== what.id)
  if (what.kind === 'changed') return notes.map((note) => (note.id === what.id ? { ...note, ...what.change } : note))
  if (what.note.anonymous && !what.private) return notes
  const { text, color, zoneId = null, anonymous = false } = what.note
  const made: OwnNote = {
    id: what.id,
    number: what.number ?? null,
    text,
    color,
    zoneId,
    via: 'phone',
    private: what.private,
    at: new Date().toISOString(),
    anonymous,
  }
  return [...notes.filter((note) => note.id !== what.id), made]
}
