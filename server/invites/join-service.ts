/** The way in: what an invite shows before one is in, and accepting it. Unknown, expired, used up and revoked look the same from outside. */
import { findDoorstep, findInvite, type InviteKey, type StoredInvite } from '#db/invites.ts'
import { joinByInvite, promoteByInvite } from '#db/joining.ts'
import { findMembership, type Membership } from '#db/membership.ts'
import type { Deps } from '#server/deps.ts'
import type { Locale, User } from '#shared/accounts.ts'
import { AppError } from '#shared/errors.ts'
import type { InviteAcceptBody, InviteAccepted, InvitePreview } from '#shared/invites.ts'
import { strongerRole } from '#shared/roles.ts'
import type { z } from 'zod'

type Answers = z.output<typeof InviteAcceptBody>
type Doorstep = NonNullable<Awaited<ReturnType<typeof findDoorstep>>>
export interface Joined {
  accepted: InviteAccepted
  /** a guest who was made just now and needs a session */
  newGuest?: User
  /** false: was in already */
  joined: boolean
}

const invalid = () => new AppError('invite_invalid')

async function lookUp(deps: Deps, key: InviteKey, user: User | undefined) {
  const invite = await findInvite(deps.db, key, deps.now(), { usedUpToo: user !== undefined })
  if (!invite) throw invalid()
  const membership = user && (await findMembership(deps.db, invite.workshopId, user.id))
  const usedUp = invite.maxUses !== null && invite.uses >= invite.maxUses
  if (membership?.standing === 'removed' || (usedUp && membership?.standing !== 'in')) throw invalid()
  const doorstep = await findDoorstep(deps.db, invite.workshopId)
  if (!doorstep) throw invalid()
  return { invite, membership, doorstep }
}

/** @throws AppError invite_invalid, also for somebody who was removed from the workshop */
export async function previewInvite(deps: Deps, key: InviteKey, user: User | undefined): Promise<InvitePreview> {
  const { invite, membership, doorstep } = await lookUp(deps, key, user)
  return {
    workshop: { title: doorstep.title, question: doorstep.question, locale: doorstep.locale as Locale },
    role: invite.role,
    identity: doorstep.identity as InvitePreview['identity'],
    moderated: doorstep.moderated === 1,
    ...(doorstep.deletes_at !== null && { deletesAt: new Date(doorstep.deletes_at).toISOString() }),
    ...(invite.wall && { wall: true as const }),
    ...(membership?.standing === 'in' && { workshopId: invite.workshopId }),
  }
}

/** Facilitators are always named; in an anonymous workshop nobody else is. @throws AppError invalid when a name is needed */
function nameFor(invite: StoredInvite, doorstep: Doorstep, user: User | undefined, given: string | undefined): string | null {
  const name = given ?? (user?.name || null)
  if (invite.role === 'facilitator' && !name) throw new AppError('invalid', [{ path: 'name', code: 'required' }])
  return invite.role !== 'facilitator' && doorstep.identity === 'anonymous' ? null : name
}

/** In already: nothing is spent, unless the invite makes more of them than they were. */
async function stay(deps: Deps, key: InviteKey, invite: StoredInvite, member: Membership, name: string | undefined): Promise<InviteAccepted['role']> {
  const role = strongerRole(member.role, invite.role)
  if (role === member.role) return role
  if (role === 'facilitator' && !member.account && !member.name && !name) throw new AppError('invalid', [{ path: 'name', code: 'required' }])
  if (!(await promoteByInvite(deps.db, key, { memberId: member.memberId, role, name: member.name ?? name, now: deps.now() }))) throw invalid()
  deps.rooms.changeRole(member.memberId, role)
  return role
}

/** @throws AppError invite_invalid, invalid when a facilitator gives no name */
export async function acceptInvite(deps: Deps, key: InviteKey, user: User | undefined, answers: Answers, locale: Locale): Promise<Joined> {
  const { invite, membership, doorstep } = await lookUp(deps, key, user)
  const place = { workshopId: invite.workshopId, boardId: doorstep.boardId }
  if (membership?.standing === 'in') {
    const role = await stay(deps, key, invite, membership, answers.name)
    return { accepted: { ...place, role, memberId: membership.memberId }, joined: false }
  }
  const name = nameFor(invite, doorstep, user, answers.name)
  const { affiliation, organisation } = answers
  const came = await joinByInvite(deps.db, key, { user, name, affiliation, organisation, locale: answers.locale ?? locale, now: deps.now() })
  if (!came) throw invalid()
  return { accepted: { ...place, role: came.role, memberId: came.memberId }, joined: true, ...(!user && { newGuest: came.user }) }
}
