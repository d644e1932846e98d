/** What facilitators take off the board, and how much everybody has said. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Deps } from '#server/deps.ts'
import { accessToDocument, accessToWorkshop } from '#server/http/guard.ts'
import { type AppEnv, createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, params } from '#server/http/router.ts'
import { HiddenList, HideAnswer, HideBody, PeopleAnswer, RestoreAnswer, RestoreBody } from '#shared/moderation.ts'
import { forget, hiddenItems, hide, restore } from './hidden.ts'
import { countPeople } from './people.ts'

const people = createRoute({
  method: 'get',
  path: '/workshops/{id}/people',
  summary: 'How many notes and votes each member has given; nothing of what has no name',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(PeopleAnswer, 'Numbers by member'), ...errorAnswers },
})
const list = createRoute({
  method: 'get',
  path: '/boards/{id}/hidden',
  summary: 'What facilitators have taken off the board',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(HiddenList, 'Newest first'), ...errorAnswers },
})
const hideRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/hidden',
  summary: 'Take notes, or everything of one person, off the board; with `expel` the person leaves the workshop too',
  request: { params: params('id'), body: jsonBody(HideBody) },
  responses: { 201: jsonAnswer(HideAnswer, 'Off the board; `removalId` undoes it'), ...errorAnswers },
})
const restoreRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/hidden/restore',
  summary: 'Lay back what was taken off, signed and numbered as before; a person who was taken out with it may come back',
  request: { params: params('id'), body: jsonBody(RestoreBody) },
  responses: { 200: jsonAnswer(RestoreAnswer, 'How many are back'), ...errorAnswers },
})
const forgetRoute = createRoute({
  method: 'delete',
  path: '/boards/{id}/hidden/{itemId}',
  summary: 'Delete for good what was taken off the board',
  request: { params: params('id', 'itemId') },
  responses: { 204: noContent, ...errorAnswers },
})

export function moderationRoutes(deps: Deps) {
  const lead = (c: Context<AppEnv>, id: string) => accessToDocument(c, deps, id, 'workshop.facilitate')
  return createRouter()
    .openapi(people, async (c) => c.json(await countPeople(deps, await accessToWorkshop(c, deps, c.req.valid('param').id, 'member.manage')), 200))
    .openapi(list, async (c) => c.json({ items: await hiddenItems(deps, await lead(c, c.req.valid('param').id)) }, 200))
    .openapi(hideRoute, async (c) => c.json(await hide(deps, await lead(c, c.req.valid('param').id), c.req.valid('json')), 201))
    .openapi(restoreRoute, async (c) => c.json(await restore(deps, await lead(c, c.req.valid('param').id), c.req.valid('json')), 200))
    .openapi(forgetRoute, async (c) => {
      const { id, itemId } = c.req.valid('param')
      await forget(deps, await lead(c, id), itemId)
      return c.body(null, 204)
    })
}
