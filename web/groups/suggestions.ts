/** Notes that seem to say the same, zone by zone, as suggestions that a person takes or puts away; and the groups that were made of one. */
import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { BoardOutline, GroupNode, NoteNode } from '#shared/board/outline.ts'
import { similarNotes } from '#shared/board/similar.ts'
import { onSharedComputer } from '#web/sync/shared-computer.ts'

export interface Suggestion {
  key: string
  /** what the group would be called: the word they share that tells most */
  name: string
  words: readonly string[]
  /** all say exactly the same */
  same: boolean
  /** undefined: outside every zone */
  zone: string | undefined
  notes: readonly NoteNode[]
}
export interface Suggestions {
  /** those to look at, the surest first in each zone */
  readonly open: Accessor<readonly Suggestion[]>
  /** how many were put away and would be offered otherwise */
  readonly away: Accessor<number>
  /** groups made of a suggestion that nobody has accepted yet */
  readonly waiting: Accessor<readonly GroupNode[]>
  dismiss(suggestion: Suggestion): void
  /** Offers again what was put away. */
  restore(): void
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1)

/** Loose notes only: what people have grouped is their own; and never across zones, which would move a note to another question. */
export function suggestionsOf(outline: BoardOutline): Suggestion[] {
  return [...outline.zones, { title: undefined, notes: outline.notes }].flatMap(({ title: zone, notes }) => {
    const byId = new Map(notes.map((note) => [note.id, note]))
    return similarNotes(notes).map(({ key, notes: ids, words }): Suggestion => {
      const alike = ids.flatMap((id) => byId.get(id) ?? [])
      const same = new Set(alike.map(({ text }) => text.trim().toLocaleLowerCase())).size === 1
      return { key, name: capital(words[0] ?? alike[0]?.text.split(/\s/)[0] ?? ''), words, same, zone, notes: alike }
    })
  })
}

/** Call under a Solid owner. */
export function createSuggestions(boardId: string, outline: Accessor<BoardOutline>): Suggestions {
  const { dismissed, keep } = createDismissed(boardId)
  const all = steady(() => suggestionsOf(outline()))
  // one note more makes it news, one less does not
  const isAway = ({ notes }: Suggestion) => dismissed().some((key) => notes.every(({ id }) => key.split(' ').includes(id)))
  return {
    open: createMemo(() => all().filter((one) => !isAway(one))),
    away: createMemo(() => all().filter(isAway).length),
    waiting: steady(() => [...outline().zones, outline()].flatMap((part) => part.groups).filter(({ suggested }) => suggested)),
    dismiss: ({ key }) => keep([...dismissed(), key]),
    restore: () => keep([]),
  }
}

/** What has not changed stays the same object, so that its row keeps the keyboard and its ticks. */
function steady<T>(read: () => readonly T[]): Accessor<readonly T[]> {
  let known = new Map<string, T>()
  return createMemo(() => {
    const now = read().map((one) => [JSON.stringify(one), one] as const)
    known = new Map(now.map(([said, one]) => [said, known.get(said) ?? one]))
    return [...known.values()]
  })
}

/** Kept on the device: it is this person's view, and says nothing about anybody. */
function createDismissed(boardId: string): { dismissed: Accessor<readonly string[]>; keep: (keys: readonly string[]) => void } {
  const storage = onSharedComputer() ? sessionStorage : localStorage
  const name = `samtavle.unlike.${boardId}`
  const [dismissed, setDismissed] = createSignal<readonly string[]>(read(storage, name))
  return {
    dismissed,
    keep(keys) {
      setDismissed(keys)
      storage.setItem(name, JSON.stringify(keys))
    },
  }
}
function read(storage: Storage, name: string): string[] {
  try {
    const keys: unknown = JSON.parse(storage.getItem(name) ?? '[]')
    return Array.isArray(keys) ? keys.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
