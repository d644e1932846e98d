/** Groups without a canvas: each request is one turn of the room, judged by the same rules as a frame that does the same. */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { assertUnlocked } from '#server/notes/locked-zones.ts'
import { breakGroup, changeGroup, makeGroup, mergeGroups, moveGroup } from '#shared/board/groups.ts'
import { isShapeId, joinRecord, type Records, recordIdOf, recordIds } from '#shared/board/layout.ts'
import { findFrame } from '#shared/board/place.ts'
import { isGroup, isNote, isZone } from '#shared/board/records.ts'
import { childrenOf } from '#shared/board/tree.ts'
import { AppError } from '#shared/errors.ts'
import { refusalOf } from '#shared/facilitation/refusal.ts'
import type { GroupCreateBody, GroupMergeBody, GroupPatchBody } from '#shared/groups.ts'
import { newId } from '#shared/ids.ts'
import { LIMITS } from '#shared/limits.ts'

/** A repeated request makes the same group; hashed, so that an id leads back to nobody. */
const idFor = (memberId: string, requestId: string | undefined): string =>
  requestId === undefined ? newId('group') : `grp_${createHash('sha256').update(`${memberId}:${requestId}`).digest('base64url').slice(0, 22)}`

/** @returns the group's record id @throws AppError not_found, locked */
function ownGroup(records: Records, access: Access, id: string): string {
  const group = joinRecord(records, recordIdOf(id))
  if (!isGroup(group)) throw new AppError('not_found')
  assertUnlocked(records, access, group.id)
  return group.id
}
/** @throws AppError not_found, locked */
function assertZone(records: Records, access: Access, zoneId: string | null | undefined): void {
  if (zoneId == null) return
  const zone = findFrame(records, zoneId)
  if (!isZone(zone)) throw new AppError('not_found')
  assertUnlocked(records, access, zone.id)
}
/** Everything in a group moves with it. @throws AppError forbidden, not_now, frozen */
function assertMayMove(access: Access): void {
  const refusal = refusalOf(access, 'note.move')
  if (refusal) throw new AppError(refusal)
}

/** @throws AppError not_found for a note or zone that is not there; board_full, locked, not_now, storage_unavailable */
export async function createGroup(deps: Deps, access: Access, body: z.output<typeof GroupCreateBody>): Promise<{ id: string }> {
  const { title, color, zoneId, noteIds, suggested, requestId } = body
  const id = idFor(access.memberId, requestId)
  if (noteIds.length > 0) assertMayMove(access)
  await deps.rooms.edit(access.documentId, ({ records, assertFits }) => {
    if (records.has(recordIdOf(id))) return
    if ([...recordIds(records)].filter(isShapeId).length >= LIMITS.boardShapes) throw new AppError('board_full')
    assertZone(records, access, zoneId)
    for (const noteId of noteIds) {
      if (!isNote(joinRecord(records, recordIdOf(noteId)))) throw new AppError('not_found')
      assertUnlocked(records, access, recordIdOf(noteId))
    }
    makeGroup(records, {
      id: recordIdOf(id),
      title,
      notes: noteIds.map(recordIdOf),
      ...(color && { color }),
      ...(suggested && { suggested }),
      ...(zoneId !== undefined && { zone: zoneId }),
    })
    assertUnlocked(records, access, recordIdOf(id))
    assertFits()
  })
  return { id }
}

/** @throws AppError not_found, locked, not_now, board_full, storage_unavailable */
export async function patchGroup(deps: Deps, access: Access, groupId: string, patch: z.output<typeof GroupPatchBody>): Promise<void> {
  const { zoneId, title, color, suggested } = patch
  if (zoneId !== undefined) assertMayMove(access)
  await deps.rooms.edit(access.documentId, ({ records, assertFits }) => {
    const id = ownGroup(records, access, groupId)
    assertZone(records, access, zoneId)
    changeGroup(records, id, { ...(title !== undefined && { title }), ...(color && { color }), ...(suggested !== undefined && { suggested }) })
    if (zoneId !== undefined) moveGroup(records, id, zoneId ?? undefined)
    assertFits()
  })
}

/** Its notes stay where they are. @throws AppError not_found, locked, not_now, storage_unavailable */
export async function dissolveGroup(deps: Deps, access: Access, groupId: string): Promise<void> {
  await deps.rooms.edit(access.documentId, ({ records }) => {
    const id = ownGroup(records, access, groupId)
    if (childrenOf(records, id).length > 0) assertMayMove(access)
    breakGroup(records, id)
  })
}

/** @throws AppError not_found, locked, not_now, storage_unavailable */
export async function mergeIntoGroup(deps: Deps, access: Access, groupId: string, { from }: z.output<typeof GroupMergeBody>): Promise<void> {
  assertMayMove(access)
  await deps.rooms.edit(access.documentId, ({ records }) => {
    const [into, ...others] = [groupId, ...from].map((id) => ownGroup(records, access, id)) as [string, ...string[]]
    mergeGroups(records, into, others)
  })
}
