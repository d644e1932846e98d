/** Joining, leaving and being removed; who is in a workshop. */
import type { Kysely } from 'kysely'
import { newId } from '#shared/ids.ts'
import type { Role } from '#shared/roles.ts'
import type { Affiliation, Member } from '#shared/workshops.ts'
import type { Schema } from './schema.ts'

export interface NewMember {
  workshopId: string
  userId: string
  role: Role
  /** as the others see it; null when none was given */
  name: string | null
  affiliation?: Affiliation | null | undefined
  organisation?: string | null | undefined
  inviteId?: string | undefined
  now: number
}

/** Somebody who had left by themselves comes back as the member they were. @returns the member id */
export async function insertMember(db: Kysely<Schema>, member: NewMember): Promise<string> {
  const details = {
    role: member.role,
    name: member.name,
    affiliation: member.affiliation ?? null,
    organisation: member.organisation || null,
    invite_id: member.inviteId ?? null,
    joined_at: member.now,
    removed_at: null,
    removed_by: null,
  }
  const row = await db
    .insertInto('members')
    .values({ id: newId('member'), workshop_id: member.workshopId, user_id: member.userId, ...details })
    .onConflict((conflict) => conflict.columns(['workshop_id', 'user_id']).doUpdateSet(details))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A person's row in one workshop, whether they are still part of it or not. */
export interface Membership {
  memberId: string
  userId: string
  role: Role
  name: string | null
  account: boolean
  standing: 'in' | 'left' | 'removed'
}

async function find(db: Kysely<Schema>, workshopId: string, by: { userId: string } | { memberId: string }): Promise<Membership | undefined> {
  const query = db
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .where('members.workshop_id', '=', workshopId)
    .select(['members.id', 'members.user_id', 'members.role', 'members.name', 'members.removed_at', 'members.removed_by', 'users.email'])
  const row = await ('userId' in by ? query.where('members.user_id', '=', by.userId) : query.where('members.id', '=', by.memberId)).executeTakeFirst()
  if (!row) return undefined
  const gone = row.removed_by === null ? 'left' : 'removed'
  return { memberId: row.id, userId: row.user_id, role: row.role as Role, name: row.name, account: row.email !== null, standing: row.removed_at === null ? 'in' : gone }
}
export const findMembership = (db: Kysely<Schema>, workshopId: string, userId: string) => find(db, workshopId, { userId })
export const findMember = (db: Kysely<Schema>, workshopId: string, memberId: string) => find(db, workshopId, { memberId })

/** In the order they came. @param self the caller's member id; @param present member ids with an open socket */
export async function listMembers(db: Kysely<Schema>, workshopId: string, self: string, present: ReadonlySet<string>): Promise<Member[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .where('members.workshop_id', '=', workshopId)
    .where('members.removed_at', 'is', null)
    .select(['members.id', 'members.role', 'members.name', 'members.affiliation', 'members.organisation', 'members.joined_at', 'users.email'])
    .orderBy('members.joined_at')
    .orderBy('members.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    role: row.role as Role,
    name: row.name,
    affiliation: row.affiliation as Affiliation | null,
    organisation: row.organisation,
    account: row.email !== null,
    joinedAt: new Date(row.joined_at).toISOString(),
    present: present.has(row.id),
    self: row.id === self,
  }))
}

/** @param name given with it, when they had none */
export async function setRole(db: Kysely<Schema>, memberId: string, role: Role, name?: string): Promise<void> {
  await db
    .updateTable('members')
    .set({ role, ...(name !== undefined && { name }) })
    .where('id', '=', memberId)
    .execute()
}

/** @param by member id of who removes them; null when they leave by themselves */
export async function endMembership(db: Kysely<Schema>, memberId: string, by: string | null, now: number): Promise<void> {
  await db.updateTable('members').set({ removed_at: now, removed_by: by }).where('id', '=', memberId).where('removed_at', 'is', null).execute()
}

/** Is this person still part of any workshop? */
export async function isAnywhere(db: Kysely<Schema>, userId: string): Promise<boolean> {
  return (await db.selectFrom('members').select('id').where('user_id', '=', userId).where('removed_at', 'is', null).limit(1).executeTakeFirst()) !== undefined
}

/** What a guest was part of, the account they sign in to is part of from now on; where it is in already, both memberships stay. */
export async function takeOverMemberships(db: Kysely<Schema>, people: { from: string; to: string }): Promise<void> {
  await db
    .updateTable('members')
    .set({ user_id: people.to })
    .where('user_id', '=', people.from)
    .where('workshop_id', 'not in', (eb) => eb.selectFrom('members').select('workshop_id').where('user_id', '=', people.to))
    .execute()
}

/** The member id of an owner. @throws Error when there is none */
export async function findOwner(db: Kysely<Schema>, workshopId: string): Promise<string> {
  const row = await db
    .selectFrom('members')
    .select('id')
    .where('workshop_id', '=', workshopId)
    .where('role', '=', 'owner')
    .where('removed_at', 'is', null)
    .orderBy('joined_at')
    .executeTakeFirstOrThrow()
  return row.id
}
