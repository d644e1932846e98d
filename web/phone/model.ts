/** The phone page without its looks: the queue, my notes, what the room says, and whether one may write. */
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import type { OwnNote } from '#shared/notes.ts'
import { CLOSE } from '#shared/sync/close.ts'
import type { WorkshopState } from '#shared/sync/protocol.ts'
import type { Workshop } from '#shared/workshops.ts'
import { createLive, type Live } from '#web/facilitation/live.ts'
import type { ControlLine } from '#web/sync/control.ts'
import { loadMine, noteServer } from './data.ts'
import { type Entry, type MyNote, myNotes } from './entries.ts'
import { Outbox, type Settled } from './outbox.ts'
import type { EntryStore } from './store.ts'

export type Writing = 'yes' | 'viewer' | 'locked' | 'archived'
export interface PhoneModel {
  readonly workshop: Workshop
  readonly boardId: string
  readonly outbox: Outbox
  readonly notes: Accessor<readonly MyNote[]>
  readonly state: Accessor<WorkshopState | undefined>
  readonly live: Live
  readonly writing: Accessor<Writing>
  /** this person may put pictures on the board */
  readonly pictures: Accessor<boolean>
  readonly online: Accessor<boolean>
  /** the room has shut this person out for good */
  readonly gone: Accessor<boolean>
  /** the server can store */
  readonly writable: Accessor<boolean>
  /** the newest thing that became true on the server */
  readonly settled: Accessor<Settled | undefined>
}

const RETRY_MS = 4_000

/** Call under a Solid owner: sockets, listeners and timers end with it. */
export function createPhone(workshop: Workshop, store: EntryStore, restored: readonly Entry[], open: (boardId: string) => ControlLine): PhoneModel {
  const boardId = workshop.boards[0]?.id ?? ''
  const [saved, setSaved] = createSignal<readonly OwnNote[]>([])
  const [settled, setSettled] = createSignal<Settled | undefined>(undefined, { equals: false })
  const outbox = new Outbox(
    store,
    noteServer(boardId),
    (what) => {
      setSaved((notes) => applySettled(notes, what))
      setSettled(what)
    },
    restored,
  )
  const control = open(boardId)
  onCleanup(() => control.dispose())
  const online = onlineSignal()
  loadMine(boardId, workshop.memberId).then(
    // what was sent while the list was on its way is newer than the list
    (notes) => setSaved((sent) => [...notes.filter((note) => !sent.some(({ id }) => id === note.id)), ...sent]),
    () => undefined,
  )
  keepSending(outbox)
  const live = createLive(() => workshop, control)
  const writing = createMemo(() => writingOf(live, control.workshop()?.archived ?? workshop.archived))
  const gone = createMemo(() => isGone(control.ended()))
  return {
    workshop,
    boardId,
    outbox,
    online,
    gone,
    writable: control.writable,
    settled,
    notes: createMemo(() => myNotes(saved(), outbox.entries(), (id) => outbox.refOf(id))),
    state: control.workshop,
    live,
    writing,
    pictures: createMemo(() => writing() === 'yes' && live.may('drawing.edit')),
  }
}

const isGone = (code: number | undefined): boolean => code === CLOSE.noAccess || code === CLOSE.noSuchBoard

function writingOf(live: Live, archived: boolean): Writing {
  if (archived) return 'archived'
  if (live.may('note.create')) return 'yes'
  return live.role() === 'viewer' ? 'viewer' : 'locked'
}

function onlineSignal(): Accessor<boolean> {
  const [online, setOnline] = createSignal(navigator.onLine)
  const read = () => setOnline(navigator.onLine)
  window.addEventListener('online', read)
  window.addEventListener('offline', read)
  onCleanup(() => {
    window.removeEventListener('online', read)
    window.removeEventListener('offline', read)
  })
  return online
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
  const made: OwnNote = {
    id: what.id,
    number: what.number ?? null,
    text: what.note.text,
    color: what.note.color,
    zoneId: what.note.zoneId ?? null,
    via: 'phone',
    private: what.private,
    at: new Date().toISOString(),
  }
  return [...notes.filter((note) => note.id !== what.id), made]
}
