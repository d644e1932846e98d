/** Placing dots: one's own, somebody else's for them, and those on paper. All count in the same tally. */
import type { z } from 'zod'
import { writeAudit } from '#db/audit.ts'
import { castBallot, findRule, findVoter, placedFor, type Rule } from '#db/ballots.ts'
import type { WorkshopAccess } from '#db/members.ts'
import { type Paper, paperOf, setPaper } from '#db/paper-dots.ts'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import { isEligible, type Voter } from '#shared/facilitation/eligible.ts'
import type { BallotBody, Choice, PaperBody, ProxyBody } from '#shared/facilitation/votes.ts'
import { requestKey } from './rounds.ts'

const PROXY = /^prx_[\w-]{1,60}$/
interface Placed {
  choices: Choice[]
  left: number
}
const leftOf = ({ dots }: Rule, choices: readonly Choice[]): number => dots - choices.reduce((sum, choice) => sum + choice.dots, 0)

/** @throws AppError not_found, vote_closed */
async function openRule(deps: Deps, access: WorkshopAccess, roundId: string): Promise<Rule> {
  const rule = await findRule(deps.db, access.workshopId, roundId)
  if (rule.closed) throw new AppError('vote_closed')
  return rule
}
function assertAsked(rule: Rule, voter: Voter | undefined): void {
  if (!voter || !isEligible(rule.who, voter)) throw new AppError('vote_not_asked')
}
async function place(deps: Deps, access: WorkshopAccess, rule: Rule, cast: Omit<Parameters<typeof castBallot>[1], 'workshopId'>): Promise<Placed> {
  const choices = await castBallot(deps.db, { workshopId: access.workshopId, ...cast })
  deps.rooms.votesChanged(access.workshopId)
  return { choices, left: leftOf(rule, choices) }
}

/** @throws AppError not_found, vote_closed, frozen, vote_not_asked, vote_limit, invalid */
export async function castOwn(deps: Deps, access: WorkshopAccess, roundId: string, { requestId, choices }: z.output<typeof BallotBody>): Promise<Placed> {
  if (access.frozen) throw new AppError('frozen')
  const rule = await openRule(deps, access, roundId)
  assertAsked(rule, access)
  return place(deps, access, rule, { roundId, choices, voter: access.memberId, proxy: false, requestKey: requestKey(access, requestId) })
}

/** For a member: theirs, and no further one. For somebody without a device: a ballot of its own. @throws AppError not_found, vote_closed, vote_not_asked, vote_limit, invalid */
export async function castForAnother(deps: Deps, access: WorkshopAccess, roundId: string, body: z.output<typeof ProxyBody>): Promise<Placed & { ballotId: string }> {
  const { requestId, choices, memberId, ballotId } = body
  if (ballotId !== undefined && !PROXY.test(ballotId)) throw new AppError('invalid', [{ path: 'ballotId', code: 'unknown' }])
  const rule = await openRule(deps, access, roundId)
  if (memberId !== undefined) assertAsked(rule, await findVoter(deps.db, access.workshopId, memberId))
  const key = requestKey(access, requestId)
  const voter = memberId ?? ballotId ?? `prx_${key.slice(0, 22)}`
  const { left } = await place(deps, access, rule, { roundId, choices, voter, proxy: true, requestKey: key })
  await writeAudit(deps.db, { workshopId: access.workshopId, memberId: access.memberId, action: 'vote.proxy', details: { round: roundId }, now: deps.now() })
  return { choices: await placedFor(deps.db, roundId, voter), left, ballotId: voter }
}

/** What is counted on paper so far. @throws AppError not_found */
export async function readPaper(deps: Deps, access: WorkshopAccess, roundId: string): Promise<Paper> {
  await findRule(deps.db, access.workshopId, roundId)
  return paperOf(deps.db, roundId)
}

/** @throws AppError not_found, vote_closed, vote_limit, invalid */
export async function countPaper(deps: Deps, access: WorkshopAccess, roundId: string, { requestId, ...paper }: z.output<typeof PaperBody>): Promise<Paper> {
  const counted = await setPaper(deps.db, { workshopId: access.workshopId, roundId, requestKey: requestKey(access, requestId), ...paper })
  deps.rooms.votesChanged(access.workshopId)
  return counted
}
