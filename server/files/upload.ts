/** A picture on its way in: who may, how many, made one of ours, stored, and the room told, so that its record is accepted at once. */
import { addFile } from '#db/files.ts'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import type { Limiter } from '#server/http/limits.ts'
import { fileAddress } from '#shared/board/files.ts'
import { AppError } from '#shared/errors.ts'
import type { FileCreated } from '#shared/files.ts'
import { LIMITS } from '#shared/limits.ts'
import { remakePicture } from './picture.ts'

/**
 * @param body raw bytes of the request
 * @throws AppError image_invalid, image_too_large, files_full, too_many_requests; not_found when the document is no board
 */
export async function storePicture(deps: Deps, limiter: Limiter, access: Access, body: ArrayBuffer): Promise<FileCreated> {
  if (access.documentKind !== 'board') throw new AppError('not_found')
  if (body.byteLength > LIMITS.imageBytes) throw new AppError('image_too_large')
  await limiter.take(access.memberId)
  const { bytes, ...file } = await remakePicture(new Uint8Array(body))
  await addFile(deps.db, { ...file, bytes, documentId: access.documentId, memberId: access.memberId, at: deps.now() })
  await deps.rooms.fileAdded(access.documentId, file)
  const { hash, width, height, mimeType, size } = file
  return { id: hash, url: fileAddress(access.documentId, hash), width, height, mimeType, size }
}
