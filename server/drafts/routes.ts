/** The application draft: as data, as JSON and Markdown files, and as a Word document. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { findDraft } from '#db/drafts.ts'
import type { Deps } from '#server/deps.ts'
import { attachment } from '#server/exports/filename.ts'
import { wordsIn } from '#server/exports/words.ts'
import { accessToDraft, accessToWorkshop } from '#server/http/guard.ts'
import { type AppEnv, createRouter, errorAnswers, jsonAnswer, params } from '#server/http/router.ts'
import { type Locale, LocaleSchema } from '#shared/accounts.ts'
import { DraftAnswer, DraftSchema } from '#shared/drafts.ts'
import { renderDocx } from './docx/render.ts'
import { makeDraft } from './draft-service.ts'
import { draftDocumentRoutes } from './document-routes.ts'
import { draftMarkdown } from './markdown.ts'
import { readDraft } from './written.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** The form's language; the workshop's own when nothing is asked for. */
const request = { params: params('id'), query: z.object({ locale: LocaleSchema.optional() }) }
const file = (type: string, schema: z.ZodType) => ({ 200: { description: 'A file', content: { [type]: { schema } } } })
const draftRoute = createRoute({
  method: 'get',
  path: '/workshops/{id}/draft',
  summary: 'The application draft: the sections of the form with what the board holds for each',
  request,
  responses: { 200: jsonAnswer(DraftAnswer, 'The draft, and the document in which it is written'), ...errorAnswers },
})
const jsonRoute = createRoute({
  method: 'get',
  path: '/workshops/{id}/draft.json',
  summary: 'The draft as a JSON file',
  request,
  responses: { 200: jsonAnswer(DraftSchema, 'A file'), ...errorAnswers },
})
const markdownRoute = createRoute({
  method: 'get',
  path: '/workshops/{id}/draft.md',
  summary: 'The draft as Markdown',
  request,
  responses: { ...file('text/markdown', z.string()), ...errorAnswers },
})
const docxRoute = createRoute({
  method: 'get',
  path: '/workshops/{id}/draft.docx',
  summary: 'The draft as a Word document',
  request,
  responses: { ...file(DOCX, z.string().openapi({ format: 'binary' })), ...errorAnswers },
})

export function draftRoutes(deps: Deps) {
  const read = async (c: Context<AppEnv>, id: string, locale: Locale | undefined) => {
    const draft = await makeDraft(deps, await accessToWorkshop(c, deps, id, 'draft.read'), locale)
    return {
      draft,
      words: wordsIn(draft.locale),
      exportedAt: new Date(deps.now()).toISOString(),
      name: `${draft.workshop.title} – ${wordsIn(draft.locale).t('draft.title').toLowerCase()}`,
    }
  }
  return createRouter()
    .route('/', draftDocumentRoutes(deps))
    .openapi(draftRoute, async (c) => {
      const access = await accessToDraft(c, deps, c.req.valid('param').id)
      const document = await findDraft(deps.db, access.workshopId)
      const { draft } = await readDraft(deps, access, c.req.valid('query').locale)
      return c.json({ ...draft, document: document ?? null }, 200)
    })
    .openapi(jsonRoute, async (c) => {
      const { draft, name } = await read(c, c.req.valid('param').id, c.req.valid('query').locale)
      return c.json(draft, 200, { 'content-disposition': attachment(name, 'json') })
    })
    .openapi(markdownRoute, async (c) => {
      const { draft, words, exportedAt, name } = await read(c, c.req.valid('param').id, c.req.valid('query').locale)
      return c.body(draftMarkdown(draft, exportedAt, words), 200, { 'content-type': 'text/markdown; charset=utf-8', 'content-disposition': attachment(name, 'md') })
    })
    .openapi(docxRoute, async (c) => {
      const { draft, exportedAt, name } = await read(c, c.req.valid('param').id, c.req.valid('query').locale)
      return c.body(await renderDocx({ draft, exportedAt }), 200, { 'content-type': DOCX, 'content-disposition': attachment(name, 'docx') })
    })
}
