/** The board as a tree, and as files. One literal route a format: the framework knows no parameter after a dot. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Deps } from '#server/deps.ts'
import { accessToDocument } from '#server/http/guard.ts'
import { type AppEnv, createRouter, errorAnswers, jsonAnswer, params } from '#server/http/router.ts'
import { LocaleSchema } from '#shared/accounts.ts'
import { OutlineSchema } from '#shared/boards.ts'
import { BoardExport, EXPORT_MARK } from '#shared/exports.ts'
import { readBoard } from './outline.ts'
import { boardCsv } from './csv.ts'
import { attachment } from './filename.ts'
import { createOutlineMark } from './mark.ts'
import { boardMarkdown } from './markdown.ts'
import { pictureSources } from './pictures.ts'
import { markdownRounds, roundRecord } from './rounds.ts'
import { picturesShown, tldrawFile } from './tldraw.ts'
import { withTalk } from './with-talk.ts'
import { wordsIn } from './words-in.ts'

/** The file's language; the workshop's own when nothing is asked for. */
const request = { params: params('id'), query: z.object({ locale: LocaleSchema.optional() }) }
const textFile = (type: string, description: string) => ({ description, content: { [type]: { schema: z.string() } } })
/** Described, but kept out of the type: only who sends an ETag meets it. */
const notModified = { 304: { description: 'It reads as it did' } } as unknown as Record<never, never>
const outlineRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/outline',
  summary: 'The board as zones, groups and notes in reading order; with the ETag of an earlier answer in If-None-Match, nothing is sent while it reads the same',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(OutlineSchema, 'The outline'), ...notModified, ...errorAnswers },
})
const jsonRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/export.json',
  summary: 'The board as JSON',
  request,
  responses: { 200: jsonAnswer(BoardExport, 'A file'), ...errorAnswers },
})
const csvRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/export.csv',
  summary: 'The notes as a table: UTF-8 with a byte order mark, every cell quoted; columns are separated by ; in Danish and by , in English',
  request,
  responses: { 200: textFile('text/csv', 'A file'), ...errorAnswers },
})
const markdownRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/export.md',
  summary: 'The board as Markdown',
  request,
  responses: { 200: textFile('text/markdown', 'A file'), ...errorAnswers },
})
const tldrawRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/export.tldr',
  summary: 'The board as a tldraw file',
  request,
  responses: { 200: textFile('application/vnd.tldraw+json', 'A file'), ...errorAnswers },
})

export function exportRoutes(deps: Deps) {
  const markOf = createOutlineMark(deps)
  const read = async (c: Context<AppEnv>, id: string, locale: 'da' | 'en' | undefined) => {
    const access = await accessToDocument(c, deps, id, 'export.board')
    const board = await readBoard(deps, access)
    return { ...board, outline: await withTalk(deps, board.outline), words: wordsIn(locale ?? board.workshop.locale), exportedAt: new Date(deps.now()).toISOString() }
  }
  const file = (title: string, extension: string, type: string) => ({ 'content-type': type, 'content-disposition': attachment(title, extension) })
  return createRouter()
    .openapi(outlineRoute, async (c) => {
      const access = await accessToDocument(c, deps, c.req.valid('param').id, 'board.read')
      // before the board is read: what changes in between is sent once too often, never missed
      const etag = await markOf(access)
      if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag }) as never
      return c.json((await readBoard(deps, access)).outline, 200, { etag })
    })
    .openapi(jsonRoute, async (c) => {
      const { outline, workshop, rounds, words, exportedAt } = await read(c, c.req.valid('param').id, c.req.valid('query').locale)
      const { title, question } = workshop
      const counted = rounds.map((round) => roundRecord(round, words))
      return c.json({ format: EXPORT_MARK, exportedAt, workshop: { title, question }, ...outline, rounds: counted } as const, 200, {
        'content-disposition': attachment(title, 'json'),
      })
    })
    .openapi(csvRoute, async (c) => {
      const { outline, workshop, rounds, words } = await read(c, c.req.valid('param').id, c.req.valid('query').locale)
      return c.body(boardCsv(outline, words, rounds), 200, file(workshop.title, 'csv', 'text/csv; charset=utf-8'))
    })
    .openapi(markdownRoute, async (c) => {
      const { outline, workshop, rounds, words, exportedAt } = await read(c, c.req.valid('param').id, c.req.valid('query').locale)
      return c.body(boardMarkdown(outline, workshop, exportedAt, words, markdownRounds(outline, rounds, words)), 200, file(workshop.title, 'md', 'text/markdown; charset=utf-8'))
    })
    .openapi(tldrawRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { workshop } = await read(c, id, undefined)
      const sourceOf = await pictureSources(deps, id, await deps.rooms.read(id, (_doc, records) => picturesShown(records)))
      const content = await deps.rooms.read(id, (_doc, records) => JSON.stringify(tldrawFile(records, sourceOf)))
      return c.body(content, 200, file(workshop.title, 'tldr', 'application/vnd.tldraw+json'))
    })
}
