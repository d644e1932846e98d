/** One line a request at level debug: the route's pattern, never the address itself, which may hold a token. */
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Deps } from '#server/deps.ts'

export function requestLog(deps: Deps): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now()
    await next()
    deps.log.debug({ method: c.req.method, route: routePath(c, -1), status: c.res.status, ms: Math.round(performance.now() - started) }, 'request')
  }
}
