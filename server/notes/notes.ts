/** Notes over HTTP end up where all notes do: in a turn of the room. While notes are private, on their author's shelf. */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { isNameless } from '#db/identity.ts'
import type { Access } from '#db/members.ts'
import { findNoteByRequest } from '#db/private-notes.ts'
import type { Deps } from '#server/deps.ts'
import type { NoteColor } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'
import type { NoteCreateBody, NoteCreated, OwnNoteList } from '#shared/notes.ts'
import { assertMayPlace } from './locked-zones.ts'
import { putOnShelf } from './private.ts'

type Created = z.infer<typeof NoteCreated>
/** The member's own, so that nobody asks for another's note by it; hashed, so that a note without a name leads back to nobody. */
const requestKey = (memberId: string, requestId: string): string => createHash('sha256').update(`${memberId}:${requestId}`).digest('hex')

/** @throws AppError board_full, locked, storage_unavailable */
export async function createNote(deps: Deps, access: Access, body: z.infer<typeof NoteCreateBody>): Promise<Created> {
  const { text, zoneId, lang, color = 'yellow', via = 'phone' } = body
  const { documentId, memberId } = access
  const requestId = body.requestId === undefined ? undefined : requestKey(memberId, body.requestId)
  const known = requestId === undefined ? undefined : await findNoteByRequest(deps.db, documentId, requestId)
  if (known) return known
  const anon = body.anonymous === true || (await isNameless(deps.db, access.workshopId))
  const toShelf = () => putOnShelf(deps, access, { text, zoneId, color, lang, anon, via, requestId })
  if (access.mode === 'hidden') return toShelf()
  const made = await deps.rooms.edit(documentId, (edit) => {
    // the phase may have changed since the request came in
    if (deps.shelf.isHidden(documentId)) return undefined
    assertMayPlace(edit.records, access, zoneId)
    return edit.createNote({ text, zoneId, lang, color: color as NoteColor, via, memberId: anon ? null : memberId, requestId })
  })
  return made ? { ...made, private: false } : toShelf()
}

/** Which of the member's own requests have become notes: an answer may have been lost on the way. */
export async function arrivedNotes({ db }: Deps, { documentId, memberId }: Access, requestIds: readonly string[]): Promise<NonNullable<OwnNoteList['arrived']>> {
  const asked = requestIds.slice(0, LIMITS.sentPerQuestion)
  const found = await Promise.all(asked.map((requestId) => findNoteByRequest(db, documentId, requestKey(memberId, requestId))))
  return found.flatMap((note, at) => (note ? [{ ...note, requestId: asked[at] as string }] : []))
}
