/** What facilitators may know of notes before they are revealed: how many, and in moderated workshops what they say; never whose they are. */
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Everything with words in it that was not written by somebody who was removed. */
const written = (db: Kysely<Schema>, documentId: string) =>
  db
    .selectFrom('private_notes')
    .innerJoin('members', 'members.id', 'private_notes.member_id')
    .where('private_notes.document_id', '=', documentId)
    .where('private_notes.text', '!=', '')
    .where('members.removed_by', 'is', null)

export interface ShelfCounts {
  /** notes that a reveal would show, and people who wrote them */
  notes: number
  people: number
  heldBack: number
  /** what a reveal would show, by zone; null: in none */
  zones: { zoneId: string | null; notes: number }[]
  /** the newest one that was not taken back */
  lastReveal: { revealId: string; zoneId: string | null; notes: number; at: string } | null
}

export async function countShelf(db: Kysely<Schema>, documentId: string): Promise<ShelfCounts> {
  const zones = await written(db, documentId)
    .where('private_notes.hidden_at', 'is', null)
    .groupBy('private_notes.zone_id')
    .orderBy('private_notes.zone_id')
    .select(['private_notes.zone_id as zoneId', (eb) => eb.fn.countAll<number>().as('notes')])
    .execute()
  const { people, heldBack } = await written(db, documentId)
    .select((eb) => [
      eb.fn
        .count<number>(eb.case().when('private_notes.hidden_at', 'is', null).then(eb.ref('private_notes.member_id')).end())
        .distinct()
        .as('people'),
      eb.fn.count<number>('private_notes.hidden_at').as('heldBack'),
    ])
    .executeTakeFirstOrThrow()
  return { notes: zones.reduce((sum, zone) => sum + zone.notes, 0), people, heldBack, zones, lastReveal: await findLastReveal(db, documentId) }
}

async function findLastReveal(db: Kysely<Schema>, documentId: string): Promise<ShelfCounts['lastReveal']> {
  const row = await db
    .selectFrom('reveals')
    .where('document_id', '=', documentId)
    .where('taken_back_at', 'is', null)
    .select(['id as revealId', 'zone_id as zoneId', 'notes', 'at'])
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return row ? { ...row, at: new Date(row.at).toISOString() } : null
}

export interface QueuedNote {
  id: string
  text: string
  color: string
  lang: string | null
  zoneId: string | null
  hidden: boolean
}

/** In the order of their random ids: it says nothing about who or when, and stays while more are written. */
export async function listQueue(db: Kysely<Schema>, documentId: string): Promise<QueuedNote[]> {
  const rows = await written(db, documentId)
    .select(['private_notes.id', 'private_notes.text', 'private_notes.color', 'private_notes.lang', 'private_notes.zone_id', 'private_notes.hidden_at'])
    .orderBy('private_notes.id')
    .execute()
  return rows.map(({ zone_id, hidden_at, ...note }) => ({ ...note, zoneId: zone_id, hidden: hidden_at !== null }))
}

/** @param hiddenAt null lets it go on @returns false when there is no such private note */
export async function holdBack(db: Kysely<Schema>, documentId: string, noteId: string, hiddenAt: number | null): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('private_notes').set({ hidden_at: hiddenAt }).where('document_id', '=', documentId).where('id', '=', noteId).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Has anybody written anything in this workshop, be it unseen? */
export async function hasNotes(db: Kysely<Schema>, workshopId: string): Promise<boolean> {
  const documents = db.selectFrom('documents').select('id').where('workshop_id', '=', workshopId)
  const seen = await db.selectFrom('notes').select('id').where('document_id', 'in', documents).limit(1).executeTakeFirst()
  return seen !== undefined || (await db.selectFrom('private_notes').select('id').where('document_id', 'in', documents).limit(1).executeTakeFirst()) !== undefined
}
