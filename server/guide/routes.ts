/** Guiding the room: calling everybody to what a facilitator sees, told to those who are here and kept by nobody; and what is taken off the board. */
import { createRoute } from '@hono/zod-openapi'
import type { Deps } from '#server/deps.ts'
import { accessToDocument } from '#server/http/guard.ts'
import { createLimiter } from '#server/http/limits.ts'
import { createRouter, errorAnswers, jsonBody, noContent, params } from '#server/http/router.ts'
import { moderationRoutes } from '#server/moderation/routes.ts'
import { GatherBody } from '#shared/guide.ts'
import { LIMITS } from '#shared/limits.ts'

const gather = createRoute({
  method: 'post',
  path: '/boards/{id}/gather',
  summary: 'Call everybody to a part of the board; each device may decline',
  request: { params: params('id'), body: jsonBody(GatherBody) },
  responses: { 204: noContent, ...errorAnswers },
})

export function guideRoutes(deps: Deps) {
  const calls = createLimiter({ points: LIMITS.gathers, windowMs: LIMITS.gatherWindowMs })
  return createRouter()
    .route('/', moderationRoutes(deps))
    .openapi(gather, async (c) => {
      const { documentId, memberId, name } = await accessToDocument(c, deps, c.req.valid('param').id, 'workshop.facilitate')
      const { id, view, focus } = c.req.valid('json')
      await calls.take(memberId)
      deps.rooms.tell(documentId, { type: 'gathered', id, memberId, name: name ?? '', ...(view && { view }), ...(focus !== undefined && { focus }) })
      return c.body(null, 204)
    })
}
