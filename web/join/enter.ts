/** Going in: tell the server, remember a borrowed computer, know the new session. */
import type { InviteAccepted } from '#shared/invites.ts'
import type { Affiliation } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { locale } from '#web/i18n.tsx'
import { refreshSession } from '#web/session.ts'
import { setSharedComputer } from '#web/sync/shared-computer.ts'

export interface JoinFields {
  name: string
  affiliation: Affiliation
  organisation: string
  shared: boolean
}

/** @throws AppError invite_invalid, invalid, too_many_requests, unreachable */
export async function enterWorkshop(tokenOrCode: string, fields: JoinFields): Promise<InviteAccepted> {
  setSharedComputer(fields.shared)
  const name = fields.name.trim()
  const organisation = asksOrganisation(fields.affiliation) ? fields.organisation.trim() : ''
  const accepted = await call(
    api.invites[':tokenOrCode'].accept.$post({
      param: { tokenOrCode },
      json: { affiliation: fields.affiliation, locale: locale(), ...(name && { name }), ...(organisation && { organisation }), ...(fields.shared && { shared: true }) },
    }),
  )
  await refreshSession()
  return accepted
}

export const asksOrganisation = (affiliation: Affiliation): boolean => affiliation !== 'borger'
