/** Who is in a workshop: roles, removal, leaving. The database says it first, open sockets follow at once. */
import { writeAudit } from '#db/audit.ts'
import type { WorkshopAccess } from '#db/members.ts'
import { endMembership, findMember, isAnywhere, type Membership, setRole } from '#db/membership.ts'
import { deleteUserSessions } from '#db/sessions.ts'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import type { Role } from '#shared/roles.ts'

/** @throws AppError not_found; last_owner, because the owner stays what they are */
async function findOther(deps: Deps, access: Pick<WorkshopAccess, 'workshopId'>, memberId: string): Promise<Membership> {
  const member = await findMember(deps.db, access.workshopId, memberId)
  if (member?.standing !== 'in') throw new AppError('not_found')
  if (member.role === 'owner') throw new AppError('last_owner')
  return member
}

/** Only somebody with an account or a name can become facilitator. @throws AppError not_found, last_owner, invalid */
export async function changeRole(deps: Deps, access: WorkshopAccess, memberId: string, role: Exclude<Role, 'owner'>): Promise<void> {
  const member = await findOther(deps, access, memberId)
  if (role === 'facilitator' && !member.account && !member.name) throw new AppError('invalid', [{ path: 'name', code: 'required' }])
  await setRole(deps.db, memberId, role)
  deps.rooms.changeRole(memberId, role)
  await writeAudit(deps.db, { workshopId: access.workshopId, memberId: access.memberId, action: 'member.role', details: { member: memberId, role }, now: deps.now() })
}

/** They cannot come back with this session, by any link of this workshop. @throws AppError not_found, last_owner */
export async function expelMember(deps: Deps, access: Pick<WorkshopAccess, 'workshopId' | 'memberId'>, memberId: string): Promise<void> {
  await findOther(deps, access, memberId)
  await endMembership(deps.db, memberId, access.memberId, deps.now())
  deps.rooms.removeMember(memberId)
  await writeAudit(deps.db, { workshopId: access.workshopId, memberId: access.memberId, action: 'member.remove', details: { member: memberId }, now: deps.now() })
}

/** @returns true when the person was a guest with no other workshop: their session is over @throws AppError last_owner */
export async function leaveWorkshop(deps: Deps, access: WorkshopAccess, guest: boolean): Promise<boolean> {
  if (access.role === 'owner') throw new AppError('last_owner')
  await endMembership(deps.db, access.memberId, null, deps.now())
  deps.rooms.removeMember(access.memberId)
  await writeAudit(deps.db, { workshopId: access.workshopId, memberId: access.memberId, action: 'member.leave', now: deps.now() })
  if (!guest || (await isAnywhere(deps.db, access.userId))) return false
  deps.rooms.endSessions(await deleteUserSessions(deps.db, access.userId))
  return true
}
