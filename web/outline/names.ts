/** Names behind the member ids on notes: from the workshop, from who is here, and from the server's own reading of the board for everybody else. */
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { NoteNode } from '#shared/board/outline.ts'
import { allNotes, type BoardOutline } from '#shared/board/outline.ts'
import type { Outline } from '#shared/boards.ts'
import type { Workshop } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import type { BoardSession } from '#web/sync/types.ts'

/** New faces come in a crowd: one question for all of them. */
const ASK_MS = 800

/** @returns the name of a note's author; undefined while unknown or without one */
export function createNames(session: BoardSession, workshop: Workshop, outline: Accessor<BoardOutline>): (note: NoteNode) => string | undefined {
  const [learned, setLearned] = createSignal<ReadonlyMap<string, string | undefined>>(new Map())
  const nameOf = (member: string): string | undefined =>
    workshop.members.find(({ id }) => id === member)?.name ?? session.people().find(({ memberId }) => memberId === member)?.name ?? learned().get(member)
  const unknown = () => allNotes(outline()).some(({ meta }) => meta.by !== undefined && nameOf(meta.by) === undefined && !learned().has(meta.by))
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = async () => {
    const authors = await authorsOf(session.documentId).catch(() => undefined)
    if (!authors) return
    const found = new Map(learned())
    for (const { id, meta } of allNotes(outline())) if (meta.by) found.set(meta.by, authors.get(id) ?? found.get(meta.by))
    setLearned(found)
  }
  createEffect(
    on(unknown, (some) => {
      clearTimeout(timer)
      if (some) timer = setTimeout(() => void ask(), ASK_MS)
    }),
  )
  onCleanup(() => clearTimeout(timer))
  return ({ meta }) => (meta.by === undefined ? undefined : nameOf(meta.by) || undefined)
}

/** Author's name by note id, as the workshop shows them. */
async function authorsOf(boardId: string): Promise<Map<string, string | undefined>> {
  const outline = await call<Outline>(api.boards[':id'].outline.$get({ param: { id: boardId } }))
  const notes = [...outline.zones, outline].flatMap((part) => [...part.groups.flatMap((group) => group.notes), ...part.notes])
  return new Map(notes.map((note) => [note.id, note.author ?? undefined]))
}
