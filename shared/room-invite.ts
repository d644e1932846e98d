/** Which invite is the room's: the one whose code is on the wall and the poster. */
import type { Invite } from './invites.ts'

/** Can somebody still come in with it? */
export const isLive = (invite: Invite, now = Date.now()): boolean =>
  !invite.revoked && (invite.expiresAt === null || Date.parse(invite.expiresAt) > now) && (invite.maxUses === null || invite.uses < invite.maxUses)

/** Who comes in by it: `wall` is the screen in the room. */
export type RoomRole = Invite['role'] | 'wall'

/** For everybody, for as long as it takes: no name on it, no end, no count. */
const isForTheRoom = (invite: Invite) => invite.code !== null && invite.label === '' && invite.maxUses === null && invite.expiresAt === null
const roleOf = (invite: Invite): RoomRole => (invite.wall ? 'wall' : invite.role)

/** The oldest live one that is for the room, so that a printed poster stays true. */
export const roomInvite = (invites: readonly Invite[], role: RoomRole, now = Date.now()): Invite | undefined =>
  invites.filter((invite) => roleOf(invite) === role && isForTheRoom(invite) && isLive(invite, now)).sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))[0]
