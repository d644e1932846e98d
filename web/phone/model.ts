/** The phone page without its looks: the queue, my notes, what the room says, and whether one may write. */
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import { CLOSE } from '#shared/sync/close.ts'
import type { WorkshopState } from '#shared/sync/protocol.ts'
import type { Workshop } from '#shared/workshops.ts'
import { createLive, type Live } from '#web/facilitation/live.ts'
import type { ControlLine } from '#web/sync/control.ts'
import { createMine } from '#web/notes/mine.ts'
import type { Entry, MyNote } from './entries.ts'
import type { Outbox, Settled } from './outbox.ts'
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
  /** what waits to be done to others' notes; their queue says it */
  readonly moving: Accessor<number>
  setMoving(waiting: number): void
  /** Puts a note that only this person has seen onto the board. @throws AppError */
  publish(ref: string): Promise<void>
}

/** Call under a Solid owner: sockets, listeners and timers end with it. */
export function createPhone(workshop: Workshop, store: EntryStore, restored: readonly Entry[], open: (boardId: string) => ControlLine): PhoneModel {
  const boardId = workshop.boards[0]?.id ?? ''
  const control = open(boardId)
  onCleanup(() => control.dispose())
  const mine = createMine({ boardId, memberId: workshop.memberId, via: 'phone', store, restored, event: control.event, up: control.online })
  const online = onlineSignal()
  const live = createLive(() => workshop, control)
  const writing = createMemo(() => writingOf(live))
  const gone = createMemo(() => isGone(control.ended()))
  const [moving, setMoving] = createSignal(0)
  return {
    workshop,
    boardId,
    outbox: mine.outbox,
    notes: mine.notes,
    settled: mine.settled,
    publish: mine.publish,
    online,
    moving,
    setMoving,
    gone,
    writable: control.writable,
    state: control.workshop,
    live,
    writing,
    pictures: createMemo(() => writing() === 'yes' && live.may('drawing.edit')),
  }
}

const isGone = (code: number | undefined): boolean => code === CLOSE.noAccess || code === CLOSE.noSuchBoard

function writingOf(live: Live): Writing {
  if (live.archived()) return 'archived'
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
