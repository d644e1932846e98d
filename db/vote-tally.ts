/** Counting: live while a round is open to see, frozen when it closes. Closing a secret round leaves nothing that ties anybody to a choice. */
import { type Kysely, type Transaction, sql } from 'kysely'
import { AppError } from '#shared/errors.ts'
import type { VoterGroup } from '#shared/facilitation/eligible.ts'
import type { CountedRound } from '#shared/facilitation/support.ts'
import type { TallyItem } from '#shared/facilitation/votes.ts'
import { forgetDeleted } from './open.ts'
import type { Schema } from './schema.ts'
import { countEligible, listRounds } from './vote-rounds.ts'

/** In the reading order of the board. Callers ask first whether the round is secret and open. */
export async function tallyOf(db: Kysely<Schema>, roundId: string): Promise<TallyItem[]> {
  const rows = await db
    .selectFrom('vote_items')
    .leftJoin('ballots', (join) => join.onRef('ballots.round_id', '=', 'vote_items.round_id').onRef('ballots.item_id', '=', 'vote_items.item_id'))
    .where('vote_items.round_id', '=', roundId)
    .groupBy('vote_items.item_id')
    .orderBy('vote_items.place')
    .select(({ fn, ref, lit }) => [
      'vote_items.item_id as itemId',
      'vote_items.paper',
      'vote_items.dots as frozenDots',
      'vote_items.voters as frozenVoters',
      'vote_items.proxy as frozenProxy',
      fn.coalesce(fn.sum<number>('ballots.dots'), lit(0)).as('cast'),
      fn.count<number>('ballots.voter').as('voters'),
      sql<number>`coalesce(sum(case when ${ref('ballots.proxy')} = 1 then ${ref('ballots.dots')} end), 0)`.as('proxy'),
    ])
    .execute()
  return rows.map((row) => ({
    itemId: row.itemId,
    dots: row.frozenDots ?? row.cast + row.paper,
    voters: row.frozenVoters ?? row.voters,
    paper: row.paper,
    proxy: row.frozenProxy ?? row.proxy,
  }))
}

/** Closed rounds of one board with their tallies, in the order in which they were opened. */
export async function countedRounds(db: Kysely<Schema>, workshopId: string, boardId: string): Promise<CountedRound[]> {
  const rounds = (await listRounds(db, workshopId)).filter((round) => round.closedAt !== null && round.boardId === boardId)
  return Promise.all(rounds.map(async (round) => ({ round, tally: await tallyOf(db, round.id) })))
}

/** Who was removed has no say; who left by themselves has. */
const dropRemoved = (trx: Transaction<Schema>, workshopId: string, roundId: string) =>
  trx
    .deleteFrom('ballots')
    .where('round_id', '=', roundId)
    .where('voter', 'in', (eb) => eb.selectFrom('members').select('id').where('workshop_id', '=', workshopId).where('removed_by', 'is not', null))
    .execute()

async function freeze(trx: Transaction<Schema>, workshopId: string, round: { id: string; who: string; secret: number; paper_voters: number }): Promise<void> {
  await dropRemoved(trx, workshopId, round.id)
  const eligible = (await countEligible(trx, { id: round.id, workshopId, who: round.who as VoterGroup })) + round.paper_voters
  const tally = await tallyOf(trx, round.id)
  await trx
    .updateTable('vote_items')
    .set((eb) => ({ dots: eb.ref('paper'), voters: 0, proxy: 0 }))
    .where('round_id', '=', round.id)
    .execute()
  for (const { itemId, dots, voters, proxy } of tally.filter((item) => item.voters > 0))
    await trx.updateTable('vote_items').set({ dots, voters, proxy }).where('round_id', '=', round.id).where('item_id', '=', itemId).execute()
  const { voted } = await trx
    .selectFrom('ballots')
    .where('round_id', '=', round.id)
    .select((eb) => eb.fn.count<number>('voter').distinct().as('voted'))
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('vote_rounds')
    .set({ eligible, turnout: voted + round.paper_voters })
    .where('id', '=', round.id)
    .execute()
  if (round.secret === 1) await trx.deleteFrom('ballots').where('round_id', '=', round.id).execute()
  await trx.deleteFrom('vote_requests').where('round_id', '=', round.id).execute()
}

/**
 * Freezes tally, turnout and how many could have voted. One that is closed stays as it is.
 * @returns did this call close it?
 * @throws AppError not_found
 */
export async function closeRound(db: Kysely<Schema>, workshopId: string, roundId: string, now: number): Promise<boolean> {
  const closed = await db.transaction().execute(async (trx) => {
    const round = await trx
      .updateTable('vote_rounds')
      .set({ closed_at: now })
      .where('id', '=', roundId)
      .where('workshop_id', '=', workshopId)
      .where('closed_at', 'is', null)
      .returning(['id', 'who', 'secret', 'paper_voters'])
      .executeTakeFirst()
    if (round) await freeze(trx, workshopId, round)
    return round
  })
  if (closed?.secret === 1) await forgetDeleted(db)
  if (closed) return true
  if (!(await db.selectFrom('vote_rounds').select('id').where('id', '=', roundId).where('workshop_id', '=', workshopId).executeTakeFirst())) throw new AppError('not_found')
  return false
}
