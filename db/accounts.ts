/** Accounts and guests: both are rows of `users`, a guest is one without e-mail. */
import type { Kysely } from 'kysely'
import type { Locale, User } from '#shared/accounts.ts'
import { AppError } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'
import type { Schema } from './schema.ts'

export const USER_COLUMNS = ['users.id', 'users.email', 'users.name', 'users.locale'] as const

export const toUser = (row: { id: string; email: string | null; name: string; locale: string }): User => ({
  id: row.id,
  name: row.name,
  email: row.email,
  guest: row.email === null,
  locale: row.locale as Locale,
})

export interface NewAccount {
  email: string
  name: string
  passwordHash: string
  locale: Locale
  now: number
}

/** A person's row, ready to insert: `email` and `passwordHash` are null for guests. */
const userRow = (person: Omit<NewAccount, 'email' | 'passwordHash'> & { email: string | null; passwordHash: string | null }) => ({
  id: newId('user'),
  email: person.email,
  name: person.name,
  password_hash: person.passwordHash,
  locale: person.locale,
  created_at: person.now,
})

export async function hasAccount(db: Kysely<Schema>): Promise<boolean> {
  return (await db.selectFrom('users').select('id').where('email', 'is not', null).limit(1).executeTakeFirst()) !== undefined
}

/** Writes first and counts afterwards: two racing set-ups make one account. @throws AppError setup_closed */
export async function createFirstAccount(db: Kysely<Schema>, account: NewAccount): Promise<User> {
  return db.transaction().execute(async (trx) => {
    const row = userRow(account)
    await trx
      .insertInto('users')
      .values(row)
      .onConflict((conflict) => conflict.column('email').doNothing())
      .execute()
    const accounts = await trx.selectFrom('users').select('id').where('email', 'is not', null).limit(2).execute()
    if (accounts.length !== 1 || accounts[0]?.id !== row.id) throw new AppError('setup_closed')
    return toUser(row)
  })
}

/** @throws AppError email_taken */
export async function createAccount(db: Kysely<Schema>, account: NewAccount): Promise<User> {
  const row = userRow(account)
  const inserted = await db
    .insertInto('users')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  if (!inserted.numInsertedOrUpdatedRows) throw new AppError('email_taken')
  return toUser(row)
}

/** @param name empty when the person gave none */
export async function createGuest(db: Kysely<Schema>, guest: { name: string; locale: Locale; now: number }): Promise<User> {
  const row = userRow({ ...guest, email: null, passwordHash: null })
  await db.insertInto('users').values(row).execute()
  return toUser(row)
}

/** @param email as `Email` of `shared/accounts.ts` writes it */
export async function findAccount(db: Kysely<Schema>, by: { email: string } | { id: string }): Promise<{ user: User; passwordHash: string } | undefined> {
  const query = db.selectFrom('users').select([...USER_COLUMNS, 'password_hash'])
  const row = await ('email' in by ? query.where('email', '=', by.email) : query.where('id', '=', by.id)).executeTakeFirst()
  return row?.password_hash ? { user: toUser(row), passwordHash: row.password_hash } : undefined
}

export async function setPassword(db: Kysely<Schema>, userId: string, passwordHash: string): Promise<void> {
  await db.updateTable('users').set({ password_hash: passwordHash }).where('id', '=', userId).execute()
}

/** A new name follows into the workshops where the person goes by the old one; a name of one's own choice there stays. */
export async function updateProfile(db: Kysely<Schema>, user: User, change: { name?: string | undefined; locale?: Locale | undefined }): Promise<User> {
  const next = { ...user, name: change.name ?? user.name, locale: change.locale ?? user.locale }
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('users').set({ name: next.name, locale: next.locale }).where('id', '=', user.id).execute()
    if (next.name !== user.name) await trx.updateTable('members').set({ name: next.name }).where('user_id', '=', user.id).where('name', '=', user.name).execute()
  })
  return next
}

/** Guests who are in no workshop any more are nobody: their rows and sessions go. @returns hashes of the sessions that ended */
export async function deleteStrayGuests(db: Kysely<Schema>): Promise<string[]> {
  const strays = db
    .selectFrom('users')
    .select('users.id')
    .where('email', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('members').select('members.id').whereRef('members.user_id', '=', 'users.id'))))
  const ended = await db.deleteFrom('sessions').where('user_id', 'in', strays).returning('id_hash').execute()
  await db.deleteFrom('users').where('id', 'in', strays).execute()
  return ended.map((row) => row.id_hash)
}
