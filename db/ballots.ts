/**
 * Casting dots, exactly: whatever arrives at once, in whatever order and however often, nobody has more than the rule gives them.
 * Each change is one transaction that writes first, so no two of them see the same state.
 */
import type { Kysely, Transaction } from 'kysely'
import { AppError } from '#shared/errors.ts'
import type { Voter, VoterGroup } from '#shared/facilitation/eligible.ts'
import type { Choice } from '#shared/facilitation/votes.ts'
import type { Role } from '#shared/roles.ts'
import type { Affiliation } from '#shared/workshops.ts'
import type { Schema } from './schema.ts'

export interface Cast {
  workshopId: string
  roundId: string
  /** member id, or the id of a proxy's ballot */
  voter: string
  /** somebody else places the dots for them */
  proxy: boolean
  choices: readonly Choice[]
  requestKey: string
}
/** What a round gives each person. */
export interface Rule {
  who: VoterGroup
  dots: number
  maxPerItem: number
  closed: boolean
}

/** Writes first, so that what follows is alone. @returns false when it was carried out before @throws AppError not_found, vote_closed */
export async function takeRequest(trx: Transaction<Schema>, { workshopId, roundId, requestKey }: Pick<Cast, 'workshopId' | 'roundId' | 'requestKey'>): Promise<boolean> {
  const taken = await trx
    .insertInto('vote_requests')
    .columns(['round_id', 'request_key'])
    .expression((eb) =>
      eb
        .selectFrom('vote_rounds')
        .where('id', '=', roundId)
        .where('workshop_id', '=', workshopId)
        .where('closed_at', 'is', null)
        .select((sub) => ['vote_rounds.id', sub.val(requestKey).as('request_key')]),
    )
    .onConflict((conflict) => conflict.columns(['round_id', 'request_key']).doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return true
  const round = await trx.selectFrom('vote_rounds').select('closed_at').where('id', '=', roundId).where('workshop_id', '=', workshopId).executeTakeFirst()
  if (!round) throw new AppError('not_found')
  if (round.closed_at !== null) throw new AppError('vote_closed')
  return false
}

/** @throws AppError not_found */
export async function findRule(db: Kysely<Schema>, workshopId: string, roundId: string): Promise<Rule> {
  const row = await db
    .selectFrom('vote_rounds')
    .select(['who', 'dots', 'max_per_item', 'closed_at'])
    .where('id', '=', roundId)
    .where('workshop_id', '=', workshopId)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found')
  return { who: row.who as VoterGroup, dots: row.dots, maxPerItem: row.max_per_item, closed: row.closed_at !== null }
}
/** A member as far as votes are concerned; undefined when they are not (any more) in the workshop. */
export async function findVoter(db: Kysely<Schema>, workshopId: string, memberId: string): Promise<Voter | undefined> {
  const row = await db
    .selectFrom('members')
    .select(['role', 'affiliation'])
    .where('id', '=', memberId)
    .where('workshop_id', '=', workshopId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row && { role: row.role as Role, affiliation: row.affiliation as Affiliation | null }
}

/** @throws AppError invalid when something is not voted on in this round */
export async function assertItems(trx: Transaction<Schema>, roundId: string, choices: readonly Choice[]): Promise<void> {
  const ids = [...new Set(choices.map((choice) => choice.itemId))]
  for (let at = 0; at < ids.length; at += 500) {
    const wanted = ids.slice(at, at + 500)
    const known = await trx.selectFrom('vote_items').select('item_id').where('round_id', '=', roundId).where('item_id', 'in', wanted).execute()
    if (known.length !== wanted.length) throw new AppError('invalid', [{ path: 'choices.itemId', code: 'unknown' }])
  }
}

/** Of a ballot, what somebody else placed for the person: a proxy must not learn what the person chose. */
export async function placedFor(db: Kysely<Schema>, roundId: string, voter: string): Promise<Choice[]> {
  const rows = await db
    .selectFrom('ballots')
    .select(['item_id', 'dots'])
    .where('round_id', '=', roundId)
    .where('voter', '=', voter)
    .where('proxy', '=', 1)
    .orderBy('item_id')
    .execute()
  return rows.map((row) => ({ itemId: row.item_id, dots: row.dots }))
}

/** What somebody has placed in a round. */
export async function ballotOf(db: Kysely<Schema>, roundId: string, voter: string): Promise<Choice[]> {
  const rows = await db.selectFrom('ballots').select(['item_id', 'dots']).where('round_id', '=', roundId).where('voter', '=', voter).orderBy('item_id').execute()
  return rows.map((row) => ({ itemId: row.item_id, dots: row.dots }))
}

/**
 * Sets the dots on what is named; the rest of the ballot stays.
 * @returns the whole ballot after it
 * @throws AppError not_found, vote_closed, vote_limit, invalid; then nothing of it was done
 */
export async function castBallot(db: Kysely<Schema>, cast: Cast): Promise<Choice[]> {
  const { roundId, voter, choices } = cast
  return db.transaction().execute(async (trx) => {
    if (!(await takeRequest(trx, cast))) return ballotOf(trx, roundId, voter)
    await assertItems(trx, roundId, choices)
    const { dots, maxPerItem } = await findRule(trx, cast.workshopId, roundId)
    for (const choice of choices) await place(trx, cast, choice)
    const ballot = await ballotOf(trx, roundId, voter)
    const used = ballot.reduce((sum, choice) => sum + choice.dots, 0)
    if (used > dots || ballot.some((choice) => choice.dots > maxPerItem)) throw new AppError('vote_limit', { dots, maxPerItem })
    return ballot
  })
}
async function place(trx: Transaction<Schema>, { roundId, voter, proxy }: Cast, { itemId, dots }: Choice): Promise<void> {
  if (dots === 0) return void (await trx.deleteFrom('ballots').where('round_id', '=', roundId).where('voter', '=', voter).where('item_id', '=', itemId).execute())
  const marked = { dots, proxy: proxy ? 1 : 0 }
  await trx
    .insertInto('ballots')
    .values({ round_id: roundId, voter, item_id: itemId, ...marked })
    .onConflict((conflict) => conflict.columns(['round_id', 'voter', 'item_id']).doUpdateSet(marked))
    .execute()
}
