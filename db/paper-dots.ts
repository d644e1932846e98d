/** Dots on paper: counted by somebody, in the same tally, marked. */
import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors.ts'
import type { Choice } from '#shared/facilitation/votes.ts'
import { assertItems, type Cast, findRule, takeRequest } from './ballots.ts'
import type { Schema } from './schema.ts'

export interface Paper {
  voters: number
  choices: Choice[]
}
/** The dots on paper in a round, as somebody counted them. */
export async function paperOf(db: Kysely<Schema>, roundId: string): Promise<Paper> {
  const { paper_voters } = await db.selectFrom('vote_rounds').select('paper_voters').where('id', '=', roundId).executeTakeFirstOrThrow()
  const rows = await db.selectFrom('vote_items').select(['item_id', 'paper']).where('round_id', '=', roundId).where('paper', '>', 0).orderBy('place').execute()
  return { voters: paper_voters, choices: rows.map((row) => ({ itemId: row.item_id, dots: row.paper })) }
}

/**
 * The same rule holds on paper: so many people cannot have placed more.
 * @throws AppError not_found, vote_closed, vote_limit, invalid; then nothing of it was done
 */
export async function setPaper(db: Kysely<Schema>, paper: Omit<Cast, 'voter' | 'proxy'> & { voters: number }): Promise<Paper> {
  const { roundId, choices, voters } = paper
  return db.transaction().execute(async (trx) => {
    if (!(await takeRequest(trx, paper))) return paperOf(trx, roundId)
    await assertItems(trx, roundId, choices)
    await trx.updateTable('vote_rounds').set({ paper_voters: voters }).where('id', '=', roundId).execute()
    for (const { itemId, dots } of choices) await trx.updateTable('vote_items').set({ paper: dots }).where('round_id', '=', roundId).where('item_id', '=', itemId).execute()
    const counted = await paperOf(trx, roundId)
    const { dots, maxPerItem } = await findRule(trx, paper.workshopId, roundId)
    const used = counted.choices.reduce((sum, choice) => sum + choice.dots, 0)
    if (used > voters * dots || counted.choices.some((choice) => choice.dots > voters * maxPerItem)) throw new AppError('vote_limit', { dots, maxPerItem, voters })
    return counted
  })
}
