/** What of the board is shown and in which order: search, only mine, one place, one mark, and a sort within each place. */
import { type Accessor, createMemo, createSignal } from 'solid-js'
import { allNotes, type BoardOutline, type NoteNode } from '#shared/board/outline.ts'

export const LIST_SORTS = ['board', 'number', 'newest', 'votes'] as const
export type ListSort = (typeof LIST_SORTS)[number]
export interface ListFilter {
  readonly query: Accessor<string>
  readonly setQuery: (query: string) => void
  readonly mineOnly: Accessor<boolean>
  readonly setMineOnly: (on: boolean) => void
  /** `zone-<id>` or `group-<id>` as the headings are called; '' for everywhere */
  readonly place: Accessor<string>
  readonly setPlace: (place: string) => void
  /** a paper's colour or a `#tag`; '' for any */
  readonly mark: Accessor<string>
  readonly setMark: (mark: string) => void
  readonly sort: Accessor<ListSort>
  readonly setSort: (sort: ListSort) => void
  /** dots by note, for the sort */
  readonly setDots: (dots: ReadonlyMap<string, number>) => void
  /** tags that are written on notes, with their `#` */
  readonly tags: Accessor<readonly string[]>
  readonly filtered: Accessor<boolean>
  /** does a note pass search and filters? */
  readonly passes: (note: NoteNode) => boolean
  readonly sorted: (notes: readonly NoteNode[]) => readonly NoteNode[]
  readonly clear: () => void
}

const TAG = /#[\p{L}\p{N}_]{2,}/gu
/** `#Mad og #hygge` → `#mad`, `#hygge`. */
export const tagsIn = (text: string): string[] => [...text.matchAll(TAG)].map(([tag]) => tag.toLocaleLowerCase())

/** Ids of the notes in a place; undefined for a place that is not there any more. */
export function notesIn(outline: BoardOutline, place: string): ReadonlySet<string> | undefined {
  const zone = outline.zones.find(({ id }) => place === `zone-${id}`)
  const group = [...outline.zones, outline].flatMap((part) => part.groups).find(({ id }) => place === `group-${id}`)
  const notes = zone ? [...zone.notes, ...zone.groups.flatMap((inside) => inside.notes)] : group?.notes
  return notes && new Set(notes.map(({ id }) => id))
}

export function compareBy(sort: ListSort, dots: ReadonlyMap<string, number>): ((a: NoteNode, b: NoteNode) => number) | undefined {
  if (sort === 'number') return (a, b) => (a.meta.n ?? Number.MAX_SAFE_INTEGER) - (b.meta.n ?? Number.MAX_SAFE_INTEGER)
  if (sort === 'newest') return (a, b) => (b.meta.at ?? '').localeCompare(a.meta.at ?? '')
  if (sort === 'votes') return (a, b) => (dots.get(b.id) ?? 0) - (dots.get(a.id) ?? 0)
  return undefined
}

export function createFilter(outline: BoardOutline, own: (note: NoteNode) => boolean): ListFilter {
  const [query, setQuery] = createSignal('')
  const [mineOnly, setMineOnly] = createSignal(false)
  const [place, setPlace] = createSignal('')
  const [mark, setMark] = createSignal('')
  const [sort, setSort] = createSignal<ListSort>('board')
  const [dots, setDots] = createSignal<ReadonlyMap<string, number>>(new Map())
  const needle = createMemo(() => query().trim().toLocaleLowerCase())
  const within = createMemo(() => (place() === '' ? undefined : notesIn(outline, place())))
  const found = (note: NoteNode) => needle() === '' || note.text.toLocaleLowerCase().includes(needle()) || `n${note.meta.n}` === needle()
  const marked = (note: NoteNode) => mark() === '' || note.color === mark() || tagsIn(note.text).includes(mark())
  return {
    ...{ query, setQuery, mineOnly, setMineOnly, place, setPlace, mark, setMark, sort, setSort, setDots },
    tags: createMemo(() => [...new Set(allNotes(outline).flatMap(({ text }) => tagsIn(text)))].sort()),
    filtered: () => needle() !== '' || mineOnly() || within() !== undefined || mark() !== '',
    passes: (note) => (!mineOnly() || own(note)) && (within()?.has(note.id) ?? true) && marked(note) && found(note),
    sorted(notes) {
      const compare = compareBy(sort(), dots())
      return compare ? [...notes].sort(compare) : notes
    },
    clear() {
      setQuery('')
      setMineOnly(false)
      setPlace('')
      setMark('')
    },
  }
}
