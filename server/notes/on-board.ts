/** Notes that are on the board, as a person without a canvas reads and changes them. */
import type { TLNoteShape } from '@tldraw/tlschema'
import type { z } from 'zod'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { zoneAround } from '#server/sync/kinds/board/shelving.ts'
import { growFrame } from '#shared/board/grow.ts'
import { idOfKey, joinRecord, noteIdOf, type Records, recordIdOf, removeRecord } from '#shared/board/layout.ts'
import { noteTextProps } from '#shared/board/note-record.ts'
import { moveToZone } from '#shared/board/place.ts'
import { isNote, type NoteMeta, noteMeta, toPlainText } from '#shared/board/records.ts'
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

/** The note, if this person may do that to it. @throws AppError not_found, archived, forbidden, not_now, frozen, locked */
function allowed(records: Records, access: Access, noteId: string, own: Action, foreign: Action) {
  const note = joinRecord(records, recordIdOf(noteId))
  if (!isNote(note)) throw new AppError('not_found')
  if (access.archived) throw new AppError('archived')
  const refusal = refusalOf(access, noteMeta(note).by === access.memberId ? own : foreign)
  if (refusal) throw new AppError(refusal)
  assertUnlocked(records, access, note.id)
  return note
}

/** @throws AppError not_found, archived, forbidden, not_now, frozen, locked, board_full, storage_unavailable; invalid for `anonymous`: others have seen who wrote it */
export async function changeNoteOnBoard(deps: Deps, access: Access, noteId: string, patch: Patch): Promise<OwnNote> {
  await deps.rooms.edit(access.documentId, (edit) => {
    const { records } = edit
    const note = allowed(records, access, noteId, 'note.edit.own', 'note.edit.foreign')
    if (patch.anonymous !== undefined) throw new AppError('invalid', [{ path: 'anonymous', code: 'seen' }])
    const { richText, ...style } = note.props
    const text = patch.text === undefined || patch.text === toPlainText(richText) ? undefined : noteTextProps(patch.text)
    if (text) records.set(`${note.id}#t`, text.richText)
    const { growY, fontSizeAdjustment } = text ?? style
    if (text || patch.color) records.set(`${note.id}#s`, { ...style, growY, fontSizeAdjustment, ...(patch.color && { color: patch.color }) })
    edit.assertFits()
    if (patch.lang !== undefined) records.set(`${note.id}#m`, { ...note.meta, lang: patch.lang })
    if (patch.zoneId === undefined) return
    const { facet, grow } = moveToZone(records, note.id, patch.zoneId ?? undefined)
    assertUnlocked(records, access, facet[3])
    records.set(`${note.id}#p`, facet)
    if (grow) growFrame(records, grow)
  })
  const changed = await deps.rooms.read(access.documentId, (_doc, records) => placed(records, recordIdOf(noteId)))
  if (!changed) throw new AppError('not_found')
  return changed
}

/** @throws AppError not_found, archived, forbidden, not_now, frozen, locked, storage_unavailable */
export async function removeNoteFromBoard(deps: Deps, access: Access, noteId: string): Promise<void> {
  await deps.rooms.edit(access.documentId, ({ records }) => {
    const note = allowed(records, access, noteId, 'note.delete.own', 'note.delete.foreign')
    removeRecord(records, note.id)
  })
}
