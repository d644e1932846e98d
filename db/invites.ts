/** Invites at rest: the link's token as a hash, the typed code in clear with a short life. */
import type { ExpressionBuilder, Kysely, Selectable } from 'kysely'
import { LIMITS } from '#shared/limits.ts'
import type { InviteSchema } from '#shared/invites.ts'
import type { z } from 'zod'
import type { InvitesTable, Schema } from './schema.ts'

type InviteRole = z.infer<typeof InviteSchema>['role']
export type StoredInvite = Omit<z.infer<typeof InviteSchema>, 'shortUrl'> & { workshopId: string }

const toInvite = (row: Selectable<InvitesTable>): StoredInvite => ({
  id: row.id,
  workshopId: row.workshop_id,
  role: row.role as InviteRole,
  label: row.label,
  code: row.code,
  expiresAt: row.expires_at === null ? null : new Date(row.expires_at).toISOString(),
  maxUses: row.max_uses,
  uses: row.uses,
  wall: row.wall === 1,
  revoked: row.revoked_at !== null,
  createdAt: new Date(row.created_at).toISOString(),
})

export interface NewInvite {
  id: string
  workshopId: string
  role: InviteRole
  label: string
  tokenHash: string
  code: string | null
  expiresAt: number | null
  maxUses: number | null
  wall: boolean
  /** member id */
  createdBy: string
  now: number
}

/** @returns undefined when the code is taken: try another */
export async function insertInvite(db: Kysely<Schema>, invite: NewInvite): Promise<StoredInvite | undefined> {
  const row = await db
    .insertInto('invites')
    .values({
      id: invite.id,
      workshop_id: invite.workshopId,
      role: invite.role,
      label: invite.label,
      token_hash: invite.tokenHash,
      code: invite.code,
      expires_at: invite.expiresAt,
      max_uses: invite.maxUses,
      uses: 0,
      wall: invite.wall ? 1 : 0,
      revoked_at: null,
      created_by: invite.createdBy,
      created_at: invite.now,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && toInvite(row)
}

/** Newest first. */
export async function listInvites(db: Kysely<Schema>, workshopId: string): Promise<StoredInvite[]> {
  const rows = await db.selectFrom('invites').selectAll().where('workshop_id', '=', workshopId).orderBy('created_at', 'desc').orderBy('id').execute()
  return rows.map(toInvite)
}

/** @returns false when there is no such invite in this workshop */
export async function revokeInvite(db: Kysely<Schema>, workshopId: string, inviteId: string, now: number): Promise<boolean> {
  const row = await db
    .updateTable('invites')
    .set(({ fn, val }) => ({ revoked_at: fn.coalesce('revoked_at', val(now)) }))
    .where('workshop_id', '=', workshopId)
    .where('id', '=', inviteId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** How an invite is asked for: by the hash of a link's token, or by a typed code. */
export type InviteKey = { tokenHash: string } | { code: string }

type Where = ExpressionBuilder<Schema, 'invites'>
/** A code is for the room: it works from a day before the workshop until twelve hours after something last happened in it. */
const inCodeWindow = (eb: Where, now: number) =>
  eb.exists(
    eb
      .selectFrom('workshops')
      .select('workshops.id')
      .whereRef('workshops.id', '=', 'invites.workshop_id')
      .where((w) => w(w.fn.coalesce('starts_at', 'workshops.created_at'), '<=', now + LIMITS.codeBeforeMs))
      .where((w) => w.or([w('last_active_at', '>=', now - LIMITS.codeAfterMs), w('starts_at', '>=', now - LIMITS.codeAfterMs)])),
  )
const isUsable = (eb: Where, key: InviteKey, now: number) =>
  eb.and([
    'tokenHash' in key ? eb('token_hash', '=', key.tokenHash) : eb.and([eb('code', '=', key.code), inCodeWindow(eb, now)]),
    eb('revoked_at', 'is', null),
    eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]),
  ])
const hasUsesLeft = (eb: Where) => eb.or([eb('max_uses', 'is', null), eb('uses', '<', eb.ref('max_uses'))])

/**
 * Undefined for unknown, expired and revoked ones alike.
 * @param options.usedUpToo also one without uses left: whoever is in already may still use it as the way in
 */
export async function findInvite(db: Kysely<Schema>, key: InviteKey, now: number, options: { usedUpToo: boolean }): Promise<StoredInvite | undefined> {
  let query = db
    .selectFrom('invites')
    .selectAll()
    .where((eb) => isUsable(eb, key, now))
  if (!options.usedUpToo) query = query.where(hasUsesLeft)
  const row = await query.executeTakeFirst()
  return row && toInvite(row)
}

/** Takes one use, in one statement, so that ten uses are ten people however many ask at once. @returns undefined when there was none to take */
export async function spendInvite(db: Kysely<Schema>, key: InviteKey, now: number): Promise<StoredInvite | undefined> {
  const row = await db
    .updateTable('invites')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where((eb) => isUsable(eb, key, now))
    .where(hasUsesLeft)
    .returningAll()
    .executeTakeFirst()
  return row && toInvite(row)
}

/** What the doorstep shows of a workshop before one is in. */
export async function findDoorstep(db: Kysely<Schema>, workshopId: string) {
  const row = await db
    .selectFrom('workshops')
    .select(['title', 'question', 'locale', 'identity', 'moderated', 'wifi', 'deletes_at'])
    .where('id', '=', workshopId)
    .executeTakeFirst()
  const board = await db.selectFrom('documents').select('id').where('workshop_id', '=', workshopId).where('kind', '=', 'board').orderBy('created_at').executeTakeFirst()
  return row && board && { ...row, boardId: board.id }
}
