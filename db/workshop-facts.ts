/** What a room needs to know of its workshop: for every frame, and for what it tells its people. */
import type { Kysely } from 'kysely'
import type { FacilitationFacts } from '#shared/facilitation/view.ts'
import type { PhaseMode } from '#shared/roles.ts'
import { loadFacilitation } from './facilitation.ts'
import type { Schema } from './schema.ts'
import { listRounds } from './vote-rounds.ts'

export interface WorkshopFacts extends FacilitationFacts {
  phaseId: string | null
  /** nobody signs here */
  anonymous: boolean
  /** participants may read the draft */
  draftShared: boolean
}

/** Undefined when there is no such workshop. */
export async function findWorkshopFacts(db: Kysely<Schema>, workshopId: string): Promise<WorkshopFacts | undefined> {
  const row = await db.selectFrom('workshops').select(['phase_id', 'phase_mode', 'archived_at', 'identity', 'draft_shared']).where('id', '=', workshopId).executeTakeFirst()
  const facilitation = await loadFacilitation(db, workshopId)
  if (!row || !facilitation) return undefined
  return {
    phaseId: row.phase_id,
    anonymous: row.identity === 'anonymous',
    draftShared: row.draft_shared === 1,
    mode: row.phase_mode as PhaseMode,
    archived: row.archived_at !== null,
    facilitation,
    rounds: await listRounds(db, workshopId),
    revealedAt: await lastReveal(db, workshopId),
  }
}

async function lastReveal(db: Kysely<Schema>, workshopId: string): Promise<number | null> {
  const row = await db
    .selectFrom('reveals')
    .innerJoin('documents', 'documents.id', 'reveals.document_id')
    .where('documents.workshop_id', '=', workshopId)
    .where('reveals.taken_back_at', 'is', null)
    .select(({ fn }) => fn.max('reveals.at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}
