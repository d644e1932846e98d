/** What was said about the notes, as words in a file. */
import type { OutlineNote } from '#shared/boards.ts'
import { NO_REACTIONS, REACTIONS } from '#shared/reactions.ts'
import { authorOf, type Words } from './words.ts'

type Talk = NonNullable<OutlineNote['talk']>

const commentLines = ({ comments }: Talk, words: Words): string[] => comments.map((comment) => `${authorOf(comment, words)}: ${comment.text}`)

export const talkColumns = (words: Words): string[] => [...REACTIONS.map((kind) => words.t(`comments.reaction.${kind}`)), words.t('comments.title')]
/** One cell a column of `talkColumns`. */
export function talkCells({ talk }: Pick<OutlineNote, 'talk'>, words: Words): string[] {
  const { reactions = NO_REACTIONS } = talk ?? {}
  return [...REACTIONS.map((kind) => (reactions[kind] === 0 ? '' : String(reactions[kind]))), talk ? commentLines(talk, words).join('\n') : '']
}

/** One line for the reactions, one for each comment. */
export function talkLines({ talk }: Pick<OutlineNote, 'talk'>, words: Words): string[] {
  if (!talk) return []
  const reactions = REACTIONS.filter((kind) => talk.reactions[kind] > 0).map((kind) => `${words.t(`comments.reaction.${kind}`)}: ${talk.reactions[kind]}`)
  return [...(reactions.length > 0 ? [reactions.join(' · ')] : []), ...commentLines(talk, words)]
}
