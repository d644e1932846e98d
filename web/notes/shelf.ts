/** The shelf of the canvas and the list: own notes that are not on the board, what can be done with them, and what the room says about all of them. */
import { type Accessor, createEffect, createMemo, createSignal, getOwner, on, onCleanup, runWithOwner } from 'solid-js'
import type { Action } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import { attempt } from '#web/facilitation/command.ts'
import type { Live } from '#web/facilitation/live.ts'
import { t } from '#web/i18n.tsx'
import type { MyNote, NewNote, NoteChange } from '#web/phone/entries.ts'
import { memoryStore, openStore, ownerOf } from '#web/phone/store.ts'
import { onSharedComputer } from '#web/sync/shared-computer.ts'
import type { BoardSession, SyncStatus } from '#web/sync/types.ts'
import { toast } from '#web/ui/toast.ts'
import { createMine, type Mine } from './mine.ts'

export interface Shelf {
  readonly boardId: string
  /** notes that are with their author or on their way, newest first */
  readonly notes: Accessor<readonly MyNote[]>
  /** template id and title of every zone */
  readonly zones: Accessor<readonly { value: string; label: string }[]>
  /** everybody writes for themselves now: a new note stays with its author */
  readonly silent: Accessor<boolean>
  /** nothing of what is written now has been shown yet */
  readonly growing: Accessor<boolean>
  /** in this workshop nobody signs */
  readonly nameless: Accessor<boolean>
  /** how many notes only their authors have seen, of all people */
  readonly written: Accessor<number>
  /** notes and changes on this device that the server does not have */
  readonly unsent: Accessor<number>
  may(action: Action): boolean
  /** a note can be put onto the board by its author */
  readonly mayPublish: Accessor<boolean>
  write(note: NewNote): Promise<void>
  change(note: MyNote, change: NoteChange): Promise<void>
  /** Can be undone from the message that says so. */
  remove(note: MyNote): Promise<void>
  publish(note: MyNote): Promise<void>
}

/** Call under a Solid owner; it ends with it. */
export function createShelf(session: BoardSession, live: Live, via: 'canvas' | 'list'): Shelf {
  const { workshop, mode } = live
  const mine = openMine(session, workshop(), via)
  // what is on its way to the board is not shown here for a moment first
  const stays = ({ state }: MyNote) => state === 'refused' || (state === 'waiting' && (mode() === 'hidden' || mine()?.outbox.blocked() !== undefined))
  const notes = createMemo(() => (mine()?.notes() ?? []).filter((note) => note.private || stays(note)))
  sayWhatBecame(mine)
  sayRoomEvents(session, workshop)
  return {
    boardId: session.documentId,
    notes,
    zones: () => workshop().zones.map(({ id, title }) => ({ value: id, label: title })),
    silent: () => mode() === 'hidden',
    growing: () => mode() === 'hidden' && (live.view()?.revealed !== true || (live.counts()?.private ?? 0) > 0),
    nameless: () => workshop().identity === 'anonymous',
    unsent: () => notes().filter(({ state }) => state !== 'saved').length + waitingChanges(session.status()),
    written: () => live.counts()?.private ?? 0,
    may: live.may,
    mayPublish: () => mode() === 'open' && live.may('note.create'),
    ...deedsOf(mine),
  }
}

const waitingChanges = (status: SyncStatus): number => ('count' in status ? status.count : 0)

function deedsOf(mine: Accessor<Mine | undefined>): Pick<Shelf, 'write' | 'change' | 'remove' | 'publish'> {
  const send = () => void mine()?.outbox.flush()
  const write = async (note: NewNote) => {
    await mine()?.outbox.add(note)
    if (!navigator.onLine) toast(t('mine.keptHere'))
    send()
  }
  return {
    write,
    async change(note, change) {
      await mine()?.outbox.change(note.ref, change)
      send()
    },
    async remove(note) {
      await mine()?.outbox.remove(note.ref)
      const { text, color, zoneId, anonymous } = note
      const again = () => void write({ text, color, anonymous, ...(zoneId !== null && { zoneId }) })
      toast(t('mine.removed'), { action: { label: t('common.undo'), run: again } })
      send()
    },
    async publish(note) {
      if (await attempt(async () => await mine()?.publish(note.ref))) toast(t('mine.published'))
    },
  }
}

/** What waits on this device is opened first; on a borrowed computer nothing does. */
function openMine(session: BoardSession, { boards, memberId }: Workshop, via: 'canvas' | 'list'): Accessor<Mine | undefined> {
  const [mine, setMine] = createSignal<Mine>()
  const owner = getOwner()
  const boardId = boards[0]?.id ?? ''
  const up = () => !['loading', 'offline', 'stopped'].includes(session.status().kind)
  let ended = false
  onCleanup(() => {
    ended = true
  })
  const open = async () => {
    const store = onSharedComputer() ? memoryStore() : await openStore(ownerOf(boardId, memberId))
    const restored = await store.all()
    if (!ended) runWithOwner(owner, () => setMine(createMine({ boardId, memberId, via, store, restored, event: session.event, up })))
  }
  void open()
  return mine
}

function sayWhatBecame(mine: Accessor<Mine | undefined>): void {
  const settled = () => mine()?.settled()
  createEffect(
    on(settled, (what) => {
      if (what?.kind === 'created') toast(t(what.private ? 'mine.saved' : 'mine.onBoard'))
      if (what?.kind === 'changed') toast(t('mine.changed'))
    }),
  )
}

/** As toasts, which are read aloud too. */
function sayRoomEvents(session: BoardSession, workshop: Accessor<Workshop>): void {
  createEffect(
    on(
      session.event,
      (what) => {
        if (what?.type === 'private') toast(t('mine.becamePrivate', { n: what.notes.length }))
        if (what?.type === 'taken-back') toast(t('mine.takenBack', { n: what.notes }))
        if (what?.type !== 'revealed') return
        const zone = workshop().zones.find(({ id }) => id === what.zoneId)?.title
        toast(zone === undefined ? t('mine.revealed', { n: what.notes }) : t('mine.revealedIn', { n: what.notes, zone }))
      },
      { defer: true },
    ),
  )
}
