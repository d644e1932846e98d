/** Searching notes by number or by words. Pure. */
import type { OutlineNote } from '#shared/boards.ts'

/** Does a note carry this number, or all of these words? */
export function matches(note: Pick<OutlineNote, 'number' | 'text'>, query: string): boolean {
  const wanted = query.trim().toLocaleLowerCase()
  if (/^n?\d+$/.test(wanted)) return String(note.number ?? '').startsWith(wanted.replace('n', ''))
  const text = note.text.toLocaleLowerCase()
  return wanted.split(/\s+/).every((word) => text.includes(word))
}
