/** The running workshop over HTTP: command it, and see where it is. */
import { createRoute } from '@hono/zod-openapi'
import type { Deps } from '#server/deps.ts'
import { accessToWorkshop } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, jsonBody, params } from '#server/http/router.ts'
import { StateAnswer } from '#shared/facilitation/answer.ts'
import { CommandBody } from '#shared/facilitation/commands.ts'
import { carryOut, readState } from './commands.ts'
import { voteRoutes } from './vote-routes.ts'

const command = createRoute({
  method: 'post',
  path: '/workshops/{id}/commands',
  summary: 'Lead the workshop: phases, timer, programme, locks; repeating the requestId does not do it twice',
  request: { params: params('id'), body: jsonBody(CommandBody) },
  responses: { 200: jsonAnswer(StateAnswer, 'The state after it; every open board goes by it already'), ...errorAnswers },
})
const state = createRoute({
  method: 'get',
  path: '/workshops/{id}/state',
  summary: 'Phase, timer, locks, rounds and what the caller may do now',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(StateAnswer, 'The state as the caller may see it'), ...errorAnswers },
})

export function facilitationRoutes(deps: Deps) {
  return createRouter()
    .openapi(command, async (c) => {
      const access = await accessToWorkshop(c, deps, c.req.valid('param').id, 'workshop.facilitate')
      return c.json(await carryOut(deps, access, c.req.valid('json')), 200)
    })
    .openapi(state, async (c) => c.json(await readState(deps, await accessToWorkshop(c, deps, c.req.valid('param').id, 'board.read')), 200))
    .route('/', voteRoutes(deps))
}
