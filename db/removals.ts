/** Taking off everything of one person, and giving it back: the person, and what they said about notes. The board itself goes by turns. */
import type { Kysely, Transaction } from 'kysely'
import type { Removal } from './hidden.ts'
import type { Schema } from './schema.ts'

export async function findRemoval(db: Kysely<Schema>, documentId: string, id: string): Promise<(Removal & { restored: boolean }) | undefined> {
  const row = await db.selectFrom('removals').selectAll().where('id', '=', id).where('document_id', '=', documentId).executeTakeFirst()
  if (!row) return undefined
  const { notes, others, at } = row
  return { id, memberId: row.member_id, expelled: row.expelled === 1, by: row.removed_by ?? '', notes, others, at, restored: row.restored_at !== null }
}

/** When there was nothing on the board to go with a turn. */
export async function insertRemoval(db: Kysely<Schema>, documentId: string, removal: Removal): Promise<void> {
  const { id, memberId, expelled, by, notes, others, at } = removal
  await db
    .insertInto('removals')
    .values({ id, document_id: documentId, member_id: memberId, expelled: expelled ? 1 : 0, removed_by: by, notes, others, at, restored_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const talkOf = (db: Kysely<Schema>, documentId: string, memberId: string) => db.updateTable('comments').where('document_id', '=', documentId).where('member_id', '=', memberId)
/** @param at tells them from those that were hidden before */
export async function hideTalk(db: Kysely<Schema>, documentId: string, memberId: string, at: number): Promise<void> {
  await talkOf(db, documentId, memberId).set({ hidden_at: at }).where('hidden_at', 'is', null).execute()
}

async function giveBack(trx: Transaction<Schema>, documentId: string, { memberId, expelled, at }: Removal): Promise<void> {
  if (memberId === null) return
  await talkOf(trx, documentId, memberId).set({ hidden_at: null }).where('hidden_at', '=', at).execute()
  if (expelled) await trx.updateTable('members').set({ removed_at: null, removed_by: null }).where('id', '=', memberId).where('removed_by', 'is not', null).execute()
}
/** The person may come back, what they said is seen again. @returns false when that was done before */
export async function restoreRemoval(db: Kysely<Schema>, documentId: string, removal: Removal, now: number): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const done = await trx.updateTable('removals').set({ restored_at: now }).where('id', '=', removal.id).where('restored_at', 'is', null).executeTakeFirst()
    if (done.numUpdatedRows === 0n) return false
    await giveBack(trx, documentId, removal)
    return true
  })
}
