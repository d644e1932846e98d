/** Dots as the rounds have counted them, for what is sorted or tidied by votes. */
import type { Outline } from '#shared/boards.ts'
import { api, call } from '#web/api.ts'

/** @returns dots by the id of a note or group without `shape:` @throws AppError */
export async function loadDots(boardId: string): Promise<ReadonlyMap<string, number>> {
  const outline = await call<Outline>(api.boards[':id'].outline.$get({ param: { id: boardId } }))
  const groups = [...outline.zones, outline].flatMap((part) => part.groups)
  const notes = [...outline.zones, outline].flatMap((part) => [...part.groups.flatMap((group) => group.notes), ...part.notes])
  return new Map([...groups, ...notes].map(({ id, votes }) => [id, votes ?? 0]))
}
