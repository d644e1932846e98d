/** Pictures on boards: rows like everything else, gone with their workshop. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('files')
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('mime_type', 'text', (c) => c.notNull())
    .addColumn('width', 'integer', (c) => c.notNull())
    .addColumn('height', 'integer', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('member_id', 'text', (c) => c.references('members.id').onDelete('set null'))
    .addColumn('at', 'integer', (c) => c.notNull())
    // last, so that listing files does not read through their bytes
    .addColumn('bytes', 'blob', (c) => c.notNull())
    .addPrimaryKeyConstraint('files_pk', ['document_id', 'hash'])
    .execute()
}
