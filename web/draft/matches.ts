/** Searching what a sentence can rest on, by number or by words. Pure. */
import type { OutlineNote } from '#shared/boards.ts'

const bare = (query: string): string => query.trim().toLocaleLowerCase()
/** `n12`, `12` */
const NUMBER = /^n?(\d+)$/
/** The number that is asked for; undefined for words. */
export const numberIn = (query: string): number | undefined => {
  const digits = NUMBER.exec(bare(query))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Are all of these words in it? */
export function says(text: string, query: string): boolean {
  const within = text.toLocaleLowerCase()
  return bare(query)
    .split(/\s+/)
    .every((word) => within.includes(word))
}
/** Does a note carry this number, or all of these words? */
export function matches(note: Pick<OutlineNote, 'number' | 'text'>, query: string): boolean {
  return NUMBER.test(bare(query)) ? String(note.number ?? '').startsWith(bare(query).replace('n', '')) : says(note.text, query)
}

/** Who asks for a number means that note; those whose numbers only begin with it follow in their order. */
export function found<Note extends Pick<OutlineNote, 'number' | 'text'>>(notes: readonly Note[], query: string): Note[] {
  const all = notes.filter((note) => matches(note, query))
  return numberIn(query) === undefined ? all : all.sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
}
