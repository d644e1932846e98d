/** Workshops whose day has come are deleted, as their owner asked: board, names, draft and the citizens' page with them. */
import { deleteWorkshop, findOverdue } from '#db/workshop-changes.ts'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'

/** Rooms are let go of first, so that nobody writes into what is being deleted. A rehearsal ends with the workshop it rehearses. */
export async function deleteForGood(deps: Deps, workshopId: string): Promise<void> {
  await deps.rehearsals.end(deps, workshopId)
  await deps.rooms.drop(workshopId)
  deps.rooms.endSessions(await deleteWorkshop(deps.db, workshopId))
}

/** @throws AppError invalid for a day that is over: nothing is deleted at once by a slip of the hand */
export function deletionDay(deps: Deps, iso: string | null): number | null {
  if (iso === null) return null
  const at = Date.parse(iso)
  if (at <= deps.now()) throw new AppError('invalid', [{ path: 'deletesAt', code: 'past' }])
  return at
}

/** Called every minute; one that cannot be deleted now is tried again, and does not keep the others. */
export async function deleteOverdue(deps: Deps): Promise<void> {
  for (const id of await findOverdue(deps.db, deps.now())) {
    try {
      await deleteForGood(deps, id)
      deps.log.info({ workshopId: id }, 'a workshop was deleted on the day its owner chose')
    } catch (err) {
      deps.log.error({ err, workshopId: id }, 'a workshop could not be deleted on its day')
    }
  }
}
