/** Silent writing: notes that only their author has seen, reveals and what may be taken back of them, and codes to go on elsewhere. */
import type { Kysely } from 'kysely'

async function privateNotes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('private_notes')
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('member_id', 'text', (c) => c.notNull().references('members.id').onDelete('cascade'))
    .addColumn('source', 'text')
    .addColumn('zone_id', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('color', 'text', (c) => c.notNull())
    .addColumn('lang', 'text')
    .addColumn('anon', 'integer', (c) => c.notNull())
    .addColumn('via', 'text', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('hidden_at', 'integer')
    .addColumn('request_id', 'text')
    .addPrimaryKeyConstraint('private_notes_pk', ['document_id', 'id'])
    .addUniqueConstraint('private_notes_request', ['document_id', 'request_id'])
    .addUniqueConstraint('private_notes_source', ['document_id', 'member_id', 'source'])
    .execute()
}

async function reveals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reveals')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('zone_id', 'text')
    .addColumn('revealed_by', 'text', (c) => c.references('members.id').onDelete('set null'))
    .addColumn('notes', 'integer', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('taken_back_at', 'integer')
    .execute()
  await db.schema.createIndex('reveals_document').on('reveals').column('document_id').execute()
  await db.schema
    .createTable('revealed_notes')
    .addColumn('reveal_id', 'text', (c) => c.notNull().references('reveals.id').onDelete('cascade'))
    .addColumn('note_id', 'text', (c) => c.notNull())
    .addColumn('via', 'text', (c) => c.notNull())
    .addColumn('print', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('revealed_notes_pk', ['reveal_id', 'note_id'])
    .execute()
}

async function resumeCodes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('resume_codes')
    .addColumn('member_id', 'text', (c) => c.primaryKey().references('members.id').onDelete('cascade'))
    .addColumn('code_hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .execute()
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await privateNotes(db)
  await reveals(db)
  await resumeCodes(db)
  await db.schema
    .alterTable('workshops')
    .addColumn('moderated', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
