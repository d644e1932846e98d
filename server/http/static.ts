/** Serves the web app: hashed files for ever, the page anew each time with its own nonce. */
import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import { contentSecurityPolicy } from './headers.ts'
import { preferredLocale, say } from './locale.ts'
import { openWebFiles, type WebFile } from './web-files.ts'

const escapeAttribute = (text: string) => text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`)
/** Addresses of programs, never of pages. */
const NOT_A_PAGE = /^\/(api|sync)(\/|$)|\.[^/]*$/

async function answerFile(c: Context, file: WebFile): Promise<Response> {
  c.header('Content-Type', file.type)
  c.header('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('ETag', file.etag)
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304)
  if (!file.compressible) return c.body(new Uint8Array(await file.body()))
  c.header('Vary', 'Accept-Encoding')
  if (!c.req.header('accept-encoding')?.includes('gzip')) return c.body(new Uint8Array(await file.body()))
  c.header('Content-Encoding', 'gzip')
  return c.body(new Uint8Array(await file.gzipped()))
}

/** A facilitator looks at a participant's phone inside the board's page; no other page is ever in a frame. */
const PREVIEWED = /^\/w\/[\w-]{1,64}\/phone$/
const isPreview = (c: Context): boolean => PREVIEWED.test(c.req.path) && c.req.query('preview') !== undefined

function answerPage(c: Context, template: string, license: string): Response {
  const nonce = randomBytes(16).toString('base64')
  c.header('Content-Security-Policy', contentSecurityPolicy(nonce, isPreview(c)))
  c.header('Cache-Control', 'no-cache')
  // functions, because `$` in a replacement text has a meaning
  return c.html(template.replaceAll('%NONCE%', () => nonce).replaceAll('%TLDRAW_LICENSE_KEY%', () => license))
}

export function staticRoutes(deps: Deps) {
  const web = openWebFiles(deps.config.distDir)
  const license = escapeAttribute(deps.config.tldrawLicenseKey ?? '')
  if (web.page() === undefined) deps.log.warn('the web app is not built, only /api answers: npm run build')
  return new Hono().get('*', async (c) => {
    const template = web.page()
    const file = web.find(c.req.path)
    if (file) return answerFile(c, file)
    if (NOT_A_PAGE.test(c.req.path)) throw new AppError('not_found')
    if (template === undefined) return c.text(say(preferredLocale(c.req.header('accept-language')), 'server.notBuilt'), 503)
    return answerPage(c, template, license)
  })
}
