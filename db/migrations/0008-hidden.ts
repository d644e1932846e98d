/** What facilitators have taken off a board: kept beside it, so that it can be laid back as it was. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('removals')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('member_id', 'text', (c) => c.references('members.id').onDelete('cascade'))
    .addColumn('expelled', 'integer', (c) => c.notNull())
    .addColumn('removed_by', 'text', (c) => c.references('members.id').onDelete('set null'))
    .addColumn('notes', 'integer', (c) => c.notNull())
    .addColumn('others', 'integer', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('restored_at', 'integer')
    .execute()
  await db.schema.createIndex('removals_document').on('removals').column('document_id').execute()
  await db.schema
    .createTable('hidden_records')
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('record_id', 'text', (c) => c.notNull())
    .addColumn('removal_id', 'text', (c) => c.notNull().references('removals.id').onDelete('cascade'))
    .addColumn('record', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('hidden_records_pk', ['document_id', 'record_id'])
    .execute()
  await db.schema.createIndex('hidden_records_removal').on('hidden_records').column('removal_id').execute()
}
