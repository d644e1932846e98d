/** What exports and the draft say about people: names, also of those who have left, and where they come from. */
import type { Kysely } from 'kysely'
import type { Role } from '#shared/roles.ts'
import type { Affiliation } from '#shared/workshops.ts'
import type { Schema } from './schema.ts'

export interface MemberFact {
  id: string
  role: Role
  /** null when none was given */
  name: string | null
  affiliation: Affiliation | null
  organisation: string | null
  /** by a facilitator; who left by themselves still took part */
  removed: boolean
}

/** Everybody who ever was in the workshop, in the order they came. */
export async function memberFacts(db: Kysely<Schema>, workshopId: string): Promise<MemberFact[]> {
  const rows = await db
    .selectFrom('members')
    .where('workshop_id', '=', workshopId)
    .select(['id', 'role', 'name', 'affiliation', 'organisation', 'removed_by'])
    .orderBy('joined_at')
    .orderBy('id')
    .execute()
  return rows.map(({ removed_by, role, affiliation, ...row }) => ({ ...row, role: role as Role, affiliation: affiliation as Affiliation | null, removed: removed_by !== null }))
}
