/** What is said about the notes of a board, in numbers, kept live; and one's own reactions. Needs no document: HTTP, and the room's word that something changed. */
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'
import { createStore, produce } from 'solid-js/store'
import type { OwnNoteTalk, ReactionAnswer } from '#shared/comments.ts'
import { NO_REACTIONS, type Reaction } from '#shared/reactions.ts'
import { api, call } from '#web/api.ts'
import { explain } from '#web/i18n.tsx'
import type { TalkChange } from '#web/sync/types.ts'
import { toast } from '#web/ui/toast.ts'

/** What `BoardSession` and `ControlLine` can tell. */
export interface TalkSource {
  readonly talk: Accessor<TalkChange | undefined>
  /** is the room on the line? With each new connection the numbers are read again */
  readonly connected: Accessor<boolean>
}
export interface Talk {
  readonly boardId: string
  /** Numbers of a note. Reactive. */
  of(noteId: string): OwnNoteTalk
  /** rises when something about the note has changed. Reactive. */
  changes(noteId: string): number
  /** comments by note id, for those who draw many notes */
  readonly comments: Accessor<ReadonlyMap<string, number>>
  /** Shows at once what is wanted, and takes it back (saying why) when the server refuses. */
  react(noteId: string, kind: Reaction, on: boolean): Promise<void>
  /** whose thread is open in the list; outlives the row, which is made anew when the note moves */
  readonly opened: Accessor<ReadonlySet<string>>
  open(noteId: string, open: boolean): void
}

const silent = (id: string): OwnNoteTalk => ({ id, comments: 0, reactions: { ...NO_REACTIONS }, mine: [] })

/** Call under a Solid owner. */
export function createTalk(boardId: string, source: TalkSource): Talk {
  const [notes, setNotes] = createStore<Record<string, OwnNoteTalk>>({})
  const [versions, setVersions] = createStore<Record<string, number>>({})
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set())
  const of = (id: string): OwnNoteTalk => notes[id] ?? silent(id)
  const bump = (ids: readonly string[]) => {
    for (const id of ids) setVersions(id, (version = 0) => version + 1)
  }
  const read = async () => {
    const before = { ...versions }
    const { notes: all } = await call<{ notes: OwnNoteTalk[] }>(api.boards[':id'].comments.$get({ param: { id: boardId } }))
    setNotes(
      produce((known) => {
        // what the room has said meanwhile is newer than the answer
        const current = new Map(all.map((note) => [note.id, note]))
        for (const id of new Set([...Object.keys(known), ...current.keys()])) if (versions[id] === before[id]) known[id] = current.get(id) ?? silent(id)
      }),
    )
    // threads that are open may have missed something
    bump([...opened()])
  }
  createEffect(on(createMemo(source.connected), (connected) => connected && void read().catch(() => undefined)))
  createEffect(
    on(source.talk, (change) => {
      if (!change) return
      for (const note of change.notes) setNotes(note.id, { ...note, mine: of(note.id).mine })
      bump(change.notes.map(({ id }) => id))
    }),
  )
  return {
    boardId,
    of,
    changes: (id) => versions[id] ?? 0,
    comments: createMemo(() => new Map(Object.values(notes).flatMap(({ id, comments }) => (comments > 0 ? [[id, comments] as const] : [])))),
    opened,
    open: (id, open) => setOpened((ids) => new Set(open ? [...ids, id] : [...ids].filter((other) => other !== id))),
    async react(id, kind, on) {
      const before = of(id)
      setNotes(id, wanted(before, kind, on))
      try {
        const answer = await call<ReactionAnswer>(api.boards[':id'].notes[':noteId'].reactions.$put({ param: { id: boardId, noteId: id }, json: { kind, on } }))
        setNotes(id, { ...of(id), ...answer })
      } catch (error) {
        setNotes(id, before)
        toast(explain(error), { kind: 'error' })
      }
    },
  }
}

function wanted(note: OwnNoteTalk, kind: Reaction, on: boolean): OwnNoteTalk {
  if (note.mine.includes(kind) === on) return note
  const mine = on ? [...note.mine, kind] : note.mine.filter((other) => other !== kind)
  return { ...note, mine, reactions: { ...note.reactions, [kind]: Math.max(0, note.reactions[kind] + (on ? 1 : -1)) } }
}
