/** The draft as files, each with or without the minutes of the workshop. Made in a thread of their own. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import type { Deps } from '#server/deps.ts'
import { attachment } from '#server/exports/filename.ts'
import { wordsIn } from '#server/exports/words-in.ts'
import { accessToWorkshop } from '#server/http/guard.ts'
import { type AppEnv, createRouter, errorAnswers, jsonAnswer, params } from '#server/http/router.ts'
import { LocaleSchema } from '#shared/accounts.ts'
import { bookOf } from '#shared/draft/book.ts'
import { DraftFileSchema, draftFile } from '#shared/draft/file.ts'
import { gatherBook } from './book-service.ts'
import type { BookFormat } from './render/formats.ts'
import { renderBook } from './render/render.ts'

const Query = z.object({
  /** the form's language; the workshop's own when left out */
  locale: LocaleSchema.optional(),
  annex: z.enum(['0', '1']).optional().openapi({ description: '0: without the minutes of the workshop and the index of its evidence' }),
})
const request = { params: params('id'), query: Query }
const TYPES: Record<BookFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}
const binary = z.string().openapi({ format: 'binary' })
const fileRoute = <Format extends BookFormat>(format: Format, summary: string, schema: z.ZodType = binary) =>
  createRoute({
    method: 'get',
    path: `/workshops/{id}/draft.${format}` as const,
    summary,
    request,
    responses: { 200: { description: 'A file', content: { [TYPES[format].replace(/;.*/, '')]: { schema } } }, ...errorAnswers },
  })
const jsonRoute = createRoute({
  method: 'get',
  path: '/workshops/{id}/draft.json',
  summary: 'The draft as a JSON file: what the board holds for it, what is written, and what that rests on',
  request,
  responses: { 200: jsonAnswer(DraftFileSchema, 'A file'), ...errorAnswers },
})
const docxRoute = fileRoute('docx', 'The draft as a Word document, its sources as footnotes')
const pdfRoute = fileRoute('pdf', 'The draft as a tagged PDF with bookmarks and embedded fonts')
const markdownRoute = fileRoute('md', 'The draft as Markdown', z.string())
const htmlRoute = fileRoute('html', 'The draft as one page of HTML without scripts, ready to be printed', z.string())
const xlsxRoute = fileRoute('xlsx', 'The budget as a spreadsheet; no cell is a formula')
const csvRoute = fileRoute('csv', 'The budget as a table: UTF-8 with a byte order mark, every cell quoted; columns are separated by ; in Danish and by , in English', z.string())

type Context = HonoContext<AppEnv>
type Asked = z.infer<typeof Query>
export function draftFileRoutes(deps: Deps) {
  const gather = async (c: Context, id: string, { locale, annex }: Asked) => {
    const access = await accessToWorkshop(c, deps, id, 'draft.read')
    const material = await gatherBook(deps, access, { locale, annex: annex !== '0' })
    const { workshop, locale: language } = material.draft
    return { material, name: `${workshop.title} – ${wordsIn(language).t('draft.title').toLowerCase()}` }
  }
  const file = async (c: Context, format: BookFormat, id: string, asked: Asked) => {
    const { material, name } = await gather(c, id, asked)
    return c.body(await renderBook({ format, material }), 200, { 'content-type': TYPES[format], 'content-disposition': attachment(name, format) })
  }
  return createRouter()
    .openapi(jsonRoute, async (c) => {
      const { material, name } = await gather(c, c.req.valid('param').id, c.req.valid('query'))
      return c.json(draftFile(bookOf(material)), 200, { 'content-disposition': attachment(name, 'json') })
    })
    .openapi(docxRoute, (c) => file(c, 'docx', c.req.valid('param').id, c.req.valid('query')))
    .openapi(pdfRoute, (c) => file(c, 'pdf', c.req.valid('param').id, c.req.valid('query')))
    .openapi(markdownRoute, (c) => file(c, 'md', c.req.valid('param').id, c.req.valid('query')))
    .openapi(htmlRoute, (c) => file(c, 'html', c.req.valid('param').id, c.req.valid('query')))
    .openapi(xlsxRoute, (c) => file(c, 'xlsx', c.req.valid('param').id, c.req.valid('query')))
    .openapi(csvRoute, (c) => file(c, 'csv', c.req.valid('param').id, c.req.valid('query')))
}
