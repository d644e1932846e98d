/** Notes that came many at once: each row's request id is the batch's key and its place, so that all of them are found again. */
import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { countPrivateNotesOf } from './private-notes.ts'
import type { Schema } from './schema.ts'
import { type PrivateNote, toRow } from './shelf.ts'

/** @param key of hexadecimal digits */
export const batchRequestId = (key: string, at: number): string => `${key}:${at}`
const ofBatch = (key: string): string => `${key}:%`
/** by one statement; SQLite takes 32,766 values */
const ROWS = 100

/** The notes a batch made, in its order, wherever they are now. */
export async function findBatch(db: Kysely<Schema>, documentId: string, key: string): Promise<{ private: boolean; notes: { id: string; number: number | null }[] } | undefined> {
  const inOrder = <T extends { request_id: string | null }>(rows: T[]): T[] => rows.sort((a, b) => Number(a.request_id?.split(':')[1]) - Number(b.request_id?.split(':')[1]))
  const onBoard = await db.selectFrom('notes').select(['id', 'number', 'request_id']).where('document_id', '=', documentId).where('request_id', 'like', ofBatch(key)).execute()
  if (onBoard.length > 0) return { private: false, notes: inOrder(onBoard).map(({ id, number }) => ({ id, number })) }
  const waiting = await db.selectFrom('private_notes').select(['id', 'request_id']).where('document_id', '=', documentId).where('request_id', 'like', ofBatch(key)).execute()
  return waiting.length > 0 ? { private: true, notes: inOrder(waiting).map(({ id }) => ({ id, number: null })) } : undefined
}

/** All or none. @throws AppError board_full when their owner would have more than one may have */
export async function shelveBatch(db: Kysely<Schema>, documentId: string, memberId: string, notes: readonly PrivateNote[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (let at = 0; at < notes.length; at += ROWS)
      await trx
        .insertInto('private_notes')
        .values(notes.slice(at, at + ROWS).map((note) => toRow(documentId, note)))
        .onConflict((conflict) => conflict.columns(['document_id', 'request_id']).doNothing())
        .execute()
    if ((await countPrivateNotesOf(trx, documentId, memberId)) > LIMITS.shelfNotes) throw new AppError('board_full')
  })
}

/** @returns how many of them were waiting for a reveal */
export async function unshelveBatch(db: Kysely<Schema>, documentId: string, key: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('private_notes').where('document_id', '=', documentId).where('request_id', 'like', ofBatch(key)).executeTakeFirst()
  return Number(numDeletedRows)
}
