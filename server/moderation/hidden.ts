/** Taking things off the board and laying them back: each one turn of the room, for everybody at once. */
import { createHash } from 'node:crypto'
import type { TLRecord } from '@tldraw/tlschema'
import type { z } from 'zod'
import { writeAudit } from '#db/audit.ts'
import { dropHidden, findHidden, forgetHidden, listHidden, type ListedHidden } from '#db/hidden.ts'
import type { Access } from '#db/members.ts'
import { findMember } from '#db/membership.ts'
import { findRemoval, hideTalk, insertRemoval, restoreRemoval } from '#db/removals.ts'
import type { Deps, HideRequest } from '#server/deps.ts'
import { expelMember } from '#server/workshops/member-service.ts'
import { isImage } from '#shared/board/image-record.ts'
import { noteIdOf, recordIdOf } from '#shared/board/layout.ts'
import { isNote, noteMeta, toPlainText } from '#shared/board/records.ts'
import { AppError } from '#shared/errors.ts'
import type { HiddenItem, HideAnswer, HideBody, RestoreAnswer, RestoreBody } from '#shared/moderation.ts'

/** Who wrote it hears that something of theirs went or came back; notes without a name are nobody's. */
function tellAuthors(deps: Deps, documentId: string, records: readonly TLRecord[]): void {
  const authors = new Set(records.flatMap((record) => (isNote(record) ? (noteMeta(record).by ?? []) : [])))
  if (authors.size > 0) deps.rooms.tellMembers(documentId, authors, { type: 'own-notes' })
}

type Counts = z.infer<typeof RestoreAnswer>
const recordsOf = async (deps: Deps, documentId: string, which: Parameters<typeof findHidden>[2]): Promise<TLRecord[]> =>
  (await findHidden(deps.db, documentId, which)).map(({ record }) => record)
/** The same for a request that is repeated. */
const removalIdOf = (memberId: string, requestId: string): string => `rmv_${createHash('sha256').update(`${memberId}:${requestId}`).digest('base64url').slice(0, 22)}`

/** @throws AppError not_found, forbidden for oneself, last_owner when the owner is to go */
async function assertMayHide(deps: Deps, access: Access, memberId: string, expel: boolean): Promise<void> {
  const member = await findMember(deps.db, access.workshopId, memberId)
  if (!member) throw new AppError('not_found')
  if (expel && memberId === access.memberId) throw new AppError('forbidden')
  if (expel && member.standing === 'in') await expelMember(deps, access, memberId)
}

/**
 * A person who is to go is out before anything of theirs is taken off, so that nothing more can come.
 * @throws AppError not_found, forbidden, last_owner, storage_unavailable
 */
export async function hide(deps: Deps, access: Access, body: HideBody): Promise<HideAnswer> {
  const { documentId, memberId: by, workshopId } = access
  const removalId = removalIdOf(by, body.requestId)
  const known = await findRemoval(deps.db, documentId, removalId)
  if (known) return { removalId, notes: known.notes, others: known.others }
  const whose = 'memberId' in body ? body.memberId : null
  const expelled = 'memberId' in body && body.expel === true
  if (whose !== null) await assertMayHide(deps, access, whose, expelled)
  const request: HideRequest = 'memberId' in body ? { id: removalId, by, expelled, memberId: body.memberId } : { id: removalId, by, noteIds: body.noteIds }
  const counts = await deps.rooms.edit(documentId, (edit) => edit.hide(request))
  const removal = { id: removalId, memberId: whose, expelled, by, ...counts, at: deps.now() }
  await insertRemoval(deps.db, documentId, removal)
  if (whose !== null) await hideTalk(deps.db, documentId, whose, (await findRemoval(deps.db, documentId, removalId))?.at ?? removal.at)
  tellAuthors(deps, documentId, await recordsOf(deps, documentId, { removalId }))
  await writeAudit(deps.db, { workshopId, memberId: by, action: 'notes.hide', details: { removal: removalId, member: whose, ...counts }, now: deps.now() })
  return { removalId, ...counts }
}

/** What was hidden twice over, or came back with a version, is on the board already. */
async function layBack(deps: Deps, documentId: string, records: readonly TLRecord[]): Promise<Counts> {
  const shown = await deps.rooms.edit(documentId, (edit) => edit.show(records))
  await dropHidden(
    deps.db,
    documentId,
    records.map(({ id }) => id),
  )
  const notes = records.filter((record) => shown.includes(record.id) && isNote(record)).length
  return { notes, others: shown.length - notes }
}

/** @throws AppError not_found, board_full, storage_unavailable */
export async function restore(deps: Deps, access: Access, body: RestoreBody): Promise<Counts> {
  const { documentId, memberId, workshopId } = access
  const removal = 'removalId' in body ? await findRemoval(deps.db, documentId, body.removalId) : undefined
  if ('removalId' in body && !removal) throw new AppError('not_found')
  const found = await recordsOf(deps, documentId, 'removalId' in body ? body : { recordIds: body.ids.map(recordIdOf) })
  if ('ids' in body && found.length === 0) throw new AppError('not_found')
  const counts = found.length > 0 ? await layBack(deps, documentId, found) : { notes: 0, others: 0 }
  tellAuthors(deps, documentId, found)
  if (removal) await restoreRemoval(deps.db, documentId, removal, deps.now())
  await writeAudit(deps.db, { workshopId, memberId, action: 'notes.restore', details: { removal: removal?.id ?? null, ...counts }, now: deps.now() })
  return counts
}

function present({ record, removalId, at, everythingOf }: ListedHidden, names: ReadonlyMap<string, string | null>): HiddenItem {
  const shared = { id: noteIdOf(record.id), removalId, hiddenAt: new Date(at).toISOString(), everythingOf }
  const by = (record.meta as { by?: string } | undefined)?.by
  const author = by === undefined ? null : (names.get(by) ?? null)
  if (!isNote(record)) return { ...shared, kind: isImage(record) ? 'picture' : 'drawing', number: null, text: '', color: null, lang: null, author }
  const { n = null, lang = null } = noteMeta(record)
  return { ...shared, kind: 'note', number: n, text: toPlainText(record.props.richText), color: record.props.color, lang, author }
}

/** What is off the board now, newest first. */
export async function hiddenItems(deps: Deps, { documentId, workshopId }: Access): Promise<HiddenItem[]> {
  const listed = await listHidden(deps.db, documentId)
  const there = await deps.rooms.read(documentId, (_doc, records) => new Set(listed.filter(({ record }) => records.has(record.id)).map(({ record }) => record.id as string)))
  const members = await deps.db.selectFrom('members').select(['id', 'name']).where('workshop_id', '=', workshopId).execute()
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return listed.filter(({ record }) => !there.has(record.id)).map((item) => present(item, names))
}

/** @throws AppError not_found */
export async function forget(deps: Deps, { documentId }: Access, id: string): Promise<void> {
  const found = await recordsOf(deps, documentId, { recordIds: [recordIdOf(id)] })
  if (!(await forgetHidden(deps.db, documentId, recordIdOf(id)))) throw new AppError('not_found')
  tellAuthors(deps, documentId, found)
}
