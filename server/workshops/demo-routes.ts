/** The demo workshop over HTTP. Removing it is deleting a workshop; the demo asks for no title. */
import { createRoute } from '@hono/zod-openapi'
import type { Deps } from '#server/deps.ts'
import { requireUser } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, optionalJsonBody } from '#server/http/router.ts'
import { AppError } from '#shared/errors.ts'
import { DemoBody, WorkshopSchema } from '#shared/workshops.ts'
import { openDemo } from './demo.ts'
import { readWorkshop } from './workshop-service.ts'

const create = createRoute({
  method: 'post',
  path: '/workshops/demo',
  summary: 'Make the demo workshop, or find the one that is there',
  request: { body: optionalJsonBody(DemoBody) },
  responses: { 201: jsonAnswer(WorkshopSchema, 'Made'), 200: jsonAnswer(WorkshopSchema, 'It was there already'), ...errorAnswers },
})

export const demoRoutes = (deps: Deps) =>
  createRouter().openapi(create, async (c) => {
    const user = requireUser(c)
    if (user.guest) throw new AppError('forbidden')
    const { id, created } = await openDemo(deps, user, c.req.valid('json').locale ?? c.get('locale'))
    const workshop = await readWorkshop(deps, user, id)
    return created ? c.json(workshop, 201) : c.json(workshop, 200)
  })
