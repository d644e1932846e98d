/** What a board holds that can be voted on, in reading order. */
import { documentsOfWorkshop, findDocument } from '#db/documents.ts'
import type { Deps } from '#server/deps.ts'
import { type BoardOutline, outlineOf } from '#shared/board/outline.ts'
import { AppError } from '#shared/errors.ts'
import type { Round } from '#shared/facilitation/votes.ts'

/** @param wanted the workshop's first board when undefined @throws AppError not_found */
export async function boardOf(deps: Deps, workshopId: string, wanted: string | undefined): Promise<string> {
  const ids = await documentsOfWorkshop(deps.db, workshopId)
  for (const id of ids) if ((wanted === undefined || id === wanted) && (await findDocument(deps.db, id))?.kind === 'board') return id
  throw new AppError('not_found')
}

const idsOf = (things: readonly { id: string }[]): string[] => things.map((thing) => thing.id)
function groupsOf({ zones, groups }: BoardOutline): string[] {
  return [...zones.flatMap((zone) => idsOf(zone.groups)), ...idsOf(groups)]
}
function notesOf({ zones, groups, notes }: BoardOutline): string[] {
  const inGroups = (list: BoardOutline['groups']) => list.flatMap((group) => idsOf(group.notes))
  return [...zones.flatMap((zone) => [...inGroups(zone.groups), ...idsOf(zone.notes)]), ...inGroups(groups), ...idsOf(notes)]
}

/** @param selection ids of notes and groups; those that are not (any more) on the board are left out */
export async function itemsOnBoard(deps: Deps, boardId: string, target: Round['target'], selection: readonly string[] = []): Promise<string[]> {
  const outline = await deps.rooms.read(boardId, (_doc, records) => outlineOf(records))
  if (target === 'notes') return notesOf(outline)
  if (target === 'groups') return groupsOf(outline)
  const wanted = new Set(selection)
  return [...groupsOf(outline), ...notesOf(outline)].filter((id) => wanted.has(id))
}
