/** The invites of a workshop: which one is on the wall, making and revoking. */
import { type Accessor, createEffect, createSignal } from 'solid-js'
import type { Invite, InviteCreated, InviteList } from '#shared/invites.ts'
import { api, call } from '#web/api.ts'
import { isLive, type RoomRole, roomInvite } from '#shared/room-invite.ts'
import { createLoad, type Loaded } from '#web/load.ts'

/** "K7M 2QX": two halves are read out and typed more easily. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

export { isLive, roomInvite }

export interface NewInvite {
  role: Invite['role']
  wall?: boolean
  label?: string
  expiresAt?: string | null
  maxUses?: number | null
}
export interface Invites {
  list: Loaded<InviteList>
  /** made on this page just now: the only time its whole link is known */
  fresh: Accessor<InviteCreated | undefined>
  make: (invite: NewInvite) => Promise<void>
  revoke: (inviteId: string) => Promise<void>
}

export const useInviteList = (workshopId: Accessor<string | undefined>): Loaded<InviteList> =>
  createLoad(workshopId, (id) => call(api.workshops[':id'].invites.$get({ param: { id } })))

export function createInvites(workshopId: Accessor<string>): Invites {
  const list = useInviteList(workshopId)
  const [fresh, setFresh] = createSignal<InviteCreated>()
  return {
    list,
    fresh,
    async make(json) {
      setFresh(await call(api.workshops[':id'].invites.$post({ param: { id: workshopId() }, json })))
      await list.refetch()
    },
    async revoke(inviteId) {
      await call(api.workshops[':id'].invites[':inviteId'].$delete({ param: { id: workshopId(), inviteId } }))
      if (fresh()?.id === inviteId) setFresh(undefined)
      await list.refetch()
    },
  }
}

/**
 * The invite for the room of this role; made when there is none.
 * @returns the invite, and what went wrong with making one
 */
export function createRoomInvite(workshopId: Accessor<string>, list: Loaded<InviteList>, role: Accessor<RoomRole>, closed: Accessor<boolean>) {
  const [error, setError] = createSignal<unknown>()
  const invite = () => roomInvite(list()?.invites ?? [], role())
  const tried = new Set<string>()
  createEffect(() => {
    const wanted = role()
    if (!list() || list.loading || invite() || closed() || tried.has(wanted)) return
    tried.add(wanted)
    call(api.workshops[':id'].invites.$post({ param: { id: workshopId() }, json: wanted === 'wall' ? { role: 'viewer', wall: true } : { role: wanted } })).then(
      () => list.refetch(),
      (cause: unknown) => setError(() => cause),
    )
  })
  // a revoked one may be replaced again
  createEffect(() => invite() && tried.delete(role()))
  return { invite, error }
}
