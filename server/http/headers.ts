/** What every answer says to the browser about itself: nothing from elsewhere runs, nothing is framed, nothing leaks in a referrer. */
import type { MiddlewareHandler } from 'hono'
import type { Deps } from '#server/deps.ts'

/**
 * `style-src` takes a nonce because the canvas library injects style elements; `data:` and `blob:` images are its cursors and exports,
 * `data:` fonts its exported pictures. `framed`: our own pages may show this one inside them. `'self'` in `connect-src` covers the socket of the same origin.
 */
export function contentSecurityPolicy(nonce?: string, framed = false): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self' data:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
  ].join('; ')
}

const FIXED = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}
const YEAR_SECONDS = 31_536_000

export function securityHeaders(deps: Deps): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const headers = c.res.headers
    for (const [name, value] of Object.entries(FIXED)) headers.set(name, value)
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', contentSecurityPolicy())
    if (deps.addresses().publicUrl.startsWith('https:')) headers.set('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`)
    if (c.req.path.startsWith('/api') && !headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  }
}
