/** Rehearsals: copies of a workshop that end by themselves and go with what they copy; one at a time. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('workshops')
    .addColumn('rehearsal_of', 'text', (c) => c.references('workshops.id').onDelete('cascade'))
    .execute()
  await db.schema.alterTable('workshops').addColumn('rehearsal_ends_at', 'integer').execute()
  await db.schema.createIndex('workshops_rehearsal').on('workshops').column('rehearsal_of').unique().execute()
}
