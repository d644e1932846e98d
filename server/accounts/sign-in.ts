/** What every way of becoming an account has in common: a fresh session, and the guest one was before comes along. */
import type { Context } from 'hono'
import { takeOverMemberships } from '#db/membership.ts'
import { deleteSession } from '#db/sessions.ts'
import type { Deps } from '#server/deps.ts'
import type { AppEnv } from '#server/http/router.ts'
import type { User } from '#shared/accounts.ts'
import { clearCookie, startSession } from './sessions.ts'

/**
 * The session the browser had before ends: ids are never carried over a sign-in.
 * @param options.shared a borrowed computer: the cookie goes when the browser is closed
 */
export async function signInAs(c: Context<AppEnv>, deps: Deps, user: User, options: { shared?: boolean | undefined } = {}): Promise<void> {
  const before = c.get('user')
  const hash = c.get('sessionHash')
  if (before?.guest) await takeOverMemberships(deps.db, { from: before.id, to: user.id })
  if (hash !== undefined) await end(deps, hash)
  await startSession(c, deps, user, options)
}

/** Harmless without a session. */
export async function signOut(c: Context<AppEnv>, deps: Deps): Promise<void> {
  const hash = c.get('sessionHash')
  if (hash !== undefined) await end(deps, hash)
  clearCookie(c, deps)
}

async function end(deps: Deps, hash: string): Promise<void> {
  await deleteSession(deps.db, hash)
  deps.rooms.endSessions([hash])
}
