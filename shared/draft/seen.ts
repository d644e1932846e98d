/** Which notes a section has taken over: those that came or changed since are offered, and never merged by themselves. */
import type { DraftNote, DraftSection } from '../drafts.ts'

/** By note id, what the note said then. */
export type Seen = Readonly<Record<string, string>>

/** A short mark of a text (53 bits, cyrb53): another text has another mark, nearly always. */
export function seenMark(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

export const notesOf = (section: DraftSection): DraftNote[] => section.sources.flatMap((source) => [...source.groups.flatMap((group) => group.notes), ...source.notes])
export const seenOf = (notes: readonly DraftNote[]): Seen => Object.fromEntries(notes.map((note) => [note.id, seenMark(note.text)]))

/** @returns notes that the section has not seen, and those that say something else now */
export function offered(notes: readonly DraftNote[], seen: Seen): { fresh: DraftNote[]; changed: DraftNote[] } {
  const fresh = notes.filter((note) => seen[note.id] === undefined)
  const changed = notes.filter((note) => seen[note.id] !== undefined && seen[note.id] !== seenMark(note.text))
  return { fresh, changed }
}
