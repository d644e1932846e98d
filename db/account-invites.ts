/** One-time links that make a further account: the token's hash, an end, and whether it was used. */
import type { Kysely } from 'kysely'
import type { User } from '#shared/accounts.ts'
import { AppError } from '#shared/errors.ts'
import { createAccount, type NewAccount } from './accounts.ts'
import type { Schema } from './schema.ts'

export async function insertAccountInvite(db: Kysely<Schema>, invite: { tokenHash: string; createdBy: string; expiresAt: number }): Promise<void> {
  await db.insertInto('account_invites').values({ token_hash: invite.tokenHash, created_by: invite.createdBy, expires_at: invite.expiresAt, used_at: null }).execute()
}

export async function isOpenAccountInvite(db: Kysely<Schema>, tokenHash: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('account_invites')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** Spends the invite and makes the account, or does neither. @throws AppError invite_invalid, email_taken */
export async function redeemAccountInvite(db: Kysely<Schema>, tokenHash: string, account: NewAccount): Promise<User> {
  return db.transaction().execute(async (trx) => {
    const spent = await trx
      .updateTable('account_invites')
      .set({ used_at: account.now })
      .where('token_hash', '=', tokenHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', account.now)
      .returning('token_hash')
      .executeTakeFirst()
    if (!spent) throw new AppError('invite_invalid')
    return createAccount(trx, account)
  })
}
