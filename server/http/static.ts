/** Serves the web app: hashed files for ever, the page anew each time. */
import { type Context, Hono } from 'hono'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import type { AnswerPage } from './page.ts'
import type { WebFile, WebFiles } from './web-files.ts'

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

/** @param page answers every address that is no file's */
export function staticRoutes(deps: Deps, web: WebFiles, page: AnswerPage) {
  if (web.page() === undefined) deps.log.warn('the web app is not built, only /api answers: npm run build')
  return new Hono().get('*', async (c) => {
    const file = web.find(c.req.path)
    if (file) return answerFile(c, file)
    if (NOT_A_PAGE.test(c.req.path)) throw new AppError('not_found')
    return page(c, { framed: isPreview(c) })
  })
}
