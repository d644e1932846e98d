/** The application draft as data. Its files: `file-routes.ts`; the document it is written in: `document-routes.ts`. */
import { createRoute, z } from '@hono/zod-openapi'
import { findDraft } from '#db/drafts.ts'
import type { Deps } from '#server/deps.ts'
import { accessToDraft } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, params } from '#server/http/router.ts'
import { allForms, findForm, listForms, newerOf } from '#server/templates/forms.ts'
import { LocaleSchema } from '#shared/accounts.ts'
import { type Draft, DraftAnswer } from '#shared/drafts.ts'
import { type ApplicationTemplate, textIn } from '#shared/templates/application.ts'
import { draftDocumentRoutes } from './document-routes.ts'
import { draftFileRoutes } from './file-routes.ts'
import { readDraft } from './written.ts'

const draftRoute = createRoute({
  method: 'get',
  path: '/workshops/{id}/draft',
  summary: 'The application draft: the sections of the form with what the board holds for each',
  /** the form's language; the workshop's own when nothing is asked for */
  request: { params: params('id'), query: z.object({ locale: LocaleSchema.optional() }) },
  responses: { 200: jsonAnswer(DraftAnswer, 'The draft, and the document in which it is written'), ...errorAnswers },
})

/** Titles of the other forms' sections, by id. */
function otherTitles({ sections, locale }: Draft, forms: readonly ApplicationTemplate[]): Record<string, string> {
  const known = new Set(sections.map(({ id }) => id))
  const others = forms.flatMap((form) => form.sections)
  return Object.fromEntries(others.filter(({ id }) => !known.has(id)).map((section) => [section.id, textIn(section, 'title', locale)]))
}

export function draftRoutes(deps: Deps) {
  return createRouter()
    .route('/', draftDocumentRoutes(deps))
    .route('/', draftFileRoutes(deps))
    .openapi(draftRoute, async (c) => {
      const access = await accessToDraft(c, deps, c.req.valid('param').id)
      const document = await findDraft(deps.db, access.workshopId)
      const { draft } = await readDraft(deps, access, c.req.valid('query').locale)
      const forms = await listForms(deps.db)
      const form = (draft.application && (await findForm(deps.db, draft.application.id))) ?? null
      const answer = { ...draft, document: document ?? null, forms, newest: newerOf(draft.application?.id, forms) ?? null, form }
      return c.json({ ...answer, otherTitles: otherTitles(draft, await allForms(deps.db)) }, 200)
    })
}
