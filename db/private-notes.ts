/** Notes that only their author has seen, for requests: written, listed and changed by their author, counted for the others. */
import type { Kysely, Updateable } from 'kysely'
import type { Schema } from './schema.ts'
import type { PrivateNotesTable } from './schema-shelf.ts'
import { type PrivateNote, toPrivateNote, toRow } from './shelf.ts'

export type OwnPrivateNote = PrivateNote & { heldBack: boolean }

/** @returns false when this request was answered before: see `findNoteByRequest` */
export async function insertPrivateNote(db: Kysely<Schema>, documentId: string, note: PrivateNote): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('private_notes')
    .values(toRow(documentId, note))
    .onConflict((conflict) => conflict.columns(['document_id', 'request_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The note a request made before, wherever it is now. */
export async function findNoteByRequest(db: Kysely<Schema>, documentId: string, requestId: string): Promise<{ id: string; number?: number; private: boolean } | undefined> {
  const onShelf = await db.selectFrom('private_notes').select('id').where('document_id', '=', documentId).where('request_id', '=', requestId).executeTakeFirst()
  if (onShelf) return { id: onShelf.id, private: true }
  const onBoard = await db.selectFrom('notes').select(['id', 'number']).where('document_id', '=', documentId).where('request_id', '=', requestId).executeTakeFirst()
  return onBoard && { ...onBoard, private: false }
}

const own = (db: Kysely<Schema>, documentId: string, memberId: string) =>
  db.selectFrom('private_notes').selectAll().where('document_id', '=', documentId).where('member_id', '=', memberId)

export async function listPrivateNotes(db: Kysely<Schema>, documentId: string, memberId: string): Promise<OwnPrivateNote[]> {
  const rows = await own(db, documentId, memberId).execute()
  return rows.map((row) => ({ ...toPrivateNote(row), heldBack: row.hidden_at !== null }))
}

export async function countPrivateNotesOf(db: Kysely<Schema>, documentId: string, memberId: string): Promise<number> {
  const { n } = await db
    .selectFrom('private_notes')
    .where('document_id', '=', documentId)
    .where('member_id', '=', memberId)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

export interface PrivateNoteChange {
  text?: string | undefined
  color?: string | undefined
  zoneId?: string | null | undefined
  lang?: string | null | undefined
  anon?: boolean | undefined
}

/** @returns the note after the change; undefined when this person has no such private note */
export async function updatePrivateNote(
  db: Kysely<Schema>,
  key: { documentId: string; memberId: string; id: string },
  change: PrivateNoteChange,
): Promise<OwnPrivateNote | undefined> {
  const set: Updateable<PrivateNotesTable> = { id: key.id }
  if (change.text !== undefined) set.text = change.text
  if (change.color !== undefined) set.color = change.color
  if (change.zoneId !== undefined) set.zone_id = change.zoneId
  if (change.lang !== undefined) set.lang = change.lang
  if (change.anon !== undefined) set.anon = change.anon ? 1 : 0
  const row = await db
    .updateTable('private_notes')
    .set(set)
    .where('document_id', '=', key.documentId)
    .where('member_id', '=', key.memberId)
    .where('id', '=', key.id)
    .returningAll()
    .executeTakeFirst()
  return row && { ...toPrivateNote(row), heldBack: row.hidden_at !== null }
}

/** @returns false when this person has no such private note */
export async function deletePrivateNote(db: Kysely<Schema>, key: { documentId: string; memberId: string; id: string }): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('private_notes')
    .where('document_id', '=', key.documentId)
    .where('member_id', '=', key.memberId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
