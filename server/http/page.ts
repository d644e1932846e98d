/** The page that every address of the app answers with, each time with its own nonce. */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Deps } from '#server/deps.ts'
import { contentSecurityPolicy } from './headers.ts'
import { preferredLocale, say } from './locale.ts'
import type { WebFiles } from './web-files.ts'

interface PageOptions {
  /** one of our own pages may show it inside itself */
  framed?: boolean
  status?: 200 | 404
  /** what is to be read before the app has come, and without it */
  change?: (html: string, nonce: string) => string
}
export type AnswerPage = (c: Context, options?: PageOptions) => Response | Promise<Response>

const escapeAttribute = (text: string) => text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`)

/** 503 with a sentence while the app is not built. */
export function pageAnswerer(deps: Deps, web: WebFiles): AnswerPage {
  const license = escapeAttribute(deps.config.tldrawLicenseKey ?? '')
  return (c, { framed = false, status = 200, change = (html: string) => html } = {}) => {
    const template = web.page()
    if (template === undefined) return c.text(say(preferredLocale(c.req.header('accept-language')), 'server.notBuilt'), 503)
    const nonce = randomBytes(16).toString('base64')
    c.header('Content-Security-Policy', contentSecurityPolicy(nonce, framed))
    c.header('Cache-Control', 'no-cache')
    // functions, because `$` in a replacement text has a meaning
    const page = template.replaceAll('%NONCE%', () => nonce).replaceAll('%TLDRAW_LICENSE_KEY%', () => license)
    return c.html(change(page, nonce), status)
  }
}
