/** Who is here: asked once when the page loads, and again after signing in, joining or leaving. */
import { createSignal } from 'solid-js'
import { AppError } from '#shared/errors.ts'
import type { User } from '#shared/accounts.ts'
import { api, call } from './api.ts'

/** `unknown`: not asked yet, or there was no answer (offline). A guest joined by an invite and has no account. */
export type Session = { kind: 'unknown' | 'none'; user?: undefined } | { kind: 'guest' | 'user'; user: User }

const [session, set] = createSignal<Session>({ kind: 'unknown' })
export { session }
let asking: Promise<Session> | undefined

/** Asks the server. Without an answer what was known stays. */
export function refreshSession(): Promise<Session> {
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}
async function ask(): Promise<Session> {
  try {
    const { user } = await call(api.session.$get())
    return set({ kind: user.guest ? 'guest' : 'user', user })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_signed_in') return set({ kind: 'none' })
    return session()
  }
}

/** Nothing of this person stays on the device. @throws AppError when the server could not be told; the person is then still signed in */
export async function signOut(): Promise<void> {
  await call(api.session.$delete())
  const [{ forgetDevice }, { forgetEntries }] = await Promise.all([import('./sync/device.ts'), import('./phone/store.ts')])
  await Promise.all([forgetDevice(), forgetEntries()])
  forgetTab()
  set({ kind: 'none' })
}

/** What is half written, and where one stood on the board. */
function forgetTab(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('samtavle.')) sessionStorage.removeItem(key)
}
