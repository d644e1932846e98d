/** Notes over HTTP end up where all notes do: in a turn of the room. */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { growFrame } from '#shared/board/grow.ts'
import { joinRecord, type Records, recordIdOf, removeRecord } from '#shared/board/layout.ts'
import { noteTextProps } from '#shared/board/note-record.ts'
import { outlineOf, type NoteNode } from '#shared/board/outline.ts'
import { moveToZone } from '#shared/board/place.ts'
import { isNote, type NoteColor, noteMeta, toPlainText } from '#shared/board/records.ts'
import { AppError } from '#shared/errors.ts'
import type { NoteCreateBody, NotePatchBody, OwnNote } from '#shared/notes.ts'
import { type Action, can } from '#shared/roles.ts'

/** The member's own, so that nobody asks for another's note by it; hashed, so that a note without a name leads back to nobody. */
const requestKey = (memberId: string, requestId: string): string => createHash('sha256').update(`${memberId}:${requestId}`).digest('hex')

/** @throws AppError board_full, storage_unavailable */
export async function createNote(deps: Deps, access: Access, body: z.infer<typeof NoteCreateBody>): Promise<{ id: string; number: number }> {
  const { text, zoneId, lang, requestId, anonymous } = body
  const request = requestId === undefined ? undefined : requestKey(access.memberId, requestId)
  const memberId = anonymous ? null : access.memberId
  return deps.rooms.edit(access.documentId, (edit) =>
    edit.createNote({ text, zoneId, lang, color: body.color as NoteColor | undefined, via: body.via ?? 'phone', memberId, requestId: request }),
  )
}

const present = (note: NoteNode, zoneId: string | null): OwnNote => ({
  id: note.id,
  number: note.meta.n ?? null,
  text: note.text,
  color: note.color,
  zoneId,
  via: note.meta.via ?? null,
  private: false,
  at: note.meta.at ?? new Date(0).toISOString(),
})

/** The caller's notes, newest first. */
export async function ownNotes(deps: Deps, access: Access): Promise<OwnNote[]> {
  const outline = await deps.rooms.read(access.documentId, (_doc, records) => outlineOf(records))
  const inZones = outline.zones.flatMap((zone) => [...zone.notes, ...zone.groups.flatMap((group) => group.notes)].map((note) => ({ note, zone: zone.id as string | null })))
  const outside = [...outline.notes, ...outline.groups.flatMap((group) => group.notes)].map((note) => ({ note, zone: null as string | null }))
  return [...inZones, ...outside]
    .filter(({ note }) => note.meta.by === access.memberId)
    .map(({ note, zone }) => present(note, zone))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** The note, if this person may do that to it. @throws AppError not_found, forbidden, archived */
function allowed(records: Records, access: Access, noteId: string, own: Action, foreign: Action) {
  const note = joinRecord(records, recordIdOf(noteId))
  if (!isNote(note)) throw new AppError('not_found')
  if (access.archived) throw new AppError('archived')
  if (!can(access.role, noteMeta(note).by === access.memberId ? own : foreign, access.mode)) throw new AppError('forbidden')
  return note
}

/** @throws AppError not_found, forbidden, archived, storage_unavailable */
export async function changeNote(deps: Deps, access: Access, noteId: string, patch: z.infer<typeof NotePatchBody>): Promise<OwnNote> {
  await deps.rooms.edit(access.documentId, ({ records }) => {
    const note = allowed(records, access, noteId, 'note.edit.own', 'note.edit.foreign')
    const { richText, ...style } = note.props
    const text = patch.text === undefined || patch.text === toPlainText(richText) ? undefined : noteTextProps(patch.text)
    if (text) records.set(`${note.id}#t`, text.richText)
    const { growY, fontSizeAdjustment } = text ?? style
    if (text || patch.color) records.set(`${note.id}#s`, { ...style, growY, fontSizeAdjustment, ...(patch.color && { color: patch.color }) })
    if (patch.zoneId === undefined) return
    const { facet, grow } = moveToZone(records, note.id, patch.zoneId)
    records.set(`${note.id}#p`, facet)
    if (grow) growFrame(records, grow)
  })
  const changed = await deps.rooms.read(access.documentId, (_doc, records) => describe(records, noteId))
  if (!changed) throw new AppError('not_found')
  return changed
}

function describe(records: Records, noteId: string): OwnNote | undefined {
  const outline = outlineOf(records)
  for (const zone of outline.zones) for (const note of [...zone.notes, ...zone.groups.flatMap((group) => group.notes)]) if (note.id === noteId) return present(note, zone.id)
  const note = [...outline.notes, ...outline.groups.flatMap((group) => group.notes)].find((other) => other.id === noteId)
  return note && present(note, null)
}

/** @throws AppError not_found, forbidden, archived, storage_unavailable */
export async function removeNote(deps: Deps, access: Access, noteId: string): Promise<void> {
  await deps.rooms.edit(access.documentId, ({ records }) => {
    const note = allowed(records, access, noteId, 'note.delete.own', 'note.delete.foreign')
    removeRecord(records, note.id)
  })
}
