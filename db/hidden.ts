/** What facilitators have taken off a board, for requests; it comes and goes with the turns of the room (`hidden-writer.ts`). */
import type { TLRecord } from '@tldraw/tlschema'
import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'

export interface HiddenRecord {
  removalId: string
  record: TLRecord
}
/** One time that something was taken off a board. */
export interface Removal {
  id: string
  /** whose it all was; null: single notes */
  memberId: string | null
  /** the person was taken out of the workshop with it */
  expelled: boolean
  /** member id */
  by: string
  notes: number
  others: number
  at: number
}
/** What a turn takes off the board or lays back. */
export interface HiddenChange {
  removal?: Removal
  hidden: TLRecord[]
  /** record ids */
  shown: string[]
}

type Which = { removalId: string } | { recordIds: readonly string[] }
const rows = (db: Kysely<Schema>, documentId: string) => db.selectFrom('hidden_records').where('hidden_records.document_id', '=', documentId)

/** In the order of their ids. */
export async function findHidden(db: Kysely<Schema>, documentId: string, which: Which): Promise<HiddenRecord[]> {
  const query = rows(db, documentId).select(['removal_id', 'record']).orderBy('record_id')
  const found = await ('removalId' in which ? query.where('removal_id', '=', which.removalId) : query.where('record_id', 'in', [...which.recordIds])).execute()
  return found.map(({ removal_id, record }) => ({ removalId: removal_id, record: JSON.parse(record) as TLRecord }))
}

export interface ListedHidden extends HiddenRecord {
  at: number
  /** name of the member whose everything was taken off with it; null: it was taken off alone */
  everythingOf: string | null
}
/** Newest first. */
export async function listHidden(db: Kysely<Schema>, documentId: string): Promise<ListedHidden[]> {
  const found = await rows(db, documentId)
    .innerJoin('removals', 'removals.id', 'hidden_records.removal_id')
    .leftJoin('members', 'members.id', 'removals.member_id')
    .select(['hidden_records.removal_id', 'hidden_records.record', 'removals.at', 'removals.member_id', 'members.name'])
    .orderBy('removals.at', 'desc')
    .orderBy('hidden_records.record_id')
    .execute()
  return found.map((row) => ({ removalId: row.removal_id, record: JSON.parse(row.record) as TLRecord, at: row.at, everythingOf: row.member_id === null ? null : (row.name ?? '') }))
}

/** What was taken off of this person's notes; notes without a name are nobody's. */
export async function hiddenNotesOf(db: Kysely<Schema>, documentId: string, memberId: string): Promise<TLRecord[]> {
  const own = db.selectFrom('notes').select(sql<string>`'shape:' || id`.as('record_id')).where('document_id', '=', documentId).where('member_id', '=', memberId)
  const found = await rows(db, documentId).select('record').where('record_id', 'in', own).execute()
  return found.map(({ record }) => JSON.parse(record) as TLRecord)
}

/** Gone for good. @returns false when it is not hidden */
export async function forgetHidden(db: Kysely<Schema>, documentId: string, recordId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('hidden_records').where('document_id', '=', documentId).where('record_id', '=', recordId).executeTakeFirst()
  return numDeletedRows > 0n
}
/** They are on the board already, by a version that was brought back. */
export async function dropHidden(db: Kysely<Schema>, documentId: string, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length > 0)
    await db
      .deleteFrom('hidden_records')
      .where('document_id', '=', documentId)
      .where('record_id', 'in', [...recordIds])
      .execute()
}

export async function hiddenIds(db: Kysely<Schema>, documentId: string): Promise<string[]> {
  return (await rows(db, documentId).select('record_id').execute()).map((row) => row.record_id)
}
