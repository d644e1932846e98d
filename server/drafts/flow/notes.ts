/** What stands after a note's words: who wrote them, on paper or not, and where the draft uses them. */
import { authorOf, type Words } from '#server/exports/words.ts'
import type { DraftNote } from '#shared/drafts.ts'

/** Keeps the dash with the name it announces. */
const NO_BREAK = '\u00A0'

/** @param used where; '' when nowhere */
export function noteTail(note: Pick<DraftNote, 'author' | 'anonymous' | 'via'>, words: Words, used = ''): string {
  const paper = note.via === 'paper' ? ` (${words.t('export.fromPaper')})` : ''
  return ` —${NO_BREAK}${authorOf(note, words)}${paper}${used && ` · ${used}`}`
}
