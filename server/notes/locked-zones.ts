/** Zones that the facilitator has locked hold for notes over HTTP as they do on the canvas. */
import type { Access } from '#db/members.ts'
import type { Records } from '#shared/board/layout.ts'
import { liesInLockedZone } from '#shared/board/locked.ts'
import { placeNote } from '#shared/board/place.ts'
import { AppError } from '#shared/errors.ts'

type Person = Pick<Access, 'lockedZones'>

/** @param id a record's: what it is or lies in @throws AppError locked */
export function assertUnlocked(records: Records, { lockedZones }: Person, id: string): void {
  if (lockedZones.length > 0 && liesInLockedZone(records, id, lockedZones)) throw new AppError('locked')
}
/** Asked before a note is made there. @param target a zone's id or a group's record id @throws AppError locked */
export function assertMayPlace(records: Records, person: Person, target: string | undefined): void {
  if (person.lockedZones.length > 0) assertUnlocked(records, person, placeNote(records, target).parentId)
}
