/** Notes that are on the board, as a person without a canvas reads and changes them. */
import type { z } from 'zod'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { growFrame } from '#shared/board/grow.ts'
import { joinRecord, type Records, recordIdOf, removeRecord } from '#shared/board/layout.ts'
import { noteTextProps } from '#shared/board/note-record.ts'
import { outlineOf, type NoteNode } from '#shared/board/outline.ts'
import { moveToZone } from '#shared/board/place.ts'
import { isNote, noteMeta, toPlainText } from '#shared/board/records.ts'
import { AppError } from '#shared/errors.ts'
import { refusalOf } from '#shared/facilitation/refusal.ts'
import type { NotePatchBody, OwnNote } from '#shared/notes.ts'
import type { Action } from '#shared/roles.ts'
import { assertUnlocked } from './locked-zones.ts'

type Patch = z.infer<typeof NotePatchBody>

const present = (note: NoteNode, zoneId: string | null): OwnNote => ({
  id: note.id,
  number: note.meta.n ?? null,
  text: note.text,
  color: note.color,
  zoneId,
  via: note.meta.via ?? null,
  private: false,
  at: note.meta.at ?? new Date(0).toISOString(),
  lang: note.meta.lang ?? null,
})

/** Every note with the zone it lies in. */
function placed(records: Records): { note: NoteNode; zone: string | null }[] {
  const outline = outlineOf(records)
  const within = (part: { notes: NoteNode[]; groups: { notes: NoteNode[] }[] }, zone: string | null) =>
    [...part.notes, ...part.groups.flatMap((group) => group.notes)].map((note) => ({ note, zone }))
  return [...outline.zones.flatMap((zone) => within(zone, zone.id)), ...within(outline, null)]
}

/** The caller's notes on the board. */
export async function ownNotesOnBoard(deps: Deps, access: Access): Promise<OwnNote[]> {
  const notes = await deps.rooms.read(access.documentId, (_doc, records) => placed(records))
  return notes.filter(({ note }) => note.meta.by === access.memberId).map(({ note, zone }) => present(note, zone))
}

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

/** @throws AppError not_found, archived, forbidden, not_now, frozen, locked, storage_unavailable; invalid for `anonymous`: others have seen who wrote it */
export async function changeNoteOnBoard(deps: Deps, access: Access, noteId: string, patch: Patch): Promise<OwnNote> {
  await deps.rooms.edit(access.documentId, ({ records }) => {
    const note = allowed(records, access, noteId, 'note.edit.own', 'note.edit.foreign')
    if (patch.anonymous !== undefined) throw new AppError('invalid', [{ path: 'anonymous', code: 'seen' }])
    const { richText, ...style } = note.props
    const text = patch.text === undefined || patch.text === toPlainText(richText) ? undefined : noteTextProps(patch.text)
    if (text) records.set(`${note.id}#t`, text.richText)
    const { growY, fontSizeAdjustment } = text ?? style
    if (text || patch.color) records.set(`${note.id}#s`, { ...style, growY, fontSizeAdjustment, ...(patch.color && { color: patch.color }) })
    if (patch.lang !== undefined) records.set(`${note.id}#m`, { ...note.meta, lang: patch.lang })
    if (patch.zoneId === undefined) return
    const { facet, grow } = moveToZone(records, note.id, patch.zoneId ?? undefined)
    assertUnlocked(records, access, facet[3])
    records.set(`${note.id}#p`, facet)
    if (grow) growFrame(records, grow)
  })
  const changed = await deps.rooms.read(access.documentId, (_doc, records) => placed(records).find(({ note }) => note.id === noteId))
  if (!changed) throw new AppError('not_found')
  return present(changed.note, changed.zone)
}

/** @throws AppError not_found, archived, forbidden, not_now, frozen, locked, storage_unavailable */
export async function removeNoteFromBoard(deps: Deps, access: Access, noteId: string): Promise<void> {
  await deps.rooms.edit(access.documentId, ({ records }) => {
    const note = allowed(records, access, noteId, 'note.delete.own', 'note.delete.foreign')
    removeRecord(records, note.id)
  })
}
