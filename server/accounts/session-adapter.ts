/** Lucia's storage on our tables: ids are hashed on the way in, and sessions have an end that no renewal moves. */
import { createHash } from 'node:crypto'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { deleteExpiredSessions, deleteSession, deleteUserSessions, findSession, insertSession, listSessions, renewSession } from '#db/sessions.ts'
import type { Deps } from '#server/deps.ts'
import { LIMITS } from '#shared/limits.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Lucia reads the system's clock, we read `deps.now`: times are shifted at this border.
 * Wherever Lucia asks by id it gets that same id back, because it hands it on to the cookie, to renewal and to sign-out.
 */
export class SessionAdapter implements Adapter {
  readonly #deps: Deps
  constructor(deps: Deps) {
    this.#deps = deps
  }

  #toLucia(at: number): Date {
    return new Date(at - this.#deps.now() + Date.now())
  }
  #fromLucia(at: Date): number {
    return at.getTime() - Date.now() + this.#deps.now()
  }

  async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const found = await findSession(this.#deps.db, sha256(id))
    if (!found) return [null, null]
    const expiresAt = this.#toLucia(Math.min(found.expiresAt, found.endsAt))
    return [
      { id, userId: found.userId, expiresAt, attributes: { guest: found.user.guest } },
      { id: found.userId, attributes: found.user },
    ]
  }

  async getUserSessions(userId: string): Promise<DatabaseSession[]> {
    const sessions = await listSessions(this.#deps.db, userId)
    return sessions.map((session) => ({ id: session.idHash, userId, expiresAt: this.#toLucia(session.expiresAt), attributes: { guest: false } }))
  }

  /** A guest has no way to sign in again, so their session lasts as long as it may from the start. */
  async setSession(session: DatabaseSession): Promise<void> {
    const now = this.#deps.now()
    const guestEnd = now + LIMITS.guestSessionMs
    const times = session.attributes.guest ? { expiresAt: guestEnd, endsAt: guestEnd } : { expiresAt: this.#fromLucia(session.expiresAt), endsAt: now + LIMITS.sessionAbsoluteMs }
    await insertSession(this.#deps.db, { idHash: sha256(session.id), userId: session.userId, ...times })
  }

  async updateSessionExpiration(id: string, expiresAt: Date): Promise<void> {
    await renewSession(this.#deps.db, sha256(id), this.#fromLucia(expiresAt))
  }
  async deleteSession(id: string): Promise<void> {
    await deleteSession(this.#deps.db, sha256(id))
  }
  async deleteUserSessions(userId: string): Promise<void> {
    await deleteUserSessions(this.#deps.db, userId)
  }
  async deleteExpiredSessions(): Promise<void> {
    await deleteExpiredSessions(this.#deps.db, this.#deps.now())
  }
}
