/** Sessions at rest: only the SHA-256 of an id is known here. Times are milliseconds since 1970. */
import type { Kysely } from 'kysely'
import type { User } from '#shared/accounts.ts'
import { toUser, USER_COLUMNS } from './accounts.ts'
import { findOne } from './prepared.ts'
import type { Schema } from './schema.ts'

export interface StoredSession {
  idHash: string
  userId: string
  expiresAt: number
  /** the absolute end: renewals stop here */
  endsAt: number
}

export async function insertSession(db: Kysely<Schema>, session: StoredSession): Promise<void> {
  await db.insertInto('sessions').values({ id_hash: session.idHash, user_id: session.userId, expires_at: session.expiresAt, ends_at: session.endsAt }).execute()
}

const sessionWithUser = findOne((db) =>
  db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .where('sessions.id_hash', '=', '')
    .select(['sessions.user_id', 'sessions.expires_at', 'sessions.ends_at', ...USER_COLUMNS]),
)
export async function findSession(db: Kysely<Schema>, idHash: string): Promise<(StoredSession & { user: User }) | undefined> {
  const row = await sessionWithUser(db, idHash)
  return row && { idHash, userId: row.user_id, expiresAt: row.expires_at, endsAt: row.ends_at, user: toUser(row) }
}

export async function listSessions(db: Kysely<Schema>, userId: string): Promise<StoredSession[]> {
  const rows = await db.selectFrom('sessions').selectAll().where('user_id', '=', userId).execute()
  return rows.map((row) => ({ idHash: row.id_hash, userId: row.user_id, expiresAt: row.expires_at, endsAt: row.ends_at }))
}

/** Never beyond the absolute end. */
export async function renewSession(db: Kysely<Schema>, idHash: string, expiresAt: number): Promise<void> {
  await db
    .updateTable('sessions')
    .set(({ fn, val }) => ({ expires_at: fn<number>('min', [val(expiresAt), 'ends_at']) }))
    .where('id_hash', '=', idHash)
    .execute()
}

export async function deleteSession(db: Kysely<Schema>, idHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('id_hash', '=', idHash).execute()
}

/**
 * @param keep hash of the one session that stays
 * @returns hashes of the sessions that ended, for their open sockets
 */
export async function deleteUserSessions(db: Kysely<Schema>, userId: string, keep?: string): Promise<string[]> {
  let query = db.deleteFrom('sessions').where('user_id', '=', userId)
  if (keep !== undefined) query = query.where('id_hash', '!=', keep)
  const rows = await query.returning('id_hash').execute()
  return rows.map((row) => row.id_hash)
}

/** @returns hashes of the sessions that ended, for their open sockets */
export async function deleteExpiredSessions(db: Kysely<Schema>, now: number): Promise<string[]> {
  const rows = await db
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('ends_at', '<=', now)]))
    .returning('id_hash')
    .execute()
  return rows.map((row) => row.id_hash)
}
