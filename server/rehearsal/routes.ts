/** Rehearsing a workshop over HTTP. */
import { createRoute } from '@hono/zod-openapi'
import { findWorkshop } from '#db/workshops.ts'
import type { Deps } from '#server/deps.ts'
import { accessToWorkshop } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, noContent, params } from '#server/http/router.ts'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { RehearsalAnswer } from '#shared/rehearsal/rehearsal.ts'

const start = createRoute({
  method: 'post',
  path: '/workshops/{id}/rehearsal',
  summary: 'Rehearse: a copy of the workshop in which simulated participants write, move and vote; it ends by itself and nothing of it stays',
  request: { params: params('id') },
  responses: { 201: jsonAnswer(RehearsalAnswer, 'The copy'), 200: jsonAnswer(RehearsalAnswer, 'It was on already'), ...errorAnswers },
})
const end = createRoute({
  method: 'delete',
  path: '/workshops/{id}/rehearsal',
  summary: 'End the rehearsal; everything in it goes',
  request: { params: params('id') },
  responses: { 204: noContent, ...errorAnswers },
})

export const rehearsalRoutes = (deps: Deps) =>
  createRouter()
    .openapi(start, async (c) => {
      const { workshopId, userId } = await accessToWorkshop(c, deps, c.req.valid('param').id, 'workshop.facilitate')
      const workshop = await findWorkshop(deps.db, userId, workshopId)
      if (!workshop) throw new AppError('not_found')
      const { id, of, endsAt, isNew } = await deps.rehearsals.start(deps, workshop)
      const answer = { workshopId: id, of, endsAt: new Date(endsAt).toISOString(), people: LIMITS.rehearsalPeople }
      return isNew ? c.json(answer, 201) : c.json(answer, 200)
    })
    .openapi(end, async (c) => {
      const { workshopId } = await accessToWorkshop(c, deps, c.req.valid('param').id, 'workshop.facilitate')
      await deps.rehearsals.end(deps, workshopId)
      return c.body(null, 204)
    })
