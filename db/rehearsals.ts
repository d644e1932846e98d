/** Rehearsals: workshops that are copies of others for a while. */
import type { Kysely } from 'kysely'
import type { Role } from '#shared/roles.ts'
import type { Affiliation } from '#shared/workshops.ts'
import type { Schema } from './schema.ts'

/** The rehearsal of a workshop, or the one that this workshop is itself. */
export async function findRehearsal(db: Kysely<Schema>, workshopId: string): Promise<{ id: string; of: string; endsAt: number } | undefined> {
  const row = await db
    .selectFrom('workshops')
    .select(['id', 'rehearsal_of', 'rehearsal_ends_at'])
    .where('rehearsal_of', 'is not', null)
    .where((eb) => eb.or([eb('id', '=', workshopId), eb('rehearsal_of', '=', workshopId)]))
    .executeTakeFirst()
  return row && { id: row.id, of: row.rehearsal_of ?? '', endsAt: row.rehearsal_ends_at ?? 0 }
}

/** ids */
export async function listRehearsals(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db.selectFrom('workshops').select('id').where('rehearsal_of', 'is not', null).execute()
  return rows.map((row) => row.id)
}

export interface StaffMember {
  userId: string
  role: Role
  name: string | null
  affiliation: Affiliation | null
  organisation: string | null
}
/** Those who lead a workshop, in the order they came. */
export async function listStaff(db: Kysely<Schema>, workshopId: string): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom('members')
    .select(['user_id', 'role', 'name', 'affiliation', 'organisation'])
    .where('workshop_id', '=', workshopId)
    .where('role', 'in', ['owner', 'facilitator'])
    .where('removed_at', 'is', null)
    .orderBy('joined_at')
    .execute()
  return rows.map(({ user_id, ...row }) => ({ ...row, userId: user_id, role: row.role as Role, affiliation: row.affiliation as Affiliation | null }))
}
