/** Client ids: each issued once in the life of a document, so that everything ever written can be traced to a member. */
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Issues `count` client ids to a member: each unique in the document for ever. */
export async function issueClientIds(db: Kysely<Schema>, issue: { documentId: string; memberId: string; count: number; at: number }): Promise<number[]> {
  const { documentId, memberId, count, at } = issue
  return db.transaction().execute(async (trx) => {
    const { person_client: last } = await trx
      .updateTable('documents')
      .set((eb) => ({ person_client: eb('person_client', '+', count) }))
      .where('id', '=', documentId)
      .returning('person_client')
      .executeTakeFirstOrThrow()
    const ids = Array.from({ length: count }, (_, i) => last - count + 1 + i)
    await trx
      .insertInto('client_ids')
      .values(ids.map((client_id) => ({ document_id: documentId, client_id, member_id: memberId, issued_at: at })))
      .execute()
    return ids
  })
}
