/** Puts who is asking, and their language, on every request to `/api`. */
import type { MiddlewareHandler } from 'hono'
import { findSignedIn } from '#server/accounts/sessions.ts'
import type { Deps } from '#server/deps.ts'
import { preferredLocale } from './locale.ts'
import type { AppEnv } from './router.ts'

export function readSession(deps: Deps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('locale', preferredLocale(c.req.header('accept-language')))
    const signedIn = await findSignedIn(deps, c.req.header('cookie'))
    if (signedIn) {
      c.set('user', signedIn.user)
      c.set('sessionHash', signedIn.sessionHash)
    }
    await next()
  }
}
