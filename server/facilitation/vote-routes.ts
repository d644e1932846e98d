/** Votes over HTTP: rounds for facilitators, dots for everybody who is asked. */
import { createRoute } from '@hono/zod-openapi'
import { listRounds } from '#db/vote-rounds.ts'
import type { Deps } from '#server/deps.ts'
import { accessToWorkshop } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, params } from '#server/http/router.ts'
import { VoteItemList } from '#shared/facilitation/vote-items.ts'
import {
  BallotAnswer,
  BallotBody,
  PaperAnswer,
  PaperBody,
  ProxyAnswer,
  ProxyBody,
  RoundAgainBody,
  RoundAnswer,
  RoundCreateBody,
  RoundList,
  TallyQuery,
} from '#shared/facilitation/votes.ts'
import { castForAnother, castOwn, countPaper, readPaper } from './casting.ts'
import { cancelVote, closeVote, openVote, readItems, readRound, roundSeenBy, voteAgain } from './rounds.ts'

const list = createRoute({
  method: 'get',
  path: '/workshops/{id}/votes',
  summary: 'All rounds with rule and turnout, in order',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(RoundList, 'They'), ...errorAnswers },
})
const open = createRoute({
  method: 'post',
  path: '/workshops/{id}/votes',
  summary: 'Open a round on what is on the board now; one at a time',
  request: { params: params('id'), body: jsonBody(RoundCreateBody) },
  responses: { 201: jsonAnswer(RoundAnswer, 'The open round'), ...errorAnswers },
})
const round = { params: params('id', 'roundId') }
const read = createRoute({
  method: 'get',
  path: '/workshops/{id}/votes/{roundId}',
  summary: 'A round with own dots, and its tally unless that is still secret',
  request: { ...round, query: TallyQuery },
  responses: { 200: jsonAnswer(RoundAnswer, 'The round'), ...errorAnswers },
})
const close = createRoute({
  method: 'post',
  path: '/workshops/{id}/votes/{roundId}/close',
  summary: 'Close a round and freeze its tally; after a secret one nobody can be tied to a choice any more',
  request: round,
  responses: { 200: jsonAnswer(RoundAnswer, 'The result'), ...errorAnswers },
})
const again = createRoute({
  method: 'post',
  path: '/workshops/{id}/votes/{roundId}/again',
  summary: 'Open a further round among the best of a closed one',
  request: { ...round, body: jsonBody(RoundAgainBody) },
  responses: { 201: jsonAnswer(RoundAnswer, 'The open round'), ...errorAnswers },
})
const cancel = createRoute({
  method: 'delete',
  path: '/workshops/{id}/votes/{roundId}',
  summary: 'Take back a round that is open, with the dots that are in it',
  request: round,
  responses: { 204: noContent, ...errorAnswers },
})
const cast = createRoute({
  method: 'post',
  path: '/workshops/{id}/votes/{roundId}/ballot',
  summary: 'Set how many dots one has on something; repeating the requestId changes nothing',
  request: { ...round, body: jsonBody(BallotBody) },
  responses: { 200: jsonAnswer(BallotAnswer, 'The whole ballot after it'), ...errorAnswers },
})
const proxy = createRoute({
  method: 'post',
  path: '/workshops/{id}/votes/{roundId}/proxies',
  summary: 'Set dots for somebody else; marked in the tally',
  request: { ...round, body: jsonBody(ProxyBody) },
  responses: { 200: jsonAnswer(ProxyAnswer, 'What is placed for them after it'), ...errorAnswers },
})
const items = createRoute({
  method: 'get',
  path: '/workshops/{id}/votes/{roundId}/items',
  summary: 'What is voted on, as it reads on the board now',
  request: round,
  responses: { 200: jsonAnswer(VoteItemList, 'In reading order'), ...errorAnswers },
})
const paperNow = createRoute({
  method: 'get',
  path: '/workshops/{id}/votes/{roundId}/paper',
  summary: 'The dots on paper as they are counted so far',
  request: round,
  responses: { 200: jsonAnswer(PaperAnswer, 'All dots on paper'), ...errorAnswers },
})
const paper = createRoute({
  method: 'post',
  path: '/workshops/{id}/votes/{roundId}/paper',
  summary: 'Set how many dots are on paper, and of how many people; marked in the tally',
  request: { ...round, body: jsonBody(PaperBody) },
  responses: { 200: jsonAnswer(PaperAnswer, 'All dots on paper after it'), ...errorAnswers },
})

/** What everybody in the workshop may ask. */
const everybody = (deps: Deps) =>
  createRouter()
    .openapi(list, async (c) => {
      const access = await accessToWorkshop(c, deps, c.req.valid('param').id, 'board.read')
      return c.json({ rounds: (await listRounds(deps.db, access.workshopId)).map((known) => roundSeenBy(access, known)) }, 200)
    })
    .openapi(read, async (c) => {
      const { id, roundId } = c.req.valid('param')
      return c.json(await readRound(deps, await accessToWorkshop(c, deps, id, 'board.read'), roundId, c.req.valid('query').sort), 200)
    })
    .openapi(items, async (c) => {
      const { id, roundId } = c.req.valid('param')
      return c.json({ items: await readItems(deps, await accessToWorkshop(c, deps, id, 'board.read'), roundId) }, 200)
    })
    .openapi(cast, async (c) => {
      const { id, roundId } = c.req.valid('param')
      return c.json(await castOwn(deps, await accessToWorkshop(c, deps, id, 'vote.cast'), roundId, c.req.valid('json')), 200)
    })

export function voteRoutes(deps: Deps) {
  return everybody(deps)
    .openapi(open, async (c) => c.json(await openVote(deps, await accessToWorkshop(c, deps, c.req.valid('param').id, 'workshop.facilitate'), c.req.valid('json')), 201))
    .openapi(close, async (c) => {
      const { id, roundId } = c.req.valid('param')
      return c.json(await closeVote(deps, await accessToWorkshop(c, deps, id, 'workshop.facilitate'), roundId), 200)
    })
    .openapi(again, async (c) => {
      const { id, roundId } = c.req.valid('param')
      return c.json(await voteAgain(deps, await accessToWorkshop(c, deps, id, 'workshop.facilitate'), roundId, c.req.valid('json')), 201)
    })
    .openapi(cancel, async (c) => {
      const { id, roundId } = c.req.valid('param')
      await cancelVote(deps, await accessToWorkshop(c, deps, id, 'workshop.facilitate'), roundId)
      return c.body(null, 204)
    })
    .openapi(proxy, async (c) => {
      const { id, roundId } = c.req.valid('param')
      return c.json(await castForAnother(deps, await accessToWorkshop(c, deps, id, 'workshop.facilitate'), roundId, c.req.valid('json')), 200)
    })
    .openapi(paperNow, async (c) => {
      const { id, roundId } = c.req.valid('param')
      return c.json(await readPaper(deps, await accessToWorkshop(c, deps, id, 'workshop.facilitate'), roundId), 200)
    })
    .openapi(paper, async (c) => {
      const { id, roundId } = c.req.valid('param')
      return c.json(await countPaper(deps, await accessToWorkshop(c, deps, id, 'workshop.facilitate'), roundId, c.req.valid('json')), 200)
    })
}
