/** What became of the ideas, over HTTP: set by facilitators, read by everybody who has the address. */
import { createRoute } from '@hono/zod-openapi'
import type { Deps } from '#server/deps.ts'
import { accessToWorkshop } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, params } from '#server/http/router.ts'
import { IdeaPutBody, OutcomeAnswer, OutcomePatchBody, PublicOutcome } from '#shared/outcomes.ts'
import { changeIdea, changeOutcome, readOutcome } from './outcomes.ts'
import { createPublicPages } from './public-page.ts'

const OUTCOME = '/workshops/{id}/outcome' as const
const read = createRoute({
  method: 'get',
  path: OUTCOME,
  summary: 'The ideas of the board with what became of them, and the page that tells everybody; for facilitators',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(OutcomeAnswer, 'The most supported ideas first'), ...errorAnswers },
})
const change = createRoute({
  method: 'patch',
  path: OUTCOME,
  summary: 'Switch the page for everybody on or off, or say what comes next; the address stays the same',
  request: { params: params('id'), body: jsonBody(OutcomePatchBody) },
  responses: { 200: jsonAnswer(OutcomeAnswer, 'As it is now'), ...errorAnswers },
})
const answer = createRoute({
  method: 'put',
  path: `${OUTCOME}/ideas/{itemId}`,
  summary: 'Say what became of a note or group, and why',
  request: { params: params('id', 'itemId'), body: jsonBody(IdeaPutBody) },
  responses: { 204: noContent, ...errorAnswers },
})
const everybody = createRoute({
  method: 'get',
  path: '/outcomes/{token}',
  summary: 'The page for everybody, without names; 404 for an unknown address and for a page that is switched off, both alike',
  request: { params: params('token') },
  responses: { 200: jsonAnswer(PublicOutcome, 'What was asked, what came in, what was chosen, what comes next'), ...errorAnswers },
})

export function outcomeRoutes(deps: Deps) {
  const readPage = createPublicPages(deps)
  return createRouter()
    .openapi(read, async (c) => c.json(await readOutcome(deps, await accessToWorkshop(c, deps, c.req.valid('param').id, 'workshop.edit')), 200))
    .openapi(change, async (c) => {
      const access = await accessToWorkshop(c, deps, c.req.valid('param').id, 'workshop.edit')
      await changeOutcome(deps, access, c.req.valid('json'))
      return c.json(await readOutcome(deps, access), 200)
    })
    .openapi(answer, async (c) => {
      const { id, itemId } = c.req.valid('param')
      const access = await accessToWorkshop(c, deps, id, 'workshop.edit')
      await changeIdea(deps, access, itemId, c.req.valid('json'))
      return c.body(null, 204)
    })
    .openapi(everybody, async (c) => c.json(await readPage(c.req.valid('param').token), 200, { 'x-robots-tag': 'noindex' }))
}
