/** Rounds of votes: opened with what is voted on, listed, taken away. */
import type { Kysely, Selectable } from 'kysely'
import { AppError } from '#shared/errors.ts'
import { isEligible, type VoterGroup } from '#shared/facilitation/eligible.ts'
import type { Round } from '#shared/facilitation/votes.ts'
import type { Role } from '#shared/roles.ts'
import type { Affiliation } from '#shared/workshops.ts'
import { forgetDeleted } from './open.ts'
import type { VoteRoundsTable } from './schema-facilitation.ts'
import type { Schema } from './schema.ts'

/** A round as everybody in the workshop may know it. */
export type StoredRound = Omit<Round, 'mayVote'>

export interface NewRound extends Pick<Round, 'id' | 'title' | 'target' | 'dots' | 'maxPerItem' | 'secret' | 'who' | 'previousId' | 'boardId'> {
  workshopId: string
  requestKey: string
  /** ids of notes or groups in reading order */
  items: readonly string[]
  now: number
}

/** SQLite takes a limited number of values in one statement. */
const ROWS = 500

/**
 * The same request opens the same round.
 * @returns its id
 * @throws AppError vote_open
 */
export async function openRound(db: Kysely<Schema>, round: NewRound): Promise<string> {
  const { id, workshopId, requestKey, items } = round
  return db.transaction().execute(async (trx) => {
    const opened = await trx
      .insertInto('vote_rounds')
      .values((eb) => ({
        id,
        workshop_id: workshopId,
        document_id: round.boardId,
        number: eb
          .selectFrom('vote_rounds')
          .where('workshop_id', '=', workshopId)
          .select((sub) => sub(sub.fn.coalesce(sub.fn.max('number'), sub.lit(0)), '+', sub.lit(1)).as('next')),
        request_key: requestKey,
        title: round.title,
        target: round.target,
        dots: round.dots,
        max_per_item: round.maxPerItem,
        secret: round.secret ? 1 : 0,
        who: round.who,
        previous_id: round.previousId,
        opened_at: round.now,
        paper_voters: 0,
      }))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (opened.numInsertedOrUpdatedRows !== 1n) return repeated(trx, workshopId, requestKey)
    for (let at = 0; at < items.length; at += ROWS)
      await trx
        .insertInto('vote_items')
        .values(items.slice(at, at + ROWS).map((item_id, i) => ({ round_id: id, item_id, place: at + i, paper: 0 })))
        .execute()
    return id
  })
}
async function repeated(db: Kysely<Schema>, workshopId: string, requestKey: string): Promise<string> {
  const known = await db.selectFrom('vote_rounds').select('id').where('workshop_id', '=', workshopId).where('request_key', '=', requestKey).executeTakeFirst()
  if (!known) throw new AppError('vote_open')
  return known.id
}

type Row = Selectable<VoteRoundsTable> & { voted: number }
const iso = (at: number) => new Date(at).toISOString()
const toRound = (row: Row, eligible: number): StoredRound => ({
  id: row.id,
  number: row.number,
  boardId: row.document_id,
  title: row.title,
  target: row.target as Round['target'],
  dots: row.dots,
  maxPerItem: row.max_per_item,
  secret: row.secret === 1,
  who: row.who as VoterGroup,
  previousId: row.previous_id,
  openedAt: iso(row.opened_at),
  closedAt: row.closed_at === null ? null : iso(row.closed_at),
  eligible: row.eligible ?? eligible + row.paper_voters,
  turnout: row.turnout ?? row.voted + row.paper_voters,
  paperVoters: row.paper_voters,
})

/** Everybody who has dots in an open round: members, those who voted and left again, and those without a device; not who was removed. */
export async function countEligible(db: Kysely<Schema>, round: { id: string; workshopId: string; who: VoterGroup }): Promise<number> {
  const voters = await db.selectFrom('ballots').select('voter').distinct().where('round_id', '=', round.id).execute()
  const members = await db.selectFrom('members').select(['id', 'role', 'affiliation', 'removed_at', 'removed_by']).where('workshop_id', '=', round.workshopId).execute()
  const eligible = members.filter((row) => row.removed_at === null && isEligible(round.who, { role: row.role as Role, affiliation: row.affiliation as Affiliation | null }))
  const everybody = new Set([...eligible.map((row) => row.id), ...voters.map((row) => row.voter)])
  for (const row of members) if (row.removed_by !== null) everybody.delete(row.id)
  return everybody.size
}

/** In the order in which they were opened. */
export async function listRounds(db: Kysely<Schema>, workshopId: string): Promise<StoredRound[]> {
  const rows = await db
    .selectFrom('vote_rounds')
    .where('workshop_id', '=', workshopId)
    .selectAll()
    .select(({ selectFrom }) => [
      selectFrom('ballots')
        .select((eb) => eb.fn.count<number>('ballots.voter').distinct().as('n'))
        .whereRef('ballots.round_id', '=', 'vote_rounds.id')
        .$asScalar()
        .$notNull()
        .as('voted'),
    ])
    .orderBy('number')
    .execute()
  const eligible = async (row: Row) => (row.closed_at === null ? countEligible(db, { id: row.id, workshopId, who: row.who as VoterGroup }) : 0)
  return Promise.all(rows.map(async (row) => toRound(row, await eligible(row))))
}

/** @throws AppError not_found */
export async function findRound(db: Kysely<Schema>, workshopId: string, roundId: string): Promise<StoredRound> {
  const round = (await listRounds(db, workshopId)).find((known) => known.id === roundId)
  if (!round) throw new AppError('not_found')
  return round
}

/** What a round is about: ids of notes and groups in reading order. */
export async function itemsOf(db: Kysely<Schema>, roundId: string): Promise<string[]> {
  const rows = await db.selectFrom('vote_items').select('item_id').where('round_id', '=', roundId).orderBy('place').execute()
  return rows.map((row) => row.item_id)
}

/** With everything in it. @throws AppError not_found; vote_closed, because a result stays */
export async function deleteRound(db: Kysely<Schema>, workshopId: string, roundId: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('vote_rounds').where('id', '=', roundId).where('workshop_id', '=', workshopId).where('closed_at', 'is', null).executeTakeFirst()
  if (numDeletedRows === 1n) return forgetDeleted(db)
  await findRound(db, workshopId, roundId)
  throw new AppError('vote_closed')
}
