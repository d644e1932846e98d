/** What a room needs to know of its workshop for every frame. */
import type { Kysely } from 'kysely'
import type { PhaseMode } from '#shared/roles.ts'
import type { Schema } from './schema.ts'

export async function findWorkshopFacts(db: Kysely<Schema>, workshopId: string): Promise<{ phaseId: string | null; mode: PhaseMode; archived: boolean } | undefined> {
  const row = await db.selectFrom('workshops').select(['phase_id', 'phase_mode', 'archived_at']).where('id', '=', workshopId).executeTakeFirst()
  return row && { phaseId: row.phase_id, mode: row.phase_mode as PhaseMode, archived: row.archived_at !== null }
}
