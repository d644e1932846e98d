/** What a handler asks first: who is this, and may they do that here? Nobody learns that something exists which they have no part in. */
import type { Context } from 'hono'
import { type Access, findAccess, findWorkshopAccess, type WorkshopAccess } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import type { User } from '#shared/accounts.ts'
import { mayReadDraft } from '#shared/draft/rights.ts'
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

/** Of a board. @throws AppError not_signed_in; not_found for people who are not in the board's workshop; forbidden, not_now, frozen; archived */
export async function accessToDocument(c: Context<AppEnv>, deps: Deps, documentId: string, action: Action): Promise<Access> {
  const user = requireUser(c)
  const access = await findAccess(deps.db, user.id, documentId)
  return check(access?.documentKind === 'board' ? access : undefined, action)
}
/** To look at a document of any kind. @throws AppError not_signed_in; not_found for people who are not in its workshop; forbidden */
export async function accessToRoom(c: Context<AppEnv>, deps: Deps, documentId: string): Promise<Access> {
  const user = requireUser(c)
  const access = check(await findAccess(deps.db, user.id, documentId), 'board.read')
  if (access.documentKind === 'draft' && !mayReadDraft(access.role, access.draftShared)) throw new AppError('forbidden')
  return access
}

/** @throws AppError not_signed_in; not_found for people who are not in the workshop; forbidden, not_now, frozen; archived */
export async function accessToWorkshop(c: Context<AppEnv>, deps: Deps, workshopId: string, action: Action): Promise<WorkshopAccess> {
  const user = requireUser(c)
  return check(await findWorkshopAccess(deps.db, user.id, workshopId), action)
}

/** To read the draft: facilitators always, others where the workshop shares it. @throws AppError not_signed_in, not_found, forbidden */
export async function accessToDraft(c: Context<AppEnv>, deps: Deps, workshopId: string): Promise<WorkshopAccess> {
  const access = await accessToWorkshop(c, deps, workshopId, 'board.read')
  if (!mayReadDraft(access.role, access.draftShared)) throw new AppError('forbidden')
  return access
}
