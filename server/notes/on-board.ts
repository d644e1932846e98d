/** Notes that are on the board, as a person without a canvas reads and changes them. */
import type { TLNoteShape } from '@tldraw/tlschema'
import type { z } from 'zod'
import { hiddenNotesOf } from '#db/hidden.ts'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { zoneAround } from '#server/sync/kinds/board/shelving.ts'
import { moveNotes } from '#shared/board/groups.ts'
import { idOfKey, joinRecord, noteIdOf, type Records, recordIdOf, removeRecord } from '#shared/board/layout.ts'
import { noteTextProps } from '#shared/board/note-record.ts'
import { findFrame } from '#shared/board/place.ts'
import { type FrameMeta, isGroup, isNote, isZone, type NoteMeta, noteMeta, toPlainText } from '#shared/board/records.ts'
import { AppError } from '#shared/errors.ts'
import { refusalOf } from '#shared/facilitation/refusal.ts'
import type { NotePatchBody, OwnNote } from '#shared/notes.ts'
import type { Action } from '#shared/roles.ts'
import { assertUnlocked } from './locked-zones.ts'

type Patch = z.infer<typeof NotePatchBody>

const present = (note: TLNoteShape, zoneId: string | null): OwnNote => {
  const { n = null, via = null, at, lang = null } = noteMeta(note)
  const { color, richText } = note.props
  return { id: noteIdOf(note.id), number: n, text: toPlainText(richText), color, zoneId, via, private: false, at: at ?? new Date(0).toISOString(), lang }
}
/** The note with the zone it lies in; asked for by a whole room at once after a reveal, so the rest of the board is not read. */
function placed(records: Records, id: string): OwnNote | undefined {
  const note = joinRecord(records, id)
  return isNote(note) ? present(note, zoneAround(records, note.parentId)) : undefined
}

/** The caller's notes on the board. */
export const ownNotesOnBoard = (deps: Deps, { documentId, memberId }: Access): Promise<OwnNote[]> =>
  deps.rooms.read(documentId, (_doc, records) =>
    [...records.keys()].filter((key) => key.endsWith('#m') && (records.get(key) as NoteMeta).by === memberId).flatMap((key) => placed(records, idOfKey(key)) ?? []),
  )

/** The caller's notes that a facilitator has taken off the board; what came back with a version is on it. */
export async function ownNotesOffBoard(deps: Deps, { documentId, memberId }: Access): Promise<OwnNote[]> {
  const hidden = (await hiddenNotesOf(deps.db, documentId, memberId)).filter(isNote)
  if (hidden.length === 0) return []
  return deps.rooms.read(documentId, (_doc, records) =>
    hidden.filter(({ id }) => !records.has(id)).map((note) => ({ ...present(note, zoneAround(records, note.parentId)), offBoard: true })),
  )
}

/** The note, if this person may do all that to it. @throws AppError not_found, archived, forbidden, not_now, frozen, locked */
function allowed(records: Records, access: Access, noteId: string, wanted: (own: boolean) => readonly Action[]) {
  const note = joinRecord(records, recordIdOf(noteId))
  if (!isNote(note)) throw new AppError('not_found')
  if (access.archived) throw new AppError('archived')
  const refusal = wanted(noteMeta(note).by === access.memberId)
    .map((action) => refusalOf(access, action))
    .find((code) => code !== undefined)
  if (refusal) throw new AppError(refusal)
  assertUnlocked(records, access, note.id)
  return note
}

/** Moving others' notes is not rewriting them. One's own may change zone for as long as one may rewrite it. */
function actionsFor({ text, color, lang, zoneId, groupId }: Patch, own: boolean): Action[] {
  const says = text !== undefined || color !== undefined || lang !== undefined
  const moves = zoneId !== undefined || groupId !== undefined
  if (own) return groupId == null ? ['note.edit.own'] : ['note.edit.own', 'note.move']
  return [...(says || !moves ? (['note.edit.foreign'] as const) : []), ...(moves ? (['note.move'] as const) : [])]
}

/** @returns where the note goes, as `moveNotes` has it: null for the table, undefined for nowhere @throws AppError not_found */
function destinationOf(records: Records, parentId: string, { zoneId, groupId }: Patch): string | null | undefined {
  if (groupId != null) {
    if (!isGroup(joinRecord(records, recordIdOf(groupId)))) throw new AppError('not_found')
    return recordIdOf(groupId)
  }
  if (zoneId !== undefined) return zoneId !== null && isZone(findFrame(records, zoneId)) ? zoneId : null
  const group = joinRecord(records, parentId)
  if (groupId === undefined || !isGroup(group)) return undefined
  const around = joinRecord(records, group.parentId)
  return isZone(around) ? ((around.meta as FrameMeta).zone ?? null) : null
}

/** @throws AppError not_found, archived, forbidden, not_now, frozen, locked, board_full, storage_unavailable; invalid for `anonymous`: others have seen who wrote it */
export async function changeNoteOnBoard(deps: Deps, access: Access, noteId: string, patch: Patch): Promise<OwnNote> {
  await deps.rooms.edit(access.documentId, (edit) => {
    const { records } = edit
    const note = allowed(records, access, noteId, (own) => actionsFor(patch, own))
    if (patch.anonymous !== undefined) throw new AppError('invalid', [{ path: 'anonymous', code: 'seen' }])
    const { richText, ...style } = note.props
    const text = patch.text === undefined || patch.text === toPlainText(richText) ? undefined : noteTextProps(patch.text, noteMeta(note).via)
    if (text) records.set(`${note.id}#t`, text.richText)
    const { growY, fontSizeAdjustment } = text ?? style
    if (text || patch.color) records.set(`${note.id}#s`, { ...style, growY, fontSizeAdjustment, ...(patch.color && { color: patch.color }) })
    edit.assertFits()
    if (patch.lang !== undefined) records.set(`${note.id}#m`, { ...note.meta, lang: patch.lang })
    const to = destinationOf(records, note.parentId, patch)
    if (to === undefined) return
    moveNotes(records, [note.id], to ?? undefined)
    assertUnlocked(records, access, note.id)
  })
  const changed = await deps.rooms.read(access.documentId, (_doc, records) => placed(records, recordIdOf(noteId)))
  if (!changed) throw new AppError('not_found')
  return changed
}

/** @throws AppError not_found, archived, forbidden, not_now, frozen, locked, storage_unavailable */
export async function removeNoteFromBoard(deps: Deps, access: Access, noteId: string): Promise<void> {
  await deps.rooms.edit(access.documentId, ({ records }) => {
    const note = allowed(records, access, noteId, (own) => [own ? 'note.delete.own' : 'note.delete.foreign'])
    removeRecord(records, note.id)
  })
}
