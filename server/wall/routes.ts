/** The wall over HTTP: all else it shows, it hears from the room. */
import { createRoute } from '@hono/zod-openapi'
import type { Deps } from '#server/deps.ts'
import { accessToWorkshop } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, params } from '#server/http/router.ts'
import { WallAnswer } from '#shared/wall.ts'
import { readWall } from './wall.ts'

const read = createRoute({
  method: 'get',
  path: '/workshops/{id}/wall',
  summary: 'How the room comes in: code, short address, network; for facilitators and the screen in the room',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(WallAnswer, 'What the wall shows of the way in'), ...errorAnswers },
})

export const wallRoutes = (deps: Deps) =>
  createRouter().openapi(read, async (c) => c.json(await readWall(deps, await accessToWorkshop(c, deps, c.req.valid('param').id, 'board.read')), 200))
