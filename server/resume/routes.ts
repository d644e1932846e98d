/** Going on as the same guest on another device. */
import { createRoute } from '@hono/zod-openapi'
import { findResumable, setResumeCode } from '#db/resume.ts'
import { sha256 } from '#server/accounts/session-adapter.ts'
import { signInAs } from '#server/accounts/sign-in.ts'
import type { Deps } from '#server/deps.ts'
import { clientAddress } from '#server/http/address.ts'
import { accessToWorkshop, requireUser } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, jsonBody, params } from '#server/http/router.ts'
import { type CodeGuard, createCodeGuard } from '#server/invites/code-guard.ts'
import { AppError } from '#shared/errors.ts'
import { parseResumeCode } from '#shared/resume-code.ts'
import { ResumeAnswer, ResumeBody, ResumeCodeAnswer } from '#shared/resume.ts'
import { hashResumeCode, randomResumeCode } from './code.ts'

const makeRoute = createRoute({
  method: 'post',
  path: '/workshops/{id}/resume-code',
  summary: 'Four words with which a guest goes on on another device; an earlier code no longer works',
  request: { params: params('id') },
  responses: { 201: jsonAnswer(ResumeCodeAnswer, 'The code, shown only here'), ...errorAnswers },
})
const resumeRoute = createRoute({
  method: 'post',
  path: '/resume',
  summary: 'Go on as the guest whose code this is',
  request: { body: jsonBody(ResumeBody) },
  responses: { 200: jsonAnswer(ResumeAnswer, 'Who and where one is now, and the session cookie'), ...errorAnswers },
})

/** Wrong codes count against the address they come from. @throws AppError resume_invalid, too_many_requests */
async function findGuest(deps: Deps, guard: CodeGuard, address: string, typed: string): Promise<ResumeAnswer> {
  const code = parseResumeCode(typed) ?? ''
  // a cheap hash for the guard's memory: trying words must not cost the server the slow one
  const known = sha256(code)
  await guard.admit(address, known)
  const found = code === '' ? undefined : await findResumable(deps.db, await hashResumeCode(code))
  if (!found) {
    await guard.wrong(address)
    throw new AppError('resume_invalid')
  }
  guard.right(address, known)
  return found
}

export function resumeRoutes(deps: Deps) {
  const guard = createCodeGuard()
  return createRouter()
    .openapi(makeRoute, async (c) => {
      const { memberId } = await accessToWorkshop(c, deps, c.req.valid('param').id, 'board.read')
      // an account signs in with its password
      if (!requireUser(c).guest) throw new AppError('forbidden')
      const code = randomResumeCode()
      await setResumeCode(deps.db, memberId, await hashResumeCode(code), deps.now())
      return c.json({ code }, 201)
    })
    .openapi(resumeRoute, async (c) => {
      const { code, shared } = c.req.valid('json')
      // whoever has an account does not become somebody else by mistake
      if (c.get('user')?.guest === false) throw new AppError('forbidden')
      const found = await findGuest(deps, guard, clientAddress(c), code)
      await signInAs(c, deps, found.user, { shared })
      return c.json(found, 200)
    })
}
