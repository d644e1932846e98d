/** Sessions: who sent this request, and the cookie that says so. The only file that knows Lucia. */
import type { Context } from 'hono'
import { parse } from 'hono/utils/cookie'
import { Lucia, TimeSpan } from 'lucia'
import { deleteExpiredSessions } from '#db/sessions.ts'
import type { Deps } from '#server/deps.ts'
import type { AppEnv } from '#server/http/router.ts'
import type { User } from '#shared/accounts.ts'
import { LIMITS } from '#shared/limits.ts'
import { SessionAdapter, sha256 } from './session-adapter.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOf>
    DatabaseUserAttributes: User
    DatabaseSessionAttributes: { guest: boolean }
  }
}

export interface SignedIn {
  user: User
  sessionHash: string
}

/** `__Host-` binds the cookie to this host and to https; browsers refuse the prefix without. */
function luciaOf(deps: Deps) {
  const secure = deps.addresses().publicUrl.startsWith('https:')
  return new Lucia(new SessionAdapter(deps), {
    sessionExpiresIn: new TimeSpan(LIMITS.sessionIdleMs, 'ms'),
    sessionCookie: { name: secure ? '__Host-session' : 'session', attributes: { secure, sameSite: 'lax', path: '/' } },
    getUserAttributes: (user) => user,
  })
}

/** @param cookie the whole Cookie header, of a request or of a socket's upgrade */
export async function findSignedIn(deps: Deps, cookie: string | undefined): Promise<SignedIn | undefined> {
  const lucia = luciaOf(deps)
  const id = cookie === undefined ? undefined : parse(cookie, lucia.sessionCookieName)[lucia.sessionCookieName]
  if (!id) return undefined
  const { user } = await lucia.validateSession(id)
  return user ? { user: { id: user.id, name: user.name, email: user.email, guest: user.guest, locale: user.locale }, sessionHash: sha256(id) } : undefined
}

/**
 * Begins a session for `user` and answers with its cookie, which lives as long as the session possibly can.
 * @param options.shared a borrowed computer: the cookie goes when the browser is closed
 */
export async function startSession(c: Context<AppEnv>, deps: Deps, user: User, options: { shared?: boolean | undefined } = {}): Promise<void> {
  const lucia = luciaOf(deps)
  const session = await lucia.createSession(user.id, { guest: user.guest })
  const cookie = lucia.createSessionCookie(session.id)
  if (options.shared) delete cookie.attributes.maxAge
  else cookie.attributes.maxAge = (user.guest ? LIMITS.guestSessionMs : LIMITS.sessionAbsoluteMs) / 1000
  c.header('Set-Cookie', cookie.serialize(), { append: true })
}

/** Makes the browser forget; the caller has ended the session in the database. */
export function clearCookie(c: Context<AppEnv>, deps: Deps): void {
  c.header('Set-Cookie', luciaOf(deps).createBlankSessionCookie().serialize(), { append: true })
}

/** Sessions whose time is up, and the sockets opened with them. Called now and then. */
export async function endExpiredSessions(deps: Deps): Promise<void> {
  const ended = await deleteExpiredSessions(deps.db, deps.now())
  if (ended.length > 0) deps.rooms.endSessions(ended)
}
