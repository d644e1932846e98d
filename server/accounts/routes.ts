/** Accounts over HTTP: set-up, session, password, and links for further accounts. */
import { createRoute, z } from '@hono/zod-openapi'
import { updateProfile } from '#db/accounts.ts'
import type { Deps } from '#server/deps.ts'
import { clientAddress } from '#server/http/address.ts'
import { requireUser } from '#server/http/guard.ts'
import { createLimiter } from '#server/http/limits.ts'
import { createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, params } from '#server/http/router.ts'
import { AccountInviteAcceptBody, AccountInviteAnswer, PasswordBody, ProfileBody, SetupBody, SignInBody, UserAnswer } from '#shared/accounts.ts'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { acceptAccountInvite, assertAccountInvite, changePassword, inviteAccount, setUp, signIn } from './account-service.ts'
import { signInAs, signOut } from './sign-in.ts'

const user = jsonAnswer(UserAnswer, 'The signed-in person, and the session cookie')
const setupRoute = createRoute({
  method: 'post',
  path: '/setup',
  summary: 'Make the first account',
  request: { body: jsonBody(SetupBody) },
  responses: { 201: user, ...errorAnswers },
})
const signInRoute = createRoute({ method: 'post', path: '/session', summary: 'Sign in', request: { body: jsonBody(SignInBody) }, responses: { 200: user, ...errorAnswers } })
const whoRoute = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Who am I',
  responses: { 200: jsonAnswer(UserAnswer, 'The signed-in person'), ...errorAnswers },
})
const profileRoute = createRoute({
  method: 'patch',
  path: '/session',
  summary: 'Change own name or language',
  request: { body: jsonBody(ProfileBody) },
  responses: { 200: jsonAnswer(UserAnswer, 'The person after the change'), ...errorAnswers },
})
const signOutRoute = createRoute({ method: 'delete', path: '/session', summary: 'Sign out', responses: { 204: noContent, ...errorAnswers } })
const passwordRoute = createRoute({
  method: 'post',
  path: '/password',
  summary: 'Change the password; all other sessions end',
  request: { body: jsonBody(PasswordBody) },
  responses: { 204: noContent, ...errorAnswers },
})
const inviteRoute = createRoute({
  method: 'post',
  path: '/account-invites',
  summary: 'Make a link for one further account',
  responses: { 201: jsonAnswer(AccountInviteAnswer, 'The link; it is shown only here'), ...errorAnswers },
})
const invitedRoute = createRoute({
  method: 'get',
  path: '/account-invites/{token}',
  summary: 'Is this link good?',
  request: { params: params('token') },
  responses: { 200: jsonAnswer(z.object({}), 'It is'), ...errorAnswers },
})
const acceptRoute = createRoute({
  method: 'post',
  path: '/account-invites/{token}/accept',
  summary: 'Make an account with a link',
  request: { params: params('token'), body: jsonBody(AccountInviteAcceptBody) },
  responses: { 201: user, ...errorAnswers },
})

export function accountRoutes(deps: Deps) {
  const account = createLimiter({ points: LIMITS.signInPerAccount, windowMs: LIMITS.signInWindowMs })
  const address = createLimiter({ points: LIMITS.signInPerAddress, windowMs: LIMITS.signInWindowMs })
  return createRouter()
    .openapi(setupRoute, async (c) => {
      const { token, locale = c.get('locale'), ...person } = c.req.valid('json')
      await address.take(clientAddress(c))
      const created = await setUp(deps, token, { ...person, locale })
      await signInAs(c, deps, created)
      return c.json({ user: created }, 201)
    })
    .openapi(signInRoute, async (c) => {
      const found = await signIn(deps, { account, address }, { ...c.req.valid('json'), address: clientAddress(c) })
      await signInAs(c, deps, found)
      return c.json({ user: found }, 200)
    })
    .openapi(whoRoute, (c) => c.json({ user: requireUser(c) }, 200))
    .openapi(profileRoute, async (c) => c.json({ user: await updateProfile(deps.db, requireUser(c), c.req.valid('json')) }, 200))
    .openapi(signOutRoute, async (c) => {
      await signOut(c, deps)
      return c.body(null, 204)
    })
    .openapi(passwordRoute, async (c) => {
      await changePassword(deps, account, requireUser(c), c.get('sessionHash'), c.req.valid('json'))
      return c.body(null, 204)
    })
    .route('/', accountInviteRoutes(deps))
}

function accountInviteRoutes(deps: Deps) {
  return createRouter()
    .openapi(inviteRoute, async (c) => {
      const by = requireUser(c)
      if (by.guest) throw new AppError('forbidden')
      return c.json(await inviteAccount(deps, by), 201)
    })
    .openapi(invitedRoute, async (c) => {
      await assertAccountInvite(deps, c.req.valid('param').token)
      return c.json({}, 200)
    })
    .openapi(acceptRoute, async (c) => {
      const { locale = c.get('locale'), ...person } = c.req.valid('json')
      const created = await acceptAccountInvite(deps, c.req.valid('param').token, { ...person, locale })
      await signInAs(c, deps, created)
      return c.json({ user: created }, 201)
    })
}
