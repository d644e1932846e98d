/** What changes a workshop after it was made. */
import type { Kysely, Updateable } from 'kysely'
import { deleteStrayGuests } from './accounts.ts'
import { type Declared, declare } from './identity.ts'
import type { Schema, WorkshopsTable } from './schema.ts'

export interface WorkshopChange {
  title?: string | undefined
  question?: string | undefined
  place?: string | undefined
  wifi?: string | undefined
  /** milliseconds; null takes the date away */
  startsAt?: number | null | undefined
  archived?: boolean | undefined
  /** milliseconds; null: it is kept */
  deletesAt?: number | null | undefined
  declared?: { [K in keyof Declared]?: Declared[K] | undefined } | undefined
}

/** A board that carries the workshop's title follows it. @throws AppError already_written */
export async function updateWorkshop(db: Kysely<Schema>, workshopId: string, change: WorkshopChange, now: number): Promise<void> {
  const set: Updateable<WorkshopsTable> = { last_active_at: now }
  if (change.title !== undefined) set.title = change.title
  if (change.question !== undefined) set.question = change.question
  if (change.place !== undefined) set.place = change.place
  if (change.wifi !== undefined) set.wifi = change.wifi
  if (change.startsAt !== undefined) set.starts_at = change.startsAt
  if (change.deletesAt !== undefined) set.deletes_at = change.deletesAt
  if (change.archived !== undefined) set.archived_at = change.archived ? now : null
  await db.transaction().execute(async (trx) => {
    const { title, declared } = change
    if (declared) await declare(trx, workshopId, declared)
    if (title !== undefined)
      await trx
        .updateTable('documents')
        .set({ title })
        .where('workshop_id', '=', workshopId)
        .where('title', '=', (eb) => eb.selectFrom('workshops').select('workshops.title').where('workshops.id', '=', workshopId))
        .execute()
    await trx.updateTable('workshops').set(set).where('id', '=', workshopId).execute()
  })
}

/** Something happened here: the typed code stays alive. At most one write a minute. */
export async function touchWorkshop(db: Kysely<Schema>, workshopId: string, now: number): Promise<void> {
  await db
    .updateTable('workshops')
    .set({ last_active_at: now })
    .where('id', '=', workshopId)
    .where('last_active_at', '<', now - 60_000)
    .execute()
}

/** @returns ids of those whose day has come */
export async function findOverdue(db: Kysely<Schema>, now: number): Promise<string[]> {
  const rows = await db.selectFrom('workshops').select('id').where('deletes_at', '<=', now).execute()
  return rows.map(({ id }) => id)
}

export async function findDeletable(db: Kysely<Schema>, workshopId: string): Promise<{ title: string; demo: boolean } | undefined> {
  const row = await db.selectFrom('workshops').select(['title', 'demo']).where('id', '=', workshopId).executeTakeFirst()
  return row && { title: row.title, demo: row.demo === 1 }
}

/** Everything that belongs to it goes too, and the guests who were nowhere else. @returns hashes of the sessions that ended */
export async function deleteWorkshop(db: Kysely<Schema>, workshopId: string): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom('workshops').where('id', '=', workshopId).execute()
    return deleteStrayGuests(trx)
  })
}
