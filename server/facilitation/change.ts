/** One change of a running workshop: read, decide, store with the versions of what ended, tell the room. */
import { writeAudit } from '#db/audit.ts'
import { documentsOfWorkshop, findDocument } from '#db/documents.ts'
import { loadFacilitation, saveFacilitation, StaleFacilitationError } from '#db/facilitation.ts'
import type { NewVersion } from '#db/versions.ts'
import { freezeBoard } from '#server/boards/versions.ts'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import type { Effect, Step } from '#shared/facilitation/course.ts'
import type { Facilitation } from '#shared/facilitation/state.ts'
import { LIMITS } from '#shared/limits.ts'

export interface Change {
  workshopId: string
  /** member id; null: the server itself */
  by: string | null
  /** what it throws, nothing has happened of */
  decide(state: Facilitation, now: number): Step
}
/** So many facilitators may press at the same moment. */
const TRIES = 100

/** The programme goes on even if a board cannot be read at the moment. */
async function versionOf(deps: Deps, documentId: string, by: string | null, title: string): Promise<NewVersion[]> {
  const document = await findDocument(deps.db, documentId)
  if (document?.kind !== 'board') return []
  try {
    return [await freezeBoard(deps, { documentId, epoch: document.epoch, memberId: by }, { name: title.slice(0, LIMITS.versionName), kind: 'phase' })]
  } catch (err) {
    deps.log.error({ err, documentId }, 'a phase ended without its version')
    return []
  }
}
async function versionsOf(deps: Deps, { workshopId, by }: Change, effects: readonly Effect[]): Promise<NewVersion[]> {
  const ended = effects.find((effect) => effect.type === 'version')
  if (!ended) return []
  const boards = await documentsOfWorkshop(deps.db, workshopId)
  return (await Promise.all(boards.map((id) => versionOf(deps, id, by, ended.title)))).flat()
}

async function attempt(deps: Deps, change: Change): Promise<Step> {
  const { workshopId, by, decide } = change
  const stored = await loadFacilitation(deps.db, workshopId)
  if (!stored) throw new AppError('not_found')
  const { revision, ...state } = stored
  const now = deps.now()
  const step = decide(state, now)
  if (step.state === state) return step
  await saveFacilitation(deps.db, workshopId, { state: step.state, revision, versions: await versionsOf(deps, change, step.effects), now })
  await deps.rooms.workshopChanged(workshopId)
  for (const effect of step.effects)
    if (effect.type === 'entered') await writeAudit(deps.db, { workshopId, memberId: by, action: 'phase.enter', details: { phase: effect.phaseId, status: effect.status }, now })
  return step
}

/**
 * When it resolves, the change is on disk and every room goes by it.
 * @throws what `decide` throws; AppError not_found, storage_unavailable
 */
export async function changeFacilitation(deps: Deps, change: Change): Promise<Step> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return await attempt(deps, change)
    } catch (error) {
      if (!(error instanceof StaleFacilitationError)) throw error
    }
  }
  throw new AppError('storage_unavailable')
}
