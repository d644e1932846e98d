/** What was said about the notes, for files: comments that are not hidden, with the names that the workshop shows, and how many meant what. */
import { listComments } from '#db/comments.ts'
import { countTalk } from '#db/reactions.ts'
import type { Deps } from '#server/deps.ts'
import type { Outline, OutlineNote } from '#shared/boards.ts'
import { NO_REACTIONS, REACTIONS } from '#shared/reactions.ts'
import { authorOf, type Words } from './words.ts'

type Talk = NonNullable<OutlineNote['talk']>

/** The outline with it; notes nobody said anything about stay as they are. */
export async function withTalk(deps: Deps, outline: Outline): Promise<Outline> {
  const counts = await countTalk(deps.db, outline.boardId)
  const comments = Map.groupBy(
    (await listComments(deps.db, outline.boardId)).filter((comment) => !comment.hidden),
    (comment) => comment.noteId,
  )
  const said = (note: OutlineNote): OutlineNote => {
    const count = counts.get(note.id)
    if (!count) return note
    const words = (comments.get(note.id) ?? []).map(({ text, author, anon, at }) => ({ text, author: anon ? null : author, anonymous: anon, at: new Date(at).toISOString() }))
    return { ...note, talk: { comments: words, reactions: count.reactions } }
  }
  const part = <P extends Pick<Outline, 'groups' | 'notes'>>(of: P): P => ({
    ...of,
    groups: of.groups.map((group) => ({ ...group, notes: group.notes.map(said) })),
    notes: of.notes.map(said),
  })
  return { ...part(outline), zones: outline.zones.map(part) }
}

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
