/** How a workshop's programme runs: read whole, changed only from the state it was read in. */
import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors.ts'
import { modeOf } from '#shared/facilitation/locks.ts'
import { BEFORE, type Facilitation, FacilitationSchema, type Locks, NO_LOCKS } from '#shared/facilitation/state.ts'
import type { Schema } from './schema.ts'
import { addVersion, type NewVersion } from './versions.ts'

export interface StoredFacilitation extends Facilitation {
  /** 0: nobody has commanded anything yet */
  revision: number
}
/** Somebody else changed it since it was read: read again, decide again. */
export class StaleFacilitationError extends Error {}

/** Undefined when there is no such workshop. @throws ZodError when what is stored is not a state */
export async function loadFacilitation(db: Kysely<Schema>, workshopId: string): Promise<StoredFacilitation | undefined> {
  const row = await db
    .selectFrom('workshops')
    .leftJoin('facilitation', 'facilitation.workshop_id', 'workshops.id')
    .where('workshops.id', '=', workshopId)
    .select(['workshops.programme', 'workshops.phase_id', 'facilitation.run', 'facilitation.locks', 'facilitation.revision'])
    .executeTakeFirst()
  if (!row) return undefined
  const run: unknown = row.run === null ? BEFORE : JSON.parse(row.run)
  const state = FacilitationSchema.parse({ programme: JSON.parse(row.programme), phaseId: row.phase_id, run, locks: parseLocks(row.locks) })
  return { ...state, revision: row.revision ?? 0 }
}
/** As the `locks` column holds them. */
export const parseLocks = (locks: string | null): Locks => (locks === null ? NO_LOCKS : (JSON.parse(locks) as Locks))

/**
 * All or nothing: the run, the mode that every check follows, and the versions of what has ended.
 * @param revision as it was read
 * @throws StaleFacilitationError; AppError not_found
 */
export async function saveFacilitation(
  db: Kysely<Schema>,
  workshopId: string,
  change: { state: Facilitation; revision: number; versions: readonly NewVersion[]; now: number },
): Promise<void> {
  const { state, revision, versions, now } = change
  const { timer } = state.run
  const row = { revision: revision + 1, run: JSON.stringify(state.run), locks: JSON.stringify(state.locks), wakes_at: timer && 'endsAt' in timer ? timer.endsAt : null }
  await db.transaction().execute(async (trx) => {
    const workshop = await trx
      .updateTable('workshops')
      .set({ programme: JSON.stringify(state.programme), phase_id: state.phaseId, phase_mode: modeOf(state), last_active_at: now })
      .where('id', '=', workshopId)
      .executeTakeFirst()
    if (workshop.numUpdatedRows === 0n) throw new AppError('not_found')
    const stored = await trx
      .insertInto('facilitation')
      .values({ workshop_id: workshopId, ...row })
      .onConflict((conflict) => conflict.column('workshop_id').doUpdateSet(row).where('facilitation.revision', '=', revision))
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows !== 1n) throw new StaleFacilitationError(workshopId)
    for (const version of versions) await addVersion(trx, version)
  })
}

/** Workshops whose time is up, and (with `now` left out) all in which a timer runs. */
export async function runningTimers(db: Kysely<Schema>, now?: number): Promise<string[]> {
  const rows = await db
    .selectFrom('facilitation')
    .select('workshop_id')
    .where('wakes_at', 'is not', null)
    .$if(now !== undefined, (query) => query.where('wakes_at', '<=', now as number))
    .execute()
  return rows.map((row) => row.workshop_id)
}
/** Its end has been seen: it wakes nobody again until it is set anew. */
export async function timerSeen(db: Kysely<Schema>, workshopId: string, now: number): Promise<void> {
  await db.updateTable('facilitation').set({ wakes_at: null }).where('workshop_id', '=', workshopId).where('wakes_at', '<=', now).execute()
}
