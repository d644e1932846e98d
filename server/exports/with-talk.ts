/** Reads what was said about the notes: comments that are not hidden, with the names that the workshop shows, and how many meant what. */
import { listComments } from '#db/comments.ts'
import { countTalk } from '#db/reactions.ts'
import type { Deps } from '#server/deps.ts'
import type { Outline, OutlineNote } from '#shared/boards.ts'

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
