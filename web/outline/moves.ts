/** Notes to another place, as the list does it. */
import type { GrowRights } from '#shared/board/grow.ts'
import { moveNotes } from '#shared/board/groups.ts'
import { recordIdOf, type Records } from '#shared/board/layout.ts'
import { placeKey, type Target } from './edits.ts'

/** Each to a free spot, in the order given. */
export const moveAll = (records: Records, noteIds: readonly string[], target: Target, rights: GrowRights): void =>
  moveNotes(records, noteIds.map(recordIdOf), placeKey(target), rights)
export const moveNote = (records: Records, noteId: string, target: Target, rights: GrowRights): void => moveAll(records, [noteId], target, rights)
