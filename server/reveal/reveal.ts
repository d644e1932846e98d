/** The reveal and its taking back: each one turn of the room, with the rows beside the board in the same commit. */
import { randomInt } from 'node:crypto'
import { writeAudit } from '#db/audit.ts'
import { isNameless } from '#db/identity.ts'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { assertMayPlace } from '#server/notes/locked-zones.ts'
import { AppError } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'
import type { RevealAnswer, TakeBackAnswer } from '#shared/reveal.ts'

/** Every order equally likely: who was quick, or sat where, is not to be read from the board. */
function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    ;[mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T]
  }
  return mixed
}

/**
 * @param zoneId all zones when undefined
 * @throws AppError board_full, storage_unavailable
 */
export async function reveal(deps: Deps, access: Access, zoneId: string | undefined): Promise<RevealAnswer> {
  const { documentId, memberId, workshopId } = access
  const nameless = await isNameless(deps.db, workshopId)
  const id = newId('reveal')
  const notes = await deps.rooms.edit(documentId, (edit) => {
    const waiting = shuffled(deps.shelf.waiting(documentId, zoneId))
    return waiting.length === 0 ? 0 : edit.reveal({ id, notes: waiting, nameless, zoneId, memberId })
  })
  if (notes === 0) return { revealId: null, notes }
  await deps.rooms.workshopChanged(workshopId)
  deps.rooms.tell(documentId, { type: 'revealed', revealId: id, zoneId: zoneId ?? null, notes })
  await writeAudit(deps.db, { workshopId, memberId, action: 'notes.reveal', details: { reveal: id, notes }, now: deps.now() })
  return { revealId: id, notes }
}

/** Everybody is told that the notes were seen. @throws AppError not_found when there is no such reveal, or it was taken back before; storage_unavailable */
export async function takeRevealBack(deps: Deps, access: Access, revealId: string): Promise<TakeBackAnswer> {
  const { documentId, memberId, workshopId } = access
  const { shown, notes } = await deps.rooms.edit(documentId, (edit) => {
    const known = deps.shelf.findReveal(documentId, revealId)
    if (!known) throw new AppError('not_found')
    return { shown: known.notes, notes: edit.takeBack({ revealId, signed: known.signed }) }
  })
  if (notes > 0) {
    await deps.rooms.workshopChanged(workshopId)
    deps.rooms.tell(documentId, { type: 'taken-back', revealId, notes, kept: shown - notes })
    await writeAudit(deps.db, { workshopId, memberId, action: 'notes.take-back', details: { reveal: revealId, notes }, now: deps.now() })
  }
  return { notes, kept: shown - notes }
}

/** The author puts a note of their own onto the board while everybody may. @throws AppError not_found, not_now, locked, board_full, storage_unavailable */
export async function publishNote(deps: Deps, access: Access, noteId: string): Promise<{ id: string; private: false }> {
  const { documentId, memberId, workshopId } = access
  const nameless = await isNameless(deps.db, workshopId)
  await deps.rooms.edit(documentId, (edit) => {
    if (deps.shelf.isHidden(documentId)) throw new AppError('not_now')
    const notes = deps.shelf.waiting(documentId).filter((note) => note.id === noteId && note.memberId === memberId)
    if (notes.length === 0) throw new AppError('not_found')
    assertMayPlace(edit.records, access, notes[0]?.zoneId ?? undefined)
    edit.reveal({ notes, nameless, memberId })
  })
  return { id: noteId, private: false }
}
