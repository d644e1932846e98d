/** The numbers that notes have or had on a board: a note that was taken down keeps its own. */
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Note id and number, in the order of the numbers. */
export async function noteNumbers(db: Kysely<Schema>, documentId: string): Promise<[id: string, number: number][]> {
  const rows = await db.selectFrom('notes').where('document_id', '=', documentId).select(['id', 'number']).orderBy('number').execute()
  return rows.map(({ id, number }) => [id, number])
}
