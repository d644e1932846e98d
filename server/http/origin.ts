/** Only our own pages may change anything in a browser. Programs without an Origin header pass: for them the cookie decides. */
import type { MiddlewareHandler } from 'hono'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Also asked by the socket's upgrade. */
export const isOwnOrigin = (deps: Deps, origin: string | undefined): boolean => origin === undefined || deps.addresses().origins.includes(origin)

export function checkOrigin(deps: Deps): MiddlewareHandler {
  return async (c, next) => {
    if (!SAFE.has(c.req.method) && !isOwnOrigin(deps, c.req.header('origin'))) throw new AppError('wrong_origin')
    await next()
  }
}
