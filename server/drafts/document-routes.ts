/** The document in which the draft is written: opened by a facilitator, shared with participants, aimed at another form. */
import { createRoute } from '@hono/zod-openapi'
import { findDraft, shareDraft } from '#db/drafts.ts'
import type { Deps } from '#server/deps.ts'
import { accessToWorkshop } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, jsonBody, params } from '#server/http/router.ts'
import { DraftDocumentRef, DraftOpened, DraftPatchBody } from '#shared/drafts.ts'
import { AppError } from '#shared/errors.ts'
import { openDraft, retarget } from './written.ts'

const openRoute = createRoute({
  method: 'post',
  path: '/workshops/{id}/draft',
  summary: 'Open the draft for writing; the first time it is filled with what the board holds for each section',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(DraftOpened, 'It was there already'), 201: jsonAnswer(DraftOpened, 'It was made'), ...errorAnswers },
})
const changeRoute = createRoute({
  method: 'patch',
  path: '/workshops/{id}/draft',
  summary: 'Share the draft with participants, or write it for another form; its text stays',
  request: { params: params('id'), body: jsonBody(DraftPatchBody) },
  responses: { 200: jsonAnswer(DraftDocumentRef, 'The document as it is now'), ...errorAnswers },
})

export function draftDocumentRoutes(deps: Deps) {
  return createRouter()
    .openapi(openRoute, async (c) => {
      const { id, created } = await openDraft(deps, await accessToWorkshop(c, deps, c.req.valid('param').id, 'draft.write'))
      return created ? c.json({ documentId: id }, 201) : c.json({ documentId: id }, 200)
    })
    .openapi(changeRoute, async (c) => {
      const access = await accessToWorkshop(c, deps, c.req.valid('param').id, 'draft.write')
      const { shared, templateId } = c.req.valid('json')
      if (templateId !== undefined) await retarget(deps, access, templateId)
      if (shared !== undefined) {
        await shareDraft(deps.db, access.workshopId, shared)
        await deps.rooms.workshopChanged(access.workshopId)
      }
      const document = await findDraft(deps.db, access.workshopId)
      if (!document) throw new AppError('not_found')
      return c.json(document, 200)
    })
}
