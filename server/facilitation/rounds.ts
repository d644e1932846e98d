/** Opening, closing and reading rounds of votes. */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { writeAudit } from '#db/audit.ts'
import { ballotOf } from '#db/ballots.ts'
import type { WorkshopAccess } from '#db/members.ts'
import { deleteRound, findRound, itemsOf, type NewRound, openRound, type StoredRound } from '#db/vote-rounds.ts'
import { closeRound, tallyOf } from '#db/vote-tally.ts'
import type { Deps } from '#server/deps.ts'
import { readBoard } from '#server/exports/outline.ts'
import { AppError } from '#shared/errors.ts'
import { bestOf, isEligible, sortTally, type TallyOrder } from '#shared/facilitation/eligible.ts'
import { voteItems } from '#shared/facilitation/votable.ts'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import type { Round, RoundAgainBody, RoundAnswer, RoundCreateBody } from '#shared/facilitation/votes.ts'
import { newId } from '#shared/ids.ts'
import { itemsOnBoard, boardOf } from './vote-items.ts'

/** The member's own, so that nobody gets another's answer by guessing an id. */
export const requestKey = ({ memberId }: WorkshopAccess, requestId: string): string => createHash('sha256').update(`${memberId}:${requestId}`).digest('hex')

export const roundSeenBy = (access: WorkshopAccess, round: StoredRound): Round => ({
  ...round,
  mayVote: round.closedAt === null && !access.archived && !access.frozen && isEligible(round.who, access),
})

/** @throws AppError not_found */
export async function readRound(deps: Deps, access: WorkshopAccess, roundId: string, order: TallyOrder = 'dots'): Promise<RoundAnswer> {
  const round = await findRound(deps.db, access.workshopId, roundId)
  const hidden = round.secret && round.closedAt === null
  const mine = await ballotOf(deps.db, roundId, access.memberId)
  const left = round.closedAt === null ? round.dots - mine.reduce((sum, choice) => sum + choice.dots, 0) : 0
  return { round: roundSeenBy(access, round), mine, left, tally: hidden ? null : sortTally(await tallyOf(deps.db, roundId), order) }
}

/** @throws AppError not_found */
export async function readItems(deps: Deps, access: WorkshopAccess, roundId: string): Promise<VoteItem[]> {
  const { boardId } = await findRound(deps.db, access.workshopId, roundId)
  const { outline } = await readBoard(deps, { ...access, documentId: boardId, documentKind: 'board' })
  return voteItems(outline, await itemsOf(deps.db, roundId))
}

type Opening = Omit<NewRound, 'id' | 'workshopId' | 'requestKey' | 'now'> & { requestId: string }
async function open(deps: Deps, access: WorkshopAccess, { requestId, ...round }: Opening): Promise<RoundAnswer> {
  const { workshopId, memberId } = access
  if (round.items.length === 0) throw new AppError('invalid', [{ path: 'items', code: 'empty' }])
  const now = deps.now()
  const maxPerItem = Math.min(round.maxPerItem, round.dots)
  const id = newId('round')
  const opened = await openRound(deps.db, { ...round, maxPerItem, id, workshopId, requestKey: requestKey(access, requestId), now })
  if (opened === id) await writeAudit(deps.db, { workshopId, memberId, action: 'vote.open', details: { round: id }, now })
  await deps.rooms.workshopChanged(workshopId)
  return readRound(deps, access, opened)
}

/** What is on the board now is what is voted on. @throws AppError vote_open, not_found; invalid when there is nothing to vote on */
export async function openVote(deps: Deps, access: WorkshopAccess, body: z.output<typeof RoundCreateBody>): Promise<RoundAnswer> {
  const { items, boardId: wanted, ...rule } = body
  const boardId = await boardOf(deps, access.workshopId, wanted)
  return open(deps, access, { ...rule, boardId, previousId: null, items: await itemsOnBoard(deps, boardId, rule.target, items) })
}

/** Among the best of a closed round, with everybody who is equal to the last of them. @throws as `openVote`; vote_open while the first is open */
export async function voteAgain(deps: Deps, access: WorkshopAccess, roundId: string, body: z.output<typeof RoundAgainBody>): Promise<RoundAnswer> {
  const { requestId, top, ...rule } = body
  const previous = await findRound(deps.db, access.workshopId, roundId)
  if (previous.closedAt === null) throw new AppError('vote_open')
  const { title, dots, maxPerItem, secret, who, boardId } = { ...previous, ...rule }
  const best = bestOf(await tallyOf(deps.db, roundId), top).map((item) => item.itemId)
  const items = await itemsOnBoard(deps, boardId, 'selection', best)
  return open(deps, access, { title, dots, maxPerItem, secret, who, boardId, items, requestId, target: 'selection', previousId: roundId })
}

/** @throws AppError not_found */
export async function closeVote(deps: Deps, access: WorkshopAccess, roundId: string): Promise<RoundAnswer> {
  const { workshopId, memberId } = access
  const now = deps.now()
  if (await closeRound(deps.db, workshopId, roundId, now)) await writeAudit(deps.db, { workshopId, memberId, action: 'vote.close', details: { round: roundId }, now })
  await deps.rooms.workshopChanged(workshopId)
  return readRound(deps, access, roundId)
}

/** A round that was opened by mistake, with the dots that are in it. @throws AppError not_found; vote_closed, because a result stays */
export async function cancelVote(deps: Deps, access: WorkshopAccess, roundId: string): Promise<void> {
  const { workshopId, memberId } = access
  await deleteRound(deps.db, workshopId, roundId)
  await writeAudit(deps.db, { workshopId, memberId, action: 'vote.cancel', details: { round: roundId }, now: deps.now() })
  await deps.rooms.workshopChanged(workshopId)
}
