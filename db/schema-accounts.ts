/** Tables of who has an account, and who is signed in. */

export interface UsersTable {
  id: string
  /** null for guests */
  email: string | null
  name: string
  password_hash: string | null
  locale: string
  created_at: number
}
export interface SessionsTable {
  /** SHA-256 of the session id, hex */
  id_hash: string
  user_id: string
  expires_at: number
  /** the absolute end, whatever is renewed */
  ends_at: number
}
/** One-time links that make a further account. */
export interface AccountInvitesTable {
  token_hash: string
  created_by: string
  expires_at: number
  used_at: number | null
}
