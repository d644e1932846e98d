/** Reads a board for a person: the outline with the names that this workshop shows. */
import { memberFacts } from '#db/member-names.ts'
import type { Access } from '#db/members.ts'
import { countedRounds } from '#db/vote-tally.ts'
import { findWorkshop, type WorkshopDetails } from '#db/workshops.ts'
import type { Deps } from '#server/deps.ts'
import { outlineOf } from '#shared/board/outline.ts'
import type { Outline } from '#shared/boards.ts'
import { AppError } from '#shared/errors.ts'
import { presentOutline } from '#shared/exports.ts'
import { type CountedRound, dotsByItem } from '#shared/facilitation/support.ts'

export interface ReadBoard {
  outline: Outline
  workshop: WorkshopDetails
  /** with their tallies, in order */
  rounds: CountedRound[]
}

/** @throws AppError not_found when the document is no board */
export async function readBoard(deps: Deps, access: Pick<Access, 'userId' | 'memberId' | 'workshopId' | 'documentId' | 'documentKind'>): Promise<ReadBoard> {
  const workshop = access.documentKind === 'board' ? await findWorkshop(deps.db, access.userId, access.workshopId) : undefined
  const board = workshop?.boards.find(({ id }) => id === access.documentId)
  if (!workshop || !board) throw new AppError('not_found')
  const members = workshop.identity === 'anonymous' ? [] : await memberFacts(deps.db, access.workshopId)
  const outline = await deps.rooms.read(access.documentId, (_doc, records) => outlineOf(records))
  const rounds = await countedRounds(deps.db, access.workshopId, board.id)
  return { outline: presentOutline(outline, { boardId: board.id, title: board.title, members, self: access.memberId, votes: dotsByItem(rounds) }), workshop, rounds }
}
