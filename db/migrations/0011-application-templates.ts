/** Application templates of the library's own: every saved change is a version that stays, because drafts are written for one. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('application_templates')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('removed_at', 'integer')
    .execute()
  await db.schema
    .createTable('application_versions')
    .addColumn('template_id', 'text', (c) => c.notNull().references('application_templates.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.references('users.id').onDelete('set null'))
    .addColumn('at', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('application_versions_pk', ['template_id', 'version'])
    .execute()
}
