/** Comments: written, read and taken away by the rules of notes; those without a name keep no author. */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { deleteComment, findComment, findCommentByRequest, hideComment, insertComment, listComments, type StoredComment } from '#db/comments.ts'
import { findDeclared } from '#db/identity.ts'
import type { Access } from '#db/members.ts'
import { countTalk, reactionsOf } from '#db/reactions.ts'
import type { Deps } from '#server/deps.ts'
import type { Limiter } from '#server/http/limits.ts'
import type { Comment, CommentCreateBody, OwnNoteTalk, ThreadAnswer } from '#shared/comments.ts'
import { AppError } from '#shared/errors.ts'
import { refusalOf } from '#shared/facilitation/refusal.ts'
import { newId } from '#shared/ids.ts'
import { NO_REACTIONS } from '#shared/reactions.ts'
import { can } from '#shared/roles.ts'
import { assertOnBoard, thoseOnBoard } from './on-board.ts'

/** The member's own, so that nobody asks for another's comment by it; hashed, so that one without a name leads back to nobody. */
const requestKey = (memberId: string, requestId: string): string => createHash('sha256').update(`comment:${memberId}:${requestId}`).digest('hex')

const isOwn = (comment: StoredComment, { memberId }: Access): boolean => comment.memberId !== null && comment.memberId === memberId
const present = (comment: StoredComment, access: Access): Comment => ({
  id: comment.id,
  text: comment.text,
  author: comment.anon ? null : comment.author,
  own: isOwn(comment, access),
  anonymous: comment.anon,
  hidden: comment.hidden,
  at: new Date(comment.at).toISOString(),
})

/** @throws AppError not_found */
export async function readThread(deps: Deps, access: Access, noteId: string): Promise<ThreadAnswer> {
  const { documentId, memberId } = access
  await assertOnBoard(deps, access, noteId)
  const comments = await listComments(deps.db, documentId, noteId)
  const seesHidden = can(access.role, 'comment.moderate')
  return {
    comments: comments.filter((comment) => !comment.hidden || seesHidden || isOwn(comment, access)).map((comment) => present(comment, access)),
    reactions: (await countTalk(deps.db, documentId, [noteId])).get(noteId)?.reactions ?? { ...NO_REACTIONS },
    mine: (await reactionsOf(deps.db, documentId, memberId)).get(noteId) ?? [],
  }
}

/** Every note on the board about which something was said. */
export async function readTalk(deps: Deps, { documentId, memberId }: Access): Promise<OwnNoteTalk[]> {
  const talk = await countTalk(deps.db, documentId)
  const mine = await reactionsOf(deps.db, documentId, memberId)
  const ids = await thoseOnBoard(deps, documentId, talk.keys())
  return ids.flatMap((id) => talk.get(id) ?? []).map((note) => ({ ...note, mine: mine.get(note.id) ?? [] }))
}

/** @param limit counts what this person writes @throws AppError not_found, locked, too_many_requests, comments_full */
export async function writeComment(deps: Deps, limit: Limiter, access: Access, noteId: string, body: z.output<typeof CommentCreateBody>): Promise<Comment> {
  const { documentId, memberId } = access
  const key = body.requestId === undefined ? null : requestKey(memberId, body.requestId)
  const known = key === null ? undefined : await findCommentByRequest(deps.db, documentId, key)
  if (known) return present(known, access)
  await assertOnBoard(deps, access, noteId, true)
  await limit.take(memberId)
  const anon = body.anonymous === true || (await findDeclared(deps.db, access.workshopId))?.identity === 'anonymous'
  const comment = { id: newId('comment'), noteId, text: body.text, anon, memberId: anon ? null : memberId, at: deps.now(), requestKey: key }
  return present(await insertComment(deps.db, documentId, comment), access)
}

/** @throws AppError not_found */
async function find(deps: Deps, access: Access, noteId: string, id: string): Promise<StoredComment> {
  await assertOnBoard(deps, access, noteId)
  const comment = await findComment(deps.db, access.documentId, id)
  const visible = comment && (!comment.hidden || isOwn(comment, access) || can(access.role, 'comment.moderate'))
  if (!visible || comment.noteId !== noteId) throw new AppError('not_found')
  return comment
}

/** One's own, or as a facilitator anybody's. @throws AppError not_found, archived, forbidden, not_now, frozen */
export async function removeComment(deps: Deps, access: Access, noteId: string, id: string): Promise<void> {
  const comment = await find(deps, access, noteId, id)
  if (access.archived) throw new AppError('archived')
  const refusal = refusalOf(access, isOwn(comment, access) ? 'comment.delete.own' : 'comment.moderate')
  if (refusal) throw new AppError(refusal)
  await deleteComment(deps.db, access.documentId, id)
}

/** @param hiddenAt null shows it again @throws AppError not_found */
export async function setHidden(deps: Deps, access: Access, { noteId, commentId }: { noteId: string; commentId: string }, hiddenAt: number | null): Promise<void> {
  await find(deps, access, noteId, commentId)
  await hideComment(deps.db, access.documentId, commentId, hiddenAt)
}
