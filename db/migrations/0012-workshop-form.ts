/** A workshop's application form can be chosen when it is made: before, it was always the one of its template. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('workshops').addColumn('application_id', 'text').execute()
}
