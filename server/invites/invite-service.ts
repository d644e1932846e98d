/** Invites as facilitators handle them: make, list, revoke. */
import { writeAudit } from '#db/audit.ts'
import { insertInvite, listInvites, revokeInvite, type StoredInvite } from '#db/invites.ts'
import type { WorkshopAccess } from '#db/members.ts'
import { touchWorkshop } from '#db/workshop-changes.ts'
import { sha256 } from '#server/accounts/session-adapter.ts'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import { newId, randomCode, randomToken } from '#shared/ids.ts'
import type { Invite, InviteCreateBody, InviteCreated, InviteList } from '#shared/invites.ts'
import type { z } from 'zod'

function toPublic(deps: Deps, { workshopId: _, ...invite }: StoredInvite): Invite {
  return { ...invite, shortUrl: invite.code === null ? null : `${deps.addresses().publicUrl}/${invite.code}` }
}

/** Typed codes are short: none for facilitators, whose invite is worth more. */
const codeFor = (role: Invite['role']) => (role === 'facilitator' ? null : randomCode())

async function insertWithFreeCode(deps: Deps, invite: Omit<Parameters<typeof insertInvite>[1], 'code'>): Promise<StoredInvite> {
  for (;;) {
    const stored = await insertInvite(deps.db, { ...invite, code: codeFor(invite.role) })
    if (stored) return stored
  }
}

/** @returns with the full link, which is kept nowhere in clear @throws AppError archived; invalid for a wall that could do more than look */
export async function createInvite(deps: Deps, access: WorkshopAccess, body: z.output<typeof InviteCreateBody>): Promise<InviteCreated> {
  if (access.archived) throw new AppError('archived')
  if (body.wall && body.role !== 'viewer') throw new AppError('invalid', [{ path: 'wall', code: 'role' }])
  const token = randomToken()
  const now = deps.now()
  const stored = await insertWithFreeCode(deps, {
    id: newId('invite'),
    workshopId: access.workshopId,
    role: body.role,
    label: body.label ?? '',
    tokenHash: sha256(token),
    expiresAt: body.expiresAt ? Date.parse(body.expiresAt) : null,
    maxUses: body.maxUses ?? null,
    wall: body.wall ?? false,
    createdBy: access.memberId,
    now,
  })
  await touchWorkshop(deps.db, access.workshopId, now)
  await writeAudit(deps.db, { workshopId: access.workshopId, memberId: access.memberId, action: 'invite.create', details: { invite: stored.id, role: body.role }, now })
  const { publicUrl, localOnly } = deps.addresses()
  return { ...toPublic(deps, stored), url: `${publicUrl}/join/${token}`, localOnly }
}

/** Newest first, without links. */
export async function readInvites(deps: Deps, workshopId: string): Promise<InviteList> {
  const invites = await listInvites(deps.db, workshopId)
  return { invites: invites.map((invite) => toPublic(deps, invite)), localOnly: deps.addresses().localOnly }
}

/** Nobody comes in by it any more; whoever is in stays. @throws AppError not_found */
export async function endInvite(deps: Deps, access: WorkshopAccess, inviteId: string): Promise<void> {
  const now = deps.now()
  if (!(await revokeInvite(deps.db, access.workshopId, inviteId, now))) throw new AppError('not_found')
  await writeAudit(deps.db, { workshopId: access.workshopId, memberId: access.memberId, action: 'invite.revoke', details: { invite: inviteId }, now })
}
