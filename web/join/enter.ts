/** Going in: tell the server, remember a borrowed computer, know the new session. */
import type { InviteAccepted } from '#shared/invites.ts'
import type { Affiliation } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { locale } from '#web/i18n.tsx'
import { refreshSession } from '#web/session.ts'

/** Set while nothing may be kept on the device; gone with the browser's tab. */
const SHARED = 'samtavle.shared'

export interface JoinFields {
  name: string
  affiliation: Affiliation
  organisation: string
  shared: boolean
}

/** @throws AppError invite_invalid, invalid, too_many_requests, unreachable */
export async function enterWorkshop(tokenOrCode: string, fields: JoinFields): Promise<InviteAccepted> {
  // before the way in: the board must never start keeping something
  if (fields.shared) sessionStorage.setItem(SHARED, '1')
  else sessionStorage.removeItem(SHARED)
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
