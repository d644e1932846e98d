/** Silent writing as facilitators lead it: how much there is, what may be held back, the reveal and its taking back. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { findDeclared } from '#db/identity.ts'
import type { Access } from '#db/members.ts'
import { countShelf, holdBack, listQueue } from '#db/moderation.ts'
import type { Deps } from '#server/deps.ts'
import { accessToDocument } from '#server/http/guard.ts'
import { type AppEnv, createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, optionalJsonBody, params } from '#server/http/router.ts'
import { AppError } from '#shared/errors.ts'
import { NoteCreated } from '#shared/notes.ts'
import { QueueList, RevealAnswer, RevealBody, ShelfCounts, TakeBackAnswer, TakeBackBody } from '#shared/reveal.ts'
import { publishNote, reveal, takeRevealBack } from './reveal.ts'

const countRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/private-notes',
  summary: 'How many notes wait for a reveal, by zone; never what they say',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(ShelfCounts, 'Numbers'), ...errorAnswers },
})
const queueRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/private-notes/queue',
  summary: 'What the waiting notes say, without authors, in random order; only where the workshop declared it at the door',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(QueueList, 'The notes'), ...errorAnswers },
})
const hideRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/private-notes/{noteId}/hide',
  summary: 'Hold a waiting note back from the reveal; its author keeps it',
  request: { params: params('id', 'noteId') },
  responses: { 204: noContent, ...errorAnswers },
})
const unhideRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/private-notes/{noteId}/unhide',
  summary: 'Let a note that was held back come with the next reveal',
  request: { params: params('id', 'noteId') },
  responses: { 204: noContent, ...errorAnswers },
})
const revealRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/reveal',
  summary: 'Lay the private notes of all zones, or of one, onto the board in random order',
  request: { params: params('id'), body: optionalJsonBody(RevealBody) },
  responses: { 200: jsonAnswer(RevealAnswer, 'How many there were'), ...errorAnswers },
})
const takeBackRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/reveal/take-back',
  summary: 'Give signed notes that nobody has touched since back to their authors; everybody is told that they were seen',
  request: { params: params('id'), body: jsonBody(TakeBackBody) },
  responses: { 200: jsonAnswer(TakeBackAnswer, 'How many went back'), ...errorAnswers },
})
const publishRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/notes/{noteId}/publish',
  summary: 'Put a private note of one’s own onto the board, in a phase in which everybody may write there',
  request: { params: params('id', 'noteId') },
  responses: { 200: jsonAnswer(NoteCreated, 'On the board and on disk'), ...errorAnswers },
})

export function revealRoutes(deps: Deps) {
  const lead = (c: Context<AppEnv>, id: string) => accessToDocument(c, deps, id, 'workshop.facilitate')
  return createRouter()
    .route('/', queueRoutes(deps))
    .openapi(countRoute, async (c) => c.json(await countShelf(deps.db, (await lead(c, c.req.valid('param').id)).documentId), 200))
    .openapi(revealRoute, async (c) => c.json(await reveal(deps, await lead(c, c.req.valid('param').id), c.req.valid('json').zoneId), 200))
    .openapi(takeBackRoute, async (c) => c.json(await takeRevealBack(deps, await lead(c, c.req.valid('param').id), c.req.valid('json').revealId), 200))
    .openapi(publishRoute, async (c) => {
      const { id, noteId } = c.req.valid('param')
      return c.json(await publishNote(deps, await accessToDocument(c, deps, id, 'note.create'), noteId), 200)
    })
}

/** @throws AppError forbidden where the workshop has not said at the door that facilitators read first */
async function moderator(c: Context<AppEnv>, deps: Deps, id: string): Promise<Access> {
  const access = await accessToDocument(c, deps, id, 'workshop.facilitate')
  if (!(await findDeclared(deps.db, access.workshopId))?.moderated) throw new AppError('forbidden')
  return access
}

function queueRoutes(deps: Deps) {
  const hold = async (c: Context<AppEnv>, { id, noteId }: { id: string; noteId: string }, hiddenAt: number | null) => {
    const { documentId } = await moderator(c, deps, id)
    if (!(await holdBack(deps.db, documentId, noteId, hiddenAt))) throw new AppError('not_found')
    deps.rooms.shelfChanged(documentId)
    return c.body(null, 204)
  }
  return createRouter()
    .openapi(queueRoute, async (c) => c.json({ notes: await listQueue(deps.db, (await moderator(c, deps, c.req.valid('param').id)).documentId) }, 200))
    .openapi(hideRoute, (c) => hold(c, c.req.valid('param'), deps.now()))
    .openapi(unhideRoute, (c) => hold(c, c.req.valid('param'), null))
}
