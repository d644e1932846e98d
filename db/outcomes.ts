/** What became of the ideas of a workshop: whether everybody may read it, what comes next, and the answers. */
import type { Kysely } from 'kysely'
import type { Locale } from '#shared/accounts.ts'
import type { IdeaStatus } from '#shared/idea-statuses.ts'
import type { Schema } from './schema.ts'

export interface StoredOutcome {
  published: boolean
  /** null until it was switched on the first time */
  token: string | null
  nextSteps: string
  updatedAt: number
}
export interface IdeaAnswer {
  status: IdeaStatus
  reason: string
}

/** Undefined until a facilitator has said anything. */
export async function findOutcome(db: Kysely<Schema>, workshopId: string): Promise<StoredOutcome | undefined> {
  const row = await db.selectFrom('outcomes').selectAll().where('workshop_id', '=', workshopId).executeTakeFirst()
  return row && { published: row.published === 1, token: row.token, nextSteps: row.next_steps, updatedAt: row.updated_at }
}

/**
 * What is left out stays. The address is kept when the page is switched off and on again: it stands on paper.
 * @param token the address that it gets if it has none yet
 */
export async function saveOutcome(
  db: Kysely<Schema>,
  workshopId: string,
  change: { published?: boolean | undefined; nextSteps?: string | undefined; token?: string; now: number },
): Promise<void> {
  const { published, nextSteps, token, now } = change
  await db
    .insertInto('outcomes')
    .values({ workshop_id: workshopId, token: token ?? null, published: published ? 1 : 0, next_steps: nextSteps ?? '', updated_at: now })
    .onConflict((conflict) =>
      conflict.column('workshop_id').doUpdateSet((eb) => ({
        updated_at: now,
        ...(published !== undefined && { published: published ? 1 : 0 }),
        ...(nextSteps !== undefined && { next_steps: nextSteps }),
        ...(token !== undefined && { token: eb.fn.coalesce('outcomes.token', eb.val(token)) }),
      })),
    )
    .execute()
}

/** By note or group. */
export async function ideaAnswers(db: Kysely<Schema>, documentId: string): Promise<Map<string, IdeaAnswer>> {
  const rows = await db.selectFrom('idea_answers').where('document_id', '=', documentId).select(['item_id', 'status', 'reason']).execute()
  return new Map(rows.map(({ item_id, status, reason }) => [item_id, { status: status as IdeaStatus, reason }]))
}

/** @param answer null takes it away; a reason that is left out stays */
export async function answerIdea(
  db: Kysely<Schema>,
  { documentId, itemId, now }: { documentId: string; itemId: string; now: number },
  answer: { status: IdeaStatus; reason?: string | undefined } | null,
): Promise<void> {
  if (answer === null) {
    await db.deleteFrom('idea_answers').where('document_id', '=', documentId).where('item_id', '=', itemId).execute()
    return
  }
  const { status, reason } = answer
  await db
    .insertInto('idea_answers')
    .values({ document_id: documentId, item_id: itemId, status, reason: reason ?? '', at: now })
    .onConflict((conflict) => conflict.columns(['document_id', 'item_id']).doUpdateSet({ status, at: now, ...(reason !== undefined && { reason }) }))
    .execute()
}

export interface PublishedOutcome extends StoredOutcome {
  workshopId: string
  boardId: string
  title: string
  question: string
  place: string
  locale: Locale
  startsAt: number | null
  /** when it goes with everything it tells of; null while nobody has chosen a day */
  deletesAt: number | null
}
/** Undefined for an address that is not in use, and for a page that is switched off: nobody can tell which. */
export async function findPublished(db: Kysely<Schema>, token: string): Promise<PublishedOutcome | undefined> {
  const row = await db
    .selectFrom('outcomes')
    .innerJoin('workshops', 'workshops.id', 'outcomes.workshop_id')
    .innerJoin('documents', 'documents.workshop_id', 'workshops.id')
    .where('outcomes.token', '=', token)
    .where('outcomes.published', '=', 1)
    .where('documents.kind', '=', 'board')
    .orderBy('documents.created_at')
    .select(['workshops.id as workshopId', 'workshops.title', 'workshops.question', 'workshops.place', 'workshops.locale', 'workshops.starts_at', 'workshops.deletes_at'])
    .select(['documents.id as boardId', 'outcomes.next_steps', 'outcomes.updated_at'])
    .executeTakeFirst()
  if (!row) return undefined
  const { workshopId, boardId, title, question, place, locale } = row
  const workshop = { workshopId, boardId, title, question, place, locale: locale as Locale, startsAt: row.starts_at, deletesAt: row.deletes_at }
  return { ...workshop, published: true, token, nextSteps: row.next_steps, updatedAt: row.updated_at }
}
