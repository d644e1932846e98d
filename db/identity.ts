/** How people appear in a workshop, and whether facilitators read before a reveal: declared at the door, so fixed once somebody has written. */
import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors.ts'
import type { Identity } from '#shared/workshops.ts'
import { hasNotes } from './moderation.ts'
import type { Schema } from './schema.ts'

export interface Declared {
  identity: Identity
  moderated: boolean
}

/** Undefined when there is no such workshop. */
export async function findDeclared(db: Kysely<Schema>, workshopId: string): Promise<Declared | undefined> {
  const row = await db.selectFrom('workshops').select(['identity', 'moderated']).where('id', '=', workshopId).executeTakeFirst()
  return row && { identity: row.identity as Identity, moderated: row.moderated === 1 }
}

/** Does nobody sign here? */
export const isNameless = async (db: Kysely<Schema>, workshopId: string): Promise<boolean> => (await findDeclared(db, workshopId))?.identity === 'anonymous'

/** Call inside a transaction. That facilitators read first can always be given up. @throws AppError already_written */
export async function declare(trx: Kysely<Schema>, workshopId: string, change: { [K in keyof Declared]?: Declared[K] | undefined }): Promise<void> {
  const before = await findDeclared(trx, workshopId)
  const { identity = before?.identity, moderated = before?.moderated } = change
  const breaks = identity !== before?.identity || (moderated === true && !before?.moderated)
  if (breaks && (await hasNotes(trx, workshopId))) throw new AppError('already_written')
  await trx
    .updateTable('workshops')
    .set({ identity, moderated: moderated ? 1 : 0 })
    .where('id', '=', workshopId)
    .execute()
}
