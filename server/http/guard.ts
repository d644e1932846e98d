/** What a handler asks first: who is this, and may they do that here? Nobody learns that something exists which they have no part in. */
import type { Context } from 'hono'
import { type Access, findAccess, findWorkshopAccess, type WorkshopAccess } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import type { User } from '#shared/accounts.ts'
import { AppError } from '#shared/errors.ts'
import { refusalOf } from '#shared/facilitation/refusal.ts'
import { type Action, isAllowedWhenArchived } from '#shared/roles.ts'
import type { AppEnv } from './router.ts'

/** @throws AppError not_signed_in */
export function requireUser(c: Context<AppEnv>): User {
  const user = c.get('user')
  if (!user) throw new AppError('not_signed_in')
  return user
}

function check<T extends Access | WorkshopAccess>(access: T | undefined, action: Action): T {
  if (!access) throw new AppError('not_found')
  const refusal = refusalOf(access, action)
  if (refusal) throw new AppError(refusal)
  if (access.archived && !isAllowedWhenArchived(action)) throw new AppError('archived')
  return access
}

/** @throws AppError not_signed_in; not_found for people who are not in the document's workshop; forbidden, not_now, frozen; archived */
export async function accessToDocument(c: Context<AppEnv>, deps: Deps, documentId: string, action: Action): Promise<Access> {
  const user = requireUser(c)
  return check(await findAccess(deps.db, user.id, documentId), action)
}

/** @throws AppError not_signed_in; not_found for people who are not in the workshop; forbidden, not_now, frozen; archived */
export async function accessToWorkshop(c: Context<AppEnv>, deps: Deps, workshopId: string, action: Action): Promise<WorkshopAccess> {
  const user = requireUser(c)
  return check(await findWorkshopAccess(deps.db, user.id, workshopId), action)
}
