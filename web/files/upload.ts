/** Sends a picture to a board. Not by `fetch`, which cannot say how far it has come. */
import { AppError, isErrorCode } from '#shared/errors.ts'
import type { FileCreated } from '#shared/files.ts'
import { LIMITS } from '#shared/limits.ts'
import { locale } from '#web/i18n.tsx'
import { preparePicture } from './prepare.ts'

/** How long a phone on a weak network may take. */
const TIMEOUT_MS = 120_000

function failure(body: unknown): AppError {
  const code = (body as { error?: { code?: unknown } } | null)?.error?.code
  return new AppError(isErrorCode(code) ? code : 'internal')
}

function send(boardId: string, picture: Blob, onProgress: (share: number) => void): Promise<FileCreated> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    const unreachable = () => failed(new AppError('unreachable'))
    request.open('POST', `/api/boards/${encodeURIComponent(boardId)}/files`)
    request.responseType = 'json'
    request.timeout = TIMEOUT_MS
    request.setRequestHeader('content-type', picture.type)
    request.setRequestHeader('accept-language', locale())
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = unreachable
    request.ontimeout = unreachable
    request.onload = () => (request.status === 201 ? done(request.response as FileCreated) : failed(failure(request.response)))
    request.send(picture)
  })
}

/**
 * @param options.side px of its longest side that are worth sending
 * @param options.onProgress how much of it has been sent, 0 to 1
 * @throws AppError image_invalid, image_too_large, files_full, too_many_requests, forbidden, unreachable …
 */
export async function uploadPicture(boardId: string, file: Blob, options: { side?: number; onProgress: (share: number) => void }): Promise<FileCreated> {
  return send(boardId, await preparePicture(file, options.side ?? LIMITS.imageSide), options.onProgress)
}
