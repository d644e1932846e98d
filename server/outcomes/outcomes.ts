/** What became of the ideas, for facilitators: the answers, and the switch of the page that tells of them. */
import { writeAudit } from '#db/audit.ts'
import type { WorkshopAccess } from '#db/members.ts'
import { answerIdea, findOutcome, ideaAnswers, saveOutcome } from '#db/outcomes.ts'
import { findWorkshop } from '#db/workshops.ts'
import type { Deps } from '#server/deps.ts'
import { readDraft } from '#server/drafts/written.ts'
import { readBoard } from '#server/exports/outline.ts'
import { usesOf } from '#shared/draft/references.ts'
import { AppError } from '#shared/errors.ts'
import { randomToken } from '#shared/ids.ts'
import { ideasOf } from '#shared/outcome-page.ts'
import type { IdeaPutBody, OutcomeAnswer, OutcomePatchBody } from '#shared/outcomes.ts'
import type { z } from 'zod'

/** @throws AppError not_found */
async function boardOf(deps: Deps, { userId, workshopId }: WorkshopAccess): Promise<string> {
  const boardId = (await findWorkshop(deps.db, userId, workshopId))?.boards[0]?.id
  if (boardId === undefined) throw new AppError('not_found')
  return boardId
}

/** Untouched raw material is no decision: only sections that somebody has written count, and tables. */
async function usedInDraft(deps: Deps, access: WorkshopAccess): Promise<Set<string>> {
  const { content, documentId } = await readDraft(deps, access)
  const written = { ...content, sections: content.sections.filter(({ status }) => status === 'draft' || status === 'ready') }
  const keys = documentId === null ? [] : [...usesOf(written).keys()]
  return new Set(keys.flatMap((key) => (/^(?:note|group):/.test(key) ? [key.slice(key.indexOf(':') + 1)] : [])))
}

/** @throws AppError not_found */
export async function readOutcome(deps: Deps, access: WorkshopAccess): Promise<OutcomeAnswer> {
  const boardId = await boardOf(deps, access)
  const { outline, rounds } = await readBoard(deps, { ...access, documentId: boardId, documentKind: 'board' })
  const stored = await findOutcome(deps.db, access.workshopId)
  const { publicUrl, localOnly } = deps.addresses()
  return {
    published: stored?.published ?? false,
    url: stored?.token ? `${publicUrl}/outcome/${stored.token}` : null,
    localOnly,
    nextSteps: stored?.nextSteps ?? '',
    ideas: ideasOf({ outline, rounds, answers: await ideaAnswers(deps.db, boardId) }, await usedInDraft(deps, access)),
  }
}

export async function changeOutcome(deps: Deps, access: WorkshopAccess, { published, nextSteps }: z.output<typeof OutcomePatchBody>): Promise<void> {
  const { workshopId, memberId } = access
  const now = deps.now()
  const before = (await findOutcome(deps.db, workshopId))?.published ?? false
  await saveOutcome(deps.db, workshopId, { published, nextSteps, ...(published && { token: randomToken() }), now })
  if (published !== undefined && published !== before) await writeAudit(deps.db, { workshopId, memberId, action: published ? 'outcome.publish' : 'outcome.withdraw', now })
}

/** @throws AppError not_found when it is no note or group of the board */
export async function changeIdea(deps: Deps, access: WorkshopAccess, itemId: string, { status, reason }: z.output<typeof IdeaPutBody>): Promise<void> {
  const { workshopId, memberId } = access
  const boardId = await boardOf(deps, access)
  const { outline } = await readBoard(deps, { ...access, documentId: boardId, documentKind: 'board' })
  const parts = [...outline.zones, outline]
  const known = parts.some(({ groups, notes }) => [...groups, ...groups.flatMap((group) => group.notes), ...notes].some(({ id }) => id === itemId))
  if (!known) throw new AppError('not_found')
  const now = deps.now()
  await answerIdea(deps.db, { documentId: boardId, itemId, now }, status === null ? null : { status, reason })
  await saveOutcome(deps.db, workshopId, { now })
  await writeAudit(deps.db, { workshopId, memberId, action: 'outcome.answer', details: { item: itemId, status }, now })
}
