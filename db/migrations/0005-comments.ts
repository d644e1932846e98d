/** Comments and reactions on notes. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('comments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('note_id', 'text', (c) => c.notNull())
    .addColumn('member_id', 'text', (c) => c.references('members.id').onDelete('set null'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('anon', 'integer', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('hidden_at', 'integer')
    .addColumn('request_key', 'text')
    .addUniqueConstraint('comments_request', ['document_id', 'request_key'])
    .execute()
  await db.schema.createIndex('comments_note').on('comments').columns(['document_id', 'note_id', 'at']).execute()
  await db.schema
    .createTable('reactions')
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('note_id', 'text', (c) => c.notNull())
    .addColumn('member_id', 'text', (c) => c.notNull().references('members.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reactions_pk', ['document_id', 'note_id', 'member_id', 'kind'])
    .execute()
}
