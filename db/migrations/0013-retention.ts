/** A workshop can have a day on which it is deleted with everything in it. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('workshops').addColumn('deletes_at', 'integer').execute()
}
