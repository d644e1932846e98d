/** The rules of accounts: set-up, sign-in, password, and the links that make further accounts. */
import { timingSafeEqual } from 'node:crypto'
import { insertAccountInvite, isOpenAccountInvite, redeemAccountInvite } from '#db/account-invites.ts'
import { createFirstAccount, findAccount, hasAccount, setPassword } from '#db/accounts.ts'
import { deleteUserSessions } from '#db/sessions.ts'
import type { Deps } from '#server/deps.ts'
import type { Limiter } from '#server/http/limits.ts'
import type { Locale, User } from '#shared/accounts.ts'
import { AppError } from '#shared/errors.ts'
import { randomToken } from '#shared/ids.ts'
import { LIMITS } from '#shared/limits.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { sha256 } from './session-adapter.ts'

interface Credentials {
  email: string
  name: string
  password: string
  locale: Locale
}

const same = (a: string, b: string) => timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)))
const withHash = async (deps: Deps, { password, ...person }: Credentials) => ({ ...person, passwordHash: await hashPassword(password), now: deps.now() })

/** @throws AppError setup_closed once an account exists; setup_token_wrong */
export async function setUp(deps: Deps, token: string, credentials: Credentials): Promise<User> {
  const expected = deps.setupToken()
  if (expected === undefined || (await hasAccount(deps.db))) throw new AppError('setup_closed')
  if (!same(token, expected)) throw new AppError('setup_token_wrong')
  return createFirstAccount(deps.db, await withHash(deps, credentials))
}

/**
 * Every try counts against the account and the address, and is given back when it was right: parallel guesses cannot slip through.
 * @throws AppError wrong_credentials, alike for unknown mail and wrong password; too_many_requests
 */
export async function signIn(deps: Deps, limits: { account: Limiter; address: Limiter }, attempt: { email: string; password: string; address: string }): Promise<User> {
  const email = attempt.email.trim().toLowerCase()
  await limits.address.take(attempt.address)
  await limits.account.take(email)
  const account = await findAccount(deps.db, { email })
  if (!(await verifyPassword(account?.passwordHash, attempt.password)) || !account) throw new AppError('wrong_credentials')
  await limits.account.forget(email)
  await limits.address.giveBack(attempt.address)
  return account.user
}

/** Ends the account's other sessions. @throws AppError wrong_password; forbidden for guests; too_many_requests */
export async function changePassword(deps: Deps, limit: Limiter, user: User, sessionHash: string | undefined, change: { current: string; next: string }): Promise<void> {
  const account = await findAccount(deps.db, { id: user.id })
  if (!account) throw new AppError('forbidden')
  await limit.take(user.id)
  if (!(await verifyPassword(account.passwordHash, change.current))) throw new AppError('wrong_password')
  await limit.forget(user.id)
  await setPassword(deps.db, user.id, await hashPassword(change.next))
  deps.rooms.endSessions(await deleteUserSessions(deps.db, user.id, sessionHash))
}

/** @returns the address that makes one account; it is not kept anywhere in clear */
export async function inviteAccount(deps: Deps, user: User): Promise<{ url: string; expiresAt: string }> {
  const token = randomToken()
  const expiresAt = deps.now() + LIMITS.accountInviteMs
  await insertAccountInvite(deps.db, { tokenHash: sha256(token), createdBy: user.id, expiresAt })
  return { url: `${deps.addresses().publicUrl}/signup/${token}`, expiresAt: new Date(expiresAt).toISOString() }
}

/** @throws AppError invite_invalid */
export async function assertAccountInvite(deps: Deps, token: string): Promise<void> {
  if (!(await isOpenAccountInvite(deps.db, sha256(token), deps.now()))) throw new AppError('invite_invalid')
}

/** @throws AppError invite_invalid, email_taken */
export async function acceptAccountInvite(deps: Deps, token: string, credentials: Credentials): Promise<User> {
  await assertAccountInvite(deps, token)
  return redeemAccountInvite(deps.db, sha256(token), await withHash(deps, credentials))
}
