/** Notes from paper and from files: typed by a facilitator, all at once; in a hidden phase they wait on a shelf like everybody's. */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { findVoter } from '#db/ballots.ts'
import { findDeclared } from '#db/identity.ts'
import type { Access } from '#db/members.ts'
import { batchRequestId, findBatch, shelveBatch, unshelveBatch } from '#db/note-batches.ts'
import type { PrivateNote } from '#db/shelf.ts'
import type { Deps } from '#server/deps.ts'
import { joinRecord, recordIdOf, type Records, recordIds, removeRecord } from '#shared/board/layout.ts'
import { findFrame } from '#shared/board/place.ts'
import { isGroup, isNote, type NoteColor } from '#shared/board/records.ts'
import { childrenOf } from '#shared/board/tree.ts'
import { AppError } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'
import type { BatchUndoAnswer, NoteBatchAnswer, NoteBatchBody } from '#shared/note-batch.ts'

type Body = z.output<typeof NoteBatchBody>

/** The facilitator's own, so that nobody takes back another's batch by its id; hexadecimal. */
const batchKey = ({ memberId }: Access, requestId: string): string => createHash('sha256').update(`batch:${memberId}:${requestId}`).digest('hex')
const groupKey = (key: string): string => `group-${key.slice(0, 20)}`

/** @throws AppError invalid with the rows whose zone is not on the board */
function assertZones(records: Records, { notes }: Body): void {
  const unknown = new Set([...new Set(notes.flatMap(({ zoneId }) => zoneId ?? []))].filter((zoneId) => !findFrame(records, zoneId)))
  const issues = notes.flatMap(({ zoneId }, at) => (zoneId !== undefined && unknown.has(zoneId) ? [{ path: `notes.${at}.zoneId`, code: 'unknown' }] : []))
  if (issues.length > 0) throw new AppError('invalid', issues)
}

/** Whose the notes are: a member's, or nobody's. @throws AppError not_found when that person is not in the workshop */
async function authorOf(deps: Deps, { workshopId }: Access, memberId: string | undefined): Promise<string | null> {
  if (memberId === undefined) return null
  if (!(await findVoter(deps.db, workshopId, memberId))) throw new AppError('not_found')
  return (await findDeclared(deps.db, workshopId))?.identity === 'anonymous' ? null : memberId
}

/** On the shelf of whose they are; what nobody signs waits with the facilitator who typed it. */
async function shelve(deps: Deps, access: Access, body: Body, key: string): Promise<NoteBatchAnswer> {
  const { documentId } = access
  const author = await authorOf(deps, access, body.memberId)
  const owner = body.memberId ?? access.memberId
  await deps.rooms.read(documentId, (_doc, records) => assertZones(records, body))
  const notes = body.notes.map((note, at): PrivateNote => {
    const { text, zoneId = null, color = 'yellow' } = note
    return {
      id: newId('note'),
      memberId: owner,
      source: null,
      zoneId,
      text,
      color,
      lang: null,
      anon: author === null,
      via: body.via,
      at: deps.now(),
      requestId: batchRequestId(key, at),
    }
  })
  await shelveBatch(deps.db, documentId, owner, notes)
  deps.rooms.shelfChanged(documentId)
  return { ...((await findBatch(deps.db, documentId, key)) ?? { private: true, notes: [] }), groups: 0 }
}

/** @throws AppError invalid, not_found, board_full, storage_unavailable; then none of the notes was made */
export async function createBatch(deps: Deps, access: Access, body: Body): Promise<NoteBatchAnswer> {
  const { documentId } = access
  const key = batchKey(access, body.requestId)
  const known = await findBatch(deps.db, documentId, key)
  if (known) return { ...known, groups: 0 }
  const memberId = await authorOf(deps, access, body.memberId)
  const made = await deps.rooms.edit(documentId, (edit) => {
    // asked in the turn: the phase may have changed since the request came in
    if (deps.shelf.isHidden(documentId)) return undefined
    assertZones(edit.records, body)
    const notes = body.notes.map(({ color, ...note }, at) => ({ ...note, color: color as NoteColor | undefined, via: body.via, memberId, requestId: batchRequestId(key, at) }))
    return edit.createNotes({ notes, groupKey: groupKey(key) })
  })
  return made ? { ...made, private: false } : shelve(deps, access, body, key)
}

/** Takes the notes of a batch away again, as far as they are there, and the groups that were made for it if nothing else lies in them. */
export async function undoBatch(deps: Deps, access: Access, requestId: string): Promise<BatchUndoAnswer> {
  const { documentId } = access
  const key = batchKey(access, requestId)
  const waiting = await unshelveBatch(deps.db, documentId, key)
  if (waiting > 0) deps.rooms.shelfChanged(documentId)
  const batch = await findBatch(deps.db, documentId, key)
  if (!batch) return { notes: waiting }
  const removed = await deps.rooms.edit(documentId, ({ records }) => {
    const there = batch.notes.filter(({ id }) => isNote(joinRecord(records, recordIdOf(id))))
    for (const { id } of there) removeRecord(records, recordIdOf(id))
    const made = [...recordIds(records)].filter((id) => id.startsWith(`shape:${groupKey(key)}-`) && isGroup(joinRecord(records, id)))
    for (const id of made) if (childrenOf(records, id).length === 0) removeRecord(records, id)
    return there.length
  })
  return { notes: waiting + removed }
}
