/** Comments on notes, as rows. Who may read or write them, and whether their note is on the board, is asked before. */
import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Schema } from './schema.ts'

export interface StoredComment {
  id: string
  noteId: string
  /** null: without a name */
  memberId: string | null
  /** as the workshop's members see it; null when none was given */
  author: string | null
  text: string
  anon: boolean
  /** milliseconds since 1970 */
  at: number
  hidden: boolean
}
export interface NewComment {
  id: string
  noteId: string
  memberId: string | null
  text: string
  anon: boolean
  at: number
  /** by which a repeated request is known */
  requestKey: string | null
}

const select = (db: Kysely<Schema>, documentId: string) =>
  db
    .selectFrom('comments')
    .leftJoin('members', 'members.id', 'comments.member_id')
    .where('comments.document_id', '=', documentId)
    .select([
      'comments.id',
      'comments.note_id as noteId',
      'comments.member_id as memberId',
      'members.name as author',
      'comments.text',
      'comments.anon',
      'comments.at',
      'comments.hidden_at',
    ])
    .orderBy('comments.at')
    .orderBy('comments.id')
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]
const toComment = ({ anon, hidden_at, ...row }: Row): StoredComment => ({ ...row, anon: anon === 1, hidden: hidden_at !== null })

/** Oldest first, hidden ones included. @param noteId of the whole board when undefined */
export async function listComments(db: Kysely<Schema>, documentId: string, noteId?: string): Promise<StoredComment[]> {
  const rows = await select(db, documentId)
    .$if(noteId !== undefined, (query) => query.where('comments.note_id', '=', noteId as string))
    .execute()
  return rows.map(toComment)
}
export async function findComment(db: Kysely<Schema>, documentId: string, id: string): Promise<StoredComment | undefined> {
  const row = await select(db, documentId).where('comments.id', '=', id).executeTakeFirst()
  return row && toComment(row)
}
/** The comment a request made before. */
export async function findCommentByRequest(db: Kysely<Schema>, documentId: string, requestKey: string): Promise<StoredComment | undefined> {
  const row = await select(db, documentId).where('comments.request_key', '=', requestKey).executeTakeFirst()
  return row && toComment(row)
}

/** Twice the same request makes one comment. @returns whichever there is now @throws AppError comments_full */
export function insertComment(db: Kysely<Schema>, documentId: string, comment: NewComment): Promise<StoredComment> {
  return db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('comments')
      .values({
        id: comment.id,
        document_id: documentId,
        note_id: comment.noteId,
        member_id: comment.memberId,
        text: comment.text,
        anon: comment.anon ? 1 : 0,
        at: comment.at,
        hidden_at: null,
        request_key: comment.requestKey,
      })
      .onConflict((conflict) => conflict.columns(['document_id', 'request_key']).doNothing())
      .executeTakeFirst()
    const { n } = await trx
      .selectFrom('comments')
      .where('document_id', '=', documentId)
      .where('note_id', '=', comment.noteId)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    if (n > LIMITS.noteComments) throw new AppError('comments_full')
    const { requestKey } = comment
    const fresh = numInsertedOrUpdatedRows === 1n || requestKey === null
    return (await (fresh ? findComment(trx, documentId, comment.id) : findCommentByRequest(trx, documentId, requestKey))) as StoredComment
  })
}

export async function deleteComment(db: Kysely<Schema>, documentId: string, id: string): Promise<void> {
  await db.deleteFrom('comments').where('document_id', '=', documentId).where('id', '=', id).execute()
}
/** @param hiddenAt null shows it again */
export async function hideComment(db: Kysely<Schema>, documentId: string, id: string, hiddenAt: number | null): Promise<void> {
  await db.updateTable('comments').set({ hidden_at: hiddenAt }).where('document_id', '=', documentId).where('id', '=', id).execute()
}
