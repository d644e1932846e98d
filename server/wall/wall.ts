/** How the room comes in: the one invite whose code stands on the wall, made when there is none. */
import { findDoorstep } from '#db/invites.ts'
import { findOwner } from '#db/membership.ts'
import type { WorkshopAccess } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { createInvite, readInvites } from '#server/invites/invite-service.ts'
import { AppError } from '#shared/errors.ts'
import { isStaff } from '#shared/roles.ts'
import { roomInvite } from '#shared/room-invite.ts'
import type { WallAnswer } from '#shared/wall.ts'

async function doorOf(deps: Deps, access: WorkshopAccess): Promise<WallAnswer['door']> {
  if (access.archived) return null
  const { workshopId } = access
  const { invites, localOnly } = await readInvites(deps, workshopId)
  // the screen in the room is nobody: what it lacks is made in the owner's name
  const memberId = isStaff(access.role) ? access.memberId : await findOwner(deps.db, workshopId)
  const { code, shortUrl } = roomInvite(invites, 'participant', deps.now()) ?? (await createInvite(deps, { ...access, memberId }, { role: 'participant' }))
  return code === null || shortUrl === null ? null : { code, shortUrl, localOnly }
}

/** @throws AppError forbidden for all but facilitators and the screen in the room: the code lets people write */
export async function readWall(deps: Deps, access: WorkshopAccess): Promise<WallAnswer> {
  if (!isStaff(access.role) && !access.wall) throw new AppError('forbidden')
  const doorstep = await findDoorstep(deps.db, access.workshopId)
  if (!doorstep) throw new AppError('not_found')
  return { door: await doorOf(deps, access), wifi: doorstep.wifi }
}
