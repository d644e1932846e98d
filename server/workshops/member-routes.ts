/** The people of a workshop over HTTP: change a role, remove somebody, leave. They are listed with the workshop itself. */
import { createRoute } from '@hono/zod-openapi'
import { clearCookie } from '#server/accounts/sessions.ts'
import type { Deps } from '#server/deps.ts'
import { accessToWorkshop, requireUser } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonBody, noContent, params } from '#server/http/router.ts'
import { MemberPatchBody } from '#shared/workshops.ts'
import { changeRole, expelMember, leaveWorkshop } from './member-service.ts'

const leave = createRoute({
  method: 'delete',
  path: '/workshops/{id}/members/me',
  summary: 'Leave the workshop',
  request: { params: params('id') },
  responses: { 204: noContent, ...errorAnswers },
})
const role = createRoute({
  method: 'patch',
  path: '/workshops/{id}/members/{memberId}',
  summary: 'Change what somebody may do; open sockets follow at once',
  request: { params: params('id', 'memberId'), body: jsonBody(MemberPatchBody) },
  responses: { 204: noContent, ...errorAnswers },
})
const remove = createRoute({
  method: 'delete',
  path: '/workshops/{id}/members/{memberId}',
  summary: 'Remove somebody; open sockets close at once',
  request: { params: params('id', 'memberId') },
  responses: { 204: noContent, ...errorAnswers },
})

export function memberRoutes(deps: Deps) {
  return createRouter()
    .openapi(leave, async (c) => {
      const access = await accessToWorkshop(c, deps, c.req.valid('param').id, 'board.read')
      if (await leaveWorkshop(deps, access, requireUser(c).guest)) clearCookie(c, deps)
      return c.body(null, 204)
    })
    .openapi(role, async (c) => {
      const { id, memberId } = c.req.valid('param')
      await changeRole(deps, await accessToWorkshop(c, deps, id, 'member.manage'), memberId, c.req.valid('json').role)
      return c.body(null, 204)
    })
    .openapi(remove, async (c) => {
      const { id, memberId } = c.req.valid('param')
      await expelMember(deps, await accessToWorkshop(c, deps, id, 'member.manage'), memberId)
      return c.body(null, 204)
    })
}
