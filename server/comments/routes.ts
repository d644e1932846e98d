/** What people say about notes: comments and reactions, numbers for everybody, words for those who open a note. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { setReaction } from '#db/reactions.ts'
import type { Deps } from '#server/deps.ts'
import { accessToDocument } from '#server/http/guard.ts'
import { createLimiter } from '#server/http/limits.ts'
import { type AppEnv, createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, params } from '#server/http/router.ts'
import { CommentCreateBody, CommentSchema, ReactionAnswer, ReactionBody, TalkList, ThreadAnswer } from '#shared/comments.ts'
import { LIMITS } from '#shared/limits.ts'
import { readTalk, readThread, removeComment, setHidden, writeComment } from './comments.ts'
import { createTalkNews, type TalkNews } from './news.ts'
import { assertOnBoard } from './on-board.ts'

const THREAD = '/boards/{id}/notes/{noteId}/comments' as const
const onNote = params('id', 'noteId')
const onComment = params('id', 'noteId', 'commentId')

const talkRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/comments',
  summary: 'How many comments and reactions the notes on the board have, and which reactions are one’s own; notes without any are left out',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(TalkList, 'Numbers'), ...errorAnswers },
})
const threadRoute = createRoute({
  method: 'get',
  path: THREAD,
  summary: 'What is said about a note; there is nothing while the note is not on the board',
  request: { params: onNote },
  responses: { 200: jsonAnswer(ThreadAnswer, 'Oldest first'), ...errorAnswers },
})
const writeRoute = createRoute({
  method: 'post',
  path: THREAD,
  summary: 'Comment on a note; repeating the requestId does not write it twice',
  request: { params: onNote, body: jsonBody(CommentCreateBody) },
  responses: { 201: jsonAnswer(CommentSchema, 'On disk'), ...errorAnswers },
})
const removeRoute = createRoute({
  method: 'delete',
  path: `${THREAD}/{commentId}`,
  summary: 'Delete a comment of one’s own; facilitators anybody’s',
  request: { params: onComment },
  responses: { 204: noContent, ...errorAnswers },
})
const hideRoute = createRoute({
  method: 'post',
  path: `${THREAD}/{commentId}/hide`,
  summary: 'Take a comment out of sight; its author and facilitators still see it',
  request: { params: onComment },
  responses: { 204: noContent, ...errorAnswers },
})
const unhideRoute = createRoute({
  method: 'post',
  path: `${THREAD}/{commentId}/unhide`,
  summary: 'Show a hidden comment again',
  request: { params: onComment },
  responses: { 204: noContent, ...errorAnswers },
})
const reactRoute = createRoute({
  method: 'put',
  path: '/boards/{id}/notes/{noteId}/reactions',
  summary: 'Say with one of a few meanings what one thinks of a note, or take it back; asking twice changes nothing',
  request: { params: onNote, body: jsonBody(ReactionBody) },
  responses: { 200: jsonAnswer(ReactionAnswer, 'The note’s reactions after it'), ...errorAnswers },
})

export function commentRoutes(deps: Deps) {
  const news = createTalkNews(deps)
  const limit = createLimiter({ points: LIMITS.commentsPerWindow, windowMs: LIMITS.talkWindowMs })
  return createRouter()
    .route('/', reactionRoutes(deps, news))
    .route('/', moderationRoutes(deps, news))
    .openapi(threadRoute, async (c) => {
      const { id, noteId } = c.req.valid('param')
      return c.json(await readThread(deps, await accessToDocument(c, deps, id, 'board.read'), noteId), 200)
    })
    .openapi(writeRoute, async (c) => {
      const { id, noteId } = c.req.valid('param')
      const access = await accessToDocument(c, deps, id, 'comment.create')
      const comment = await writeComment(deps, limit, access, noteId, c.req.valid('json'))
      news(id, noteId)
      return c.json(comment, 201)
    })
    .openapi(removeRoute, async (c) => {
      const { id, noteId, commentId } = c.req.valid('param')
      await removeComment(deps, await accessToDocument(c, deps, id, 'board.read'), noteId, commentId)
      news(id, noteId)
      return c.body(null, 204)
    })
}

function moderationRoutes(deps: Deps, news: TalkNews) {
  const hide = async (c: Context<AppEnv>, { id, ...which }: { id: string; noteId: string; commentId: string }, hiddenAt: number | null) => {
    await setHidden(deps, await accessToDocument(c, deps, id, 'comment.moderate'), which, hiddenAt)
    news(id, which.noteId)
    return c.body(null, 204)
  }
  return createRouter()
    .openapi(hideRoute, (c) => hide(c, c.req.valid('param'), deps.now()))
    .openapi(unhideRoute, (c) => hide(c, c.req.valid('param'), null))
}

function reactionRoutes(deps: Deps, news: TalkNews) {
  const limit = createLimiter({ points: LIMITS.reactionsPerWindow, windowMs: LIMITS.talkWindowMs })
  return createRouter()
    .openapi(talkRoute, async (c) => c.json({ notes: await readTalk(deps, await accessToDocument(c, deps, c.req.valid('param').id, 'board.read')) }, 200))
    .openapi(reactRoute, async (c) => {
      const { id, noteId } = c.req.valid('param')
      const { kind, on } = c.req.valid('json')
      const access = await accessToDocument(c, deps, id, 'reaction.set')
      await assertOnBoard(deps, access, noteId, true)
      await limit.take(access.memberId)
      await setReaction(deps.db, { documentId: id, noteId, memberId: access.memberId, kind }, on)
      news(id, noteId)
      const { reactions, mine } = await readThread(deps, access, noteId)
      return c.json({ reactions, mine }, 200)
    })
}
