/** What is said about a note exists for nobody while the note is not on the board: not before a reveal, not after it was taken back or removed. */
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { assertUnlocked } from '#server/notes/locked-zones.ts'
import { joinRecord, type Records, recordIdOf } from '#shared/board/layout.ts'
import { isNote } from '#shared/board/records.ts'
import { AppError } from '#shared/errors.ts'

const isThere = (records: Records, noteId: string): boolean => isNote(joinRecord(records, recordIdOf(noteId)))

/** @param write also: does its zone let this person? @throws AppError not_found, locked, storage_unavailable */
export function assertOnBoard(deps: Deps, access: Pick<Access, 'documentId' | 'lockedZones'>, noteId: string, write = false): Promise<void> {
  return deps.rooms.read(access.documentId, (_doc, records) => {
    if (!isThere(records, noteId)) throw new AppError('not_found')
    if (write) assertUnlocked(records, access, recordIdOf(noteId))
  })
}
/** Those of the notes that are on the board now. @throws AppError not_found, storage_unavailable */
export const thoseOnBoard = (deps: Deps, documentId: string, noteIds: Iterable<string>): Promise<string[]> =>
  deps.rooms.read(documentId, (_doc, records) => [...noteIds].filter((id) => isThere(records, id)))
