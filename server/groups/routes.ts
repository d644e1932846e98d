/** Groups for who has no canvas: phone and other programs. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { accessToDocument } from '#server/http/guard.ts'
import { createPersonLimiter } from '#server/http/limits.ts'
import { type AppEnv, createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, params } from '#server/http/router.ts'
import { GroupCreateBody, GroupCreated, GroupMergeBody, GroupPatchBody } from '#shared/groups.ts'
import { PACE } from '#shared/pace.ts'
import { createGroup, dissolveGroup, mergeIntoGroup, patchGroup } from './groups.ts'

const makeRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/groups',
  summary: 'Make a group, of notes if some are named; repeating the requestId does not make it twice',
  request: { params: params('id'), body: jsonBody(GroupCreateBody) },
  responses: { 201: jsonAnswer(GroupCreated, 'On the board and on disk'), ...errorAnswers },
})
const changeRoute = createRoute({
  method: 'patch',
  path: '/boards/{id}/groups/{groupId}',
  summary: 'Name or mark a group, or take it with its notes to another zone',
  request: { params: params('id', 'groupId'), body: jsonBody(GroupPatchBody) },
  responses: { 204: noContent, ...errorAnswers },
})
const mergeRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/groups/{groupId}/merge',
  summary: 'Take in other groups; they are gone afterwards',
  request: { params: params('id', 'groupId'), body: jsonBody(GroupMergeBody) },
  responses: { 204: noContent, ...errorAnswers },
})
const removeRoute = createRoute({
  method: 'delete',
  path: '/boards/{id}/groups/{groupId}',
  summary: 'Break up a group; its notes stay',
  request: { params: params('id', 'groupId') },
  responses: { 204: noContent, ...errorAnswers },
})

export function groupRoutes(deps: Deps) {
  const changed = createPersonLimiter({ points: PACE.noteChangesPerWindow, windowMs: PACE.writeWindowMs })
  const editor = async (c: Context<AppEnv>, boardId: string): Promise<Access> => {
    const access = await accessToDocument(c, deps, boardId, 'group.edit')
    await changed(access)
    return access
  }
  return createRouter()
    .openapi(makeRoute, async (c) => c.json(await createGroup(deps, await editor(c, c.req.valid('param').id), c.req.valid('json')), 201))
    .openapi(changeRoute, async (c) => {
      const { id, groupId } = c.req.valid('param')
      await patchGroup(deps, await editor(c, id), groupId, c.req.valid('json'))
      return c.body(null, 204)
    })
    .openapi(mergeRoute, async (c) => {
      const { id, groupId } = c.req.valid('param')
      await mergeIntoGroup(deps, await editor(c, id), groupId, c.req.valid('json'))
      return c.body(null, 204)
    })
    .openapi(removeRoute, async (c) => {
      const { id, groupId } = c.req.valid('param')
      await dissolveGroup(deps, await editor(c, id), groupId)
      return c.body(null, 204)
    })
}
