/** Workshops over HTTP: list, make, read, change, delete. */
import { createRoute } from '@hono/zod-openapi'
import { listWorkshops } from '#db/workshops.ts'
import type { Deps } from '#server/deps.ts'
import { accessToWorkshop, requireUser } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, optionalJsonBody, params } from '#server/http/router.ts'
import { outcomeRoutes } from '#server/outcomes/routes.ts'
import { rehearsalRoutes } from '#server/rehearsal/routes.ts'
import { wallRoutes } from '#server/wall/routes.ts'
import { WorkshopCreateBody, WorkshopDeleteBody, WorkshopList, WorkshopPatchBody, WorkshopSchema } from '#shared/workshops.ts'
import { memberRoutes } from './member-routes.ts'
import { changeWorkshop, createWorkshop, readWorkshop, removeWorkshop } from './workshop-service.ts'

const list = createRoute({
  method: 'get',
  path: '/workshops',
  summary: 'The workshops one is in, last active first',
  responses: { 200: jsonAnswer(WorkshopList, 'They'), ...errorAnswers },
})
const create = createRoute({
  method: 'post',
  path: '/workshops',
  summary: 'Make a workshop with a board from a template',
  request: { body: jsonBody(WorkshopCreateBody) },
  responses: { 201: jsonAnswer(WorkshopSchema, 'The new workshop'), ...errorAnswers },
})
const read = createRoute({
  method: 'get',
  path: '/workshops/{id}',
  summary: 'One workshop with boards, members and phase',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(WorkshopSchema, 'The workshop'), ...errorAnswers },
})
const change = createRoute({
  method: 'patch',
  path: '/workshops/{id}',
  summary: 'Rename, date, archive or open again; its owner also says when it is deleted',
  request: { params: params('id'), body: jsonBody(WorkshopPatchBody) },
  responses: { 200: jsonAnswer(WorkshopSchema, 'The workshop after the change'), ...errorAnswers },
})
const remove = createRoute({
  method: 'delete',
  path: '/workshops/{id}',
  summary: 'Delete the workshop and everything in it; asks for its title',
  request: { params: params('id'), body: optionalJsonBody(WorkshopDeleteBody) },
  responses: { 204: noContent, ...errorAnswers },
})

export function workshopRoutes(deps: Deps) {
  return createRouter()
    .openapi(list, async (c) => c.json({ workshops: await listWorkshops(deps.db, requireUser(c).id) }, 200))
    .openapi(create, async (c) => c.json(await createWorkshop(deps, requireUser(c), c.req.valid('json')), 201))
    .openapi(read, async (c) => c.json(await readWorkshop(deps, requireUser(c), c.req.valid('param').id), 200))
    .openapi(change, async (c) => {
      const body = c.req.valid('json')
      const access = await accessToWorkshop(c, deps, c.req.valid('param').id, body.deletesAt === undefined ? 'workshop.edit' : 'workshop.delete')
      await changeWorkshop(deps, access, body)
      return c.json(await readWorkshop(deps, requireUser(c), access.workshopId), 200)
    })
    .openapi(remove, async (c) => {
      const { workshopId } = await accessToWorkshop(c, deps, c.req.valid('param').id, 'workshop.delete')
      await removeWorkshop(deps, workshopId, c.req.valid('json').title)
      return c.body(null, 204)
    })
    .route('/', memberRoutes(deps))
    .route('/', wallRoutes(deps))
    .route('/', rehearsalRoutes(deps))
    .route('/', outcomeRoutes(deps))
}
