/** Invites over HTTP: for facilitators below their workshop, for everyone else by link or typed code. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { InviteKey } from '#db/invites.ts'
import { touchWorkshop } from '#db/workshop-changes.ts'
import { sha256 } from '#server/accounts/session-adapter.ts'
import { startSession } from '#server/accounts/sessions.ts'
import type { Deps } from '#server/deps.ts'
import { clientAddress } from '#server/http/address.ts'
import { accessToWorkshop } from '#server/http/guard.ts'
import { type AppEnv, createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, optionalJsonBody, params } from '#server/http/router.ts'
import { AppError } from '#shared/errors.ts'
import { parseCode } from '#shared/ids.ts'
import { InviteAcceptBody, InviteAccepted, InviteCreateBody, InviteCreated, InviteList, InvitePreview } from '#shared/invites.ts'
import { type CodeGuard, createCodeGuard } from './code-guard.ts'
import { createInvite, endInvite, readInvites } from './invite-service.ts'
import { acceptInvite, previewInvite } from './join-service.ts'

const create = createRoute({
  method: 'post',
  path: '/workshops/{id}/invites',
  summary: 'Make an invite: a link, and a code to type for all but facilitators',
  request: { params: params('id'), body: jsonBody(InviteCreateBody) },
  responses: { 201: jsonAnswer(InviteCreated, 'The invite with its full link, shown only here'), ...errorAnswers },
})
const list = createRoute({
  method: 'get',
  path: '/workshops/{id}/invites',
  summary: 'The invites of a workshop, newest first, without links',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(InviteList, 'They'), ...errorAnswers },
})
const revoke = createRoute({
  method: 'delete',
  path: '/workshops/{id}/invites/{inviteId}',
  summary: 'Revoke an invite; whoever is in stays',
  request: { params: params('id', 'inviteId') },
  responses: { 204: noContent, ...errorAnswers },
})
const preview = createRoute({
  method: 'get',
  path: '/invites/{tokenOrCode}',
  summary: 'What an invite leads to',
  request: { params: params('tokenOrCode') },
  responses: { 200: jsonAnswer(InvitePreview, 'Workshop and role'), ...errorAnswers },
})
const joined = 'Where one is now, and the session cookie'
const accept = createRoute({
  method: 'post',
  path: '/invites/{tokenOrCode}/accept',
  summary: 'Accept an invite: no account, no e-mail',
  request: { params: params('tokenOrCode'), body: optionalJsonBody(InviteAcceptBody) },
  responses: { 201: jsonAnswer(InviteAccepted, joined), 200: jsonAnswer(InviteAccepted, 'Was in already; no use is spent'), ...errorAnswers },
})

/** Runs `work` with what the caller gave; wrong codes count against their address. */
async function byInvite<T>(c: Context<AppEnv>, guard: CodeGuard, tokenOrCode: string, work: (key: InviteKey) => Promise<T>): Promise<T> {
  const code = parseCode(tokenOrCode)
  if (code === undefined) return work({ tokenHash: sha256(tokenOrCode) })
  const address = clientAddress(c)
  await guard.admit(address, code)
  return work({ code }).then(
    (answer) => {
      guard.right(address, code)
      return answer
    },
    async (error: unknown) => {
      if (error instanceof AppError && error.code === 'invite_invalid') await guard.wrong(address)
      throw error
    },
  )
}

export function inviteRoutes(deps: Deps) {
  const guard = createCodeGuard()
  return createRouter()
    .route('/', facilitatorRoutes(deps, guard))
    .openapi(preview, async (c) => c.json(await byInvite(c, guard, c.req.valid('param').tokenOrCode, (key) => previewInvite(deps, key, c.get('user'))), 200))
    .openapi(accept, async (c) => {
      const answers = c.req.valid('json')
      const {
        accepted,
        newGuest,
        joined: isNew,
      } = await byInvite(c, guard, c.req.valid('param').tokenOrCode, (key) => acceptInvite(deps, key, c.get('user'), answers, c.get('locale')))
      if (newGuest) await startSession(c, deps, newGuest, { shared: answers.shared })
      if (!isNew) return c.json(accepted, 200)
      await touchWorkshop(deps.db, accepted.workshopId, deps.now())
      return c.json(accepted, 201)
    })
}

function facilitatorRoutes(deps: Deps, guard: CodeGuard) {
  return createRouter()
    .openapi(create, async (c) => {
      const access = await accessToWorkshop(c, deps, c.req.valid('param').id, 'invite.manage')
      const invite = await createInvite(deps, access, c.req.valid('json'))
      if (invite.code !== null) guard.right(clientAddress(c), invite.code)
      return c.json(invite, 201)
    })
    .openapi(list, async (c) => {
      const { workshopId } = await accessToWorkshop(c, deps, c.req.valid('param').id, 'invite.manage')
      const answer = await readInvites(deps, workshopId)
      for (const { code } of answer.invites) if (code !== null) guard.right(clientAddress(c), code)
      return c.json(answer, 200)
    })
    .openapi(revoke, async (c) => {
      const { id, inviteId } = c.req.valid('param')
      await endInvite(deps, await accessToWorkshop(c, deps, id, 'invite.manage'), inviteId)
      return c.body(null, 204)
    })
}
