/** How much each member has said, as numbers: never which notes without a name are whose, never what somebody chose. */
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Signed notes that only their authors have seen, by member id. */
export async function countUnseenNotes(db: Kysely<Schema>, workshopId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('private_notes')
    .innerJoin('documents', 'documents.id', 'private_notes.document_id')
    .where('documents.workshop_id', '=', workshopId)
    .where('private_notes.anon', '=', 0)
    .where('private_notes.text', '!=', '')
    .groupBy('private_notes.member_id')
    .select(['private_notes.member_id', (eb) => eb.fn.countAll<number>().as('n')])
    .execute()
  return new Map(rows.map((row) => [row.member_id, row.n]))
}

/** Rounds in which a ballot of theirs is known, by member id: open ones, and closed ones that were not secret. */
export async function countRoundsVoted(db: Kysely<Schema>, workshopId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('ballots')
    .innerJoin('vote_rounds', 'vote_rounds.id', 'ballots.round_id')
    .where('vote_rounds.workshop_id', '=', workshopId)
    .where((eb) => eb.or([eb('vote_rounds.closed_at', 'is', null), eb('vote_rounds.secret', '=', 0)]))
    .groupBy('ballots.voter')
    .select(['ballots.voter', (eb) => eb.fn.count<number>('ballots.round_id').distinct().as('n')])
    .execute()
  return new Map(rows.map((row) => [row.voter, row.n]))
}
