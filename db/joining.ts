/** Coming in by an invite: the use, the guest and the membership are written together or not at all. */
import type { Kysely } from 'kysely'
import type { Locale, User } from '#shared/accounts.ts'
import type { Role } from '#shared/roles.ts'
import type { Affiliation } from '#shared/workshops.ts'
import { createGuest } from './accounts.ts'
import { writeAudit } from './audit.ts'
import { type InviteKey, spendInvite } from './invites.ts'
import { insertMember, setRole } from './membership.ts'
import type { Schema } from './schema.ts'

export interface Newcomer {
  /** absent: a guest is made */
  user?: User | undefined
  name: string | null
  affiliation?: Affiliation | undefined
  organisation?: string | undefined
  locale: Locale
  now: number
}

/** @returns undefined when the invite has no use to give */
export async function joinByInvite(db: Kysely<Schema>, key: InviteKey, newcomer: Newcomer): Promise<{ user: User; memberId: string; role: Role } | undefined> {
  const { name, affiliation, organisation, locale, now } = newcomer
  return db.transaction().execute(async (trx) => {
    const invite = await spendInvite(trx, key, now)
    if (!invite) return undefined
    const { workshopId, role } = invite
    const user = newcomer.user ?? (await createGuest(trx, { name: name ?? '', locale, now }))
    const memberId = await insertMember(trx, { workshopId, userId: user.id, role, name, affiliation, organisation, inviteId: invite.id, now })
    await writeAudit(trx, { workshopId, memberId, action: 'member.join', details: { invite: invite.id }, now })
    return { user, memberId, role }
  })
}

/** Somebody who is in already becomes more than they were. @returns false when the invite has no use to give */
export async function promoteByInvite(db: Kysely<Schema>, key: InviteKey, member: { memberId: string; role: Role; name: string | undefined; now: number }): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const invite = await spendInvite(trx, key, member.now)
    if (!invite) return false
    await setRole(trx, member.memberId, member.role, member.name)
    await writeAudit(trx, { workshopId: invite.workshopId, memberId: member.memberId, action: 'member.role', details: { invite: invite.id, role: member.role }, now: member.now })
    return true
  })
}
