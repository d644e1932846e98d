/** Puts a stored picture on the board for somebody without a canvas: the next free spot of a zone, as a turn of the room. */
import { findFile } from '#db/files.ts'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { imageAsset, imageRecord, imageSize } from '#shared/board/image-record.ts'
import { growFrame } from '#shared/board/grow.ts'
import { joinRecord, writeRecord } from '#shared/board/layout.ts'
import { placeNote } from '#shared/board/place.ts'
import { isZone } from '#shared/board/records.ts'
import { zoneRecordId } from '#shared/board/seed.ts'
import { ZONE_INSET } from '#shared/board/sheets.ts'
import { AppError } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'

/** @throws AppError not_found when this board has no such picture; board_full, storage_unavailable */
export async function placeImage(deps: Deps, access: Access, image: { fileId: string; zoneId?: string | undefined; alt?: string | undefined }): Promise<{ id: string }> {
  const file = await findFile(deps.db, access.documentId, image.fileId)
  if (!file) throw new AppError('not_found')
  await deps.rooms.fileAdded(access.documentId, file)
  const id = newId('image')
  const meta = { by: access.memberId, at: new Date(deps.now()).toISOString() }
  await deps.rooms.edit(access.documentId, ({ records, assertFits }) => {
    const zone = image.zoneId === undefined ? undefined : joinRecord(records, zoneRecordId(image.zoneId))
    const size = imageSize(file, isZone(zone) ? zone.props.w - 2 * ZONE_INSET.x : undefined)
    const { grow, ...place } = placeNote(records, image.zoneId, { size })
    writeRecord(records, imageAsset(access.documentId, file))
    writeRecord(records, imageRecord({ id, hash: file.hash, size, place, alt: image.alt ?? '', meta }))
    if (grow) growFrame(records, grow)
    assertFits()
  })
  return { id }
}
