/** The written draft: at most one document of a workshop, which participants may read where the workshop shares it. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('workshops')
    .addColumn('draft_shared', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.createIndex('documents_draft').unique().on('documents').column('workshop_id').where(sql.ref('kind'), '=', 'draft').execute()
}
