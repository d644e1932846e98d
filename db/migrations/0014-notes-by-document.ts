/**
 * Notes are stored in the order of their board, and looked up by a request only where they came by one: a commit that brings a note
 * touches half as many pages. No index forbids a number twice any more: the room that gives numbers sees to that.
 */
import { type Kysely, sql } from 'kysely'
import { BY_PRIMARY_KEY } from '../open.ts'

const COLUMNS = ['document_id', 'id', 'number', 'member_id', 'at', 'via', 'anon', 'request_id'] as const
interface Tables {
  notes: Record<(typeof COLUMNS)[number], unknown>
  notes_by_document: Tables['notes']
}

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('notes_by_document')
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('member_id', 'text', (c) => c.references('members.id').onDelete('set null'))
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('via', 'text', (c) => c.notNull())
    .addColumn('anon', 'integer', (c) => c.notNull())
    .addColumn('request_id', 'text')
    .addPrimaryKeyConstraint('notes_pk', ['document_id', 'id'])
    .modifyEnd(BY_PRIMARY_KEY)
    .execute()
  await db.insertInto('notes_by_document').columns(COLUMNS).expression(db.selectFrom('notes').select(COLUMNS)).execute()
  await db.schema.dropTable('notes').execute()
  await db.schema.alterTable('notes_by_document').renameTo('notes').execute()
  await db.schema.createIndex('notes_request').unique().on('notes').columns(['document_id', 'request_id']).where(sql.ref('request_id'), 'is not', null).execute()
}
