/** Notes chosen to be moved, grouped or deleted together. */
import { type Accessor, createMemo, createSignal } from 'solid-js'
import { allNotes, type BoardOutline, type NoteNode } from '#shared/board/outline.ts'

export interface Picking {
  readonly picking: Accessor<boolean>
  readonly setPicking: (on: boolean) => void
  readonly picked: Accessor<readonly NoteNode[]>
  readonly isPicked: (id: string) => boolean
  readonly pick: (ids: readonly string[], on: boolean) => void
}

export function createPicking(outline: BoardOutline): Picking {
  const [picking, setPicking] = createSignal(false)
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set())
  return {
    picking,
    setPicking(on) {
      setPicking(on)
      setIds(new Set<string>())
    },
    picked: createMemo(() => (ids().size === 0 ? [] : allNotes(outline).filter((note) => ids().has(note.id)))),
    isPicked: (id) => ids().has(id),
    pick(some, on) {
      const next = new Set(ids())
      for (const id of some) on ? next.add(id) : next.delete(id)
      setIds(next)
    },
  }
}
