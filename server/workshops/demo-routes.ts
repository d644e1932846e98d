/** The demo workshop over HTTP. Removing it is deleting a workshop; the demo asks for no title. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Deps } from '#server/deps.ts'
import { requireUser } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, optionalJsonBody } from '#server/http/router.ts'
import { AppError } from '#shared/errors.ts'
import { BoardRef, DemoBody } from '#shared/workshops.ts'
import { openDemo } from './demo.ts'

const DemoAnswer = z.object({ id: z.string(), title: z.string(), boards: z.array(BoardRef) })
const create = createRoute({
  method: 'post',
  path: '/workshops/demo',
  summary: 'Make the demo workshop, or find the one that is there',
  request: { body: optionalJsonBody(DemoBody) },
  responses: { 201: jsonAnswer(DemoAnswer, 'Made'), 200: jsonAnswer(DemoAnswer, 'It was there already'), ...errorAnswers },
})

export const demoRoutes = (deps: Deps) =>
  createRouter().openapi(create, async (c) => {
    const user = requireUser(c)
    if (user.guest) throw new AppError('forbidden')
    const { demo, created } = await openDemo(deps, user, c.req.valid('json').locale ?? c.get('locale'))
    return created ? c.json(demo, 201) : c.json(demo, 200)
  })
