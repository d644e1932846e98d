/** Notes that stay with their author until a reveal: rows beside the board, and nothing of them in the document. */
import { countPrivateNotesOf, deletePrivateNote, findNoteByRequest, insertPrivateNote, listPrivateNotes, type OwnPrivateNote, updatePrivateNote } from '#db/private-notes.ts'
import { isNameless } from '#db/identity.ts'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import { refusalOf } from '#shared/facilitation/refusal.ts'
import { newId } from '#shared/ids.ts'
import { LIMITS } from '#shared/limits.ts'
import type { NotePatchBody, OwnNote } from '#shared/notes.ts'
import type { Action } from '#shared/roles.ts'
import type { z } from 'zod'

/** A note as somebody asks for it, with the request that would be repeated. */
export interface NewPrivateNote {
  text: string
  zoneId: string | undefined
  color: string
  lang: string | undefined
  anon: boolean
  via: string
  requestId: string | undefined
}

/** @throws AppError board_full when this person has as many as one may have */
export async function putOnShelf(deps: Deps, access: Access, wanted: NewPrivateNote): Promise<{ id: string; private: boolean; number?: number }> {
  const { documentId, memberId } = access
  if ((await countPrivateNotesOf(deps.db, documentId, memberId)) >= LIMITS.shelfNotes) throw new AppError('board_full')
  const { zoneId = null, lang = null, requestId = null } = wanted
  const id = newId('note')
  const inserted = await insertPrivateNote(deps.db, documentId, { ...wanted, id, memberId, source: null, zoneId, lang, requestId, at: deps.now() })
  deps.rooms.shelfChanged(documentId)
  const made = inserted || requestId === null ? undefined : await findNoteByRequest(deps.db, documentId, requestId)
  return made ?? { id, private: true }
}

const present = (note: OwnPrivateNote): OwnNote => ({
  id: note.id,
  number: null,
  text: note.text,
  color: note.color,
  zoneId: note.zoneId,
  via: note.via as OwnNote['via'],
  private: true,
  at: new Date(note.at).toISOString(),
  lang: note.lang,
  anonymous: note.anon,
  ...(note.heldBack && { heldBack: true }),
})

/** The caller's private notes. */
export const ownPrivateNotes = async (deps: Deps, { documentId, memberId }: Access): Promise<OwnNote[]> => (await listPrivateNotes(deps.db, documentId, memberId)).map(present)

/** May this person do that to a note that only they have seen? @throws AppError archived, forbidden, not_now, frozen */
function assertMay(access: Access, action: Action): void {
  if (access.archived) throw new AppError('archived')
  const refusal = refusalOf(access, action)
  if (refusal) throw new AppError(refusal)
}
const keyOf = ({ documentId, memberId }: Access, id: string) => ({ documentId, memberId, id })
const isOwn = async (deps: Deps, access: Access, noteId: string): Promise<boolean> =>
  (await listPrivateNotes(deps.db, access.documentId, access.memberId)).some((note) => note.id === noteId)

/** @returns undefined when this person has no such private note: it may be on the board @throws AppError archived, forbidden, not_now, frozen; invalid for a group */
export async function changePrivateNote(deps: Deps, access: Access, noteId: string, patch: z.output<typeof NotePatchBody>): Promise<OwnNote | undefined> {
  if (!(await isOwn(deps, access, noteId))) return undefined
  assertMay(access, 'note.edit.own')
  const { anonymous, groupId, ...rest } = patch
  // what nobody has seen lies in no group
  if (groupId != null) throw new AppError('invalid', [{ path: 'groupId', code: 'private' }])
  // where nobody signs, nobody can choose to
  const anon = anonymous === false ? await isNameless(deps.db, access.workshopId) : anonymous
  const changed = await updatePrivateNote(deps.db, keyOf(access, noteId), { ...rest, anon })
  if (changed) deps.rooms.shelfChanged(access.documentId)
  return changed && present(changed)
}

/** @returns false when this person has no such private note: it may be on the board @throws AppError archived, forbidden, not_now, frozen */
export async function removePrivateNote(deps: Deps, access: Access, noteId: string): Promise<boolean> {
  if (!(await isOwn(deps, access, noteId))) return false
  assertMay(access, 'note.delete.own')
  const removed = await deletePrivateNote(deps.db, keyOf(access, noteId))
  if (removed) deps.rooms.shelfChanged(access.documentId)
  return removed
}
