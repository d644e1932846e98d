/** The written draft of a workshop: at most one. */
import type { Kysely } from 'kysely'
import { createDocument } from './documents.ts'
import type { Schema } from './schema.ts'

/** Undefined until somebody has opened it. */
export async function findDraft(db: Kysely<Schema>, workshopId: string): Promise<{ id: string; shared: boolean } | undefined> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('workshops', 'workshops.id', 'documents.workshop_id')
    .select(['documents.id', 'workshops.draft_shared'])
    .where('documents.workshop_id', '=', workshopId)
    .where('documents.kind', '=', 'draft')
    .executeTakeFirst()
  return row && { id: row.id, shared: row.draft_shared === 1 }
}

/** Two may ask at once: the first makes it, the other gets that one. @returns its id, and whether this call made it */
export function createDraft(db: Kysely<Schema>, draft: Omit<Parameters<typeof createDocument>[1], 'kind' | 'notes'>): Promise<{ id: string; created: boolean }> {
  return db.transaction().execute(async (trx) => {
    const known = await findDraft(trx, draft.workshopId)
    if (known) return { id: known.id, created: false }
    await createDocument(trx, { ...draft, kind: 'draft', notes: [] })
    return { id: draft.id, created: true }
  })
}

export async function shareDraft(db: Kysely<Schema>, workshopId: string, shared: boolean): Promise<void> {
  await db
    .updateTable('workshops')
    .set({ draft_shared: shared ? 1 : 0 })
    .where('id', '=', workshopId)
    .execute()
}
