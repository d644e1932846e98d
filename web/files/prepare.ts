/** A picture as the server takes it: a camera's that is too large, or of a kind that only this device knows, is drawn anew before it is sent. */
import { isImageType } from '#shared/board/files.ts'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'

/** Nothing of this size has too many pixels for long: not worth a look. */
const SMALL_BYTES = 2 * 1024 * 1024
const QUALITY = 0.9

/**
 * @param side px of its longest side that are worth sending, when it is large
 * @throws AppError image_invalid when this device cannot read it as a picture
 */
export async function preparePicture(file: Blob, side: number): Promise<Blob> {
  const known = isImageType(file.type)
  if (known && file.size <= SMALL_BYTES) return file
  if (!file.type.startsWith('image/')) throw new AppError('image_invalid')
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new AppError('image_invalid', undefined, cause)
  })
  try {
    const longest = Math.max(bitmap.width, bitmap.height)
    if (known && file.size <= LIMITS.imageBytes && longest <= side) return file
    return await draw(bitmap, Math.min(1, side / longest), file.type === 'image/png' || file.type === 'image/webp' ? 'image/webp' : 'image/jpeg')
  } finally {
    bitmap.close()
  }
}

/** Upright, as the device shows it. */
async function draw(bitmap: ImageBitmap, scale: number, type: 'image/webp' | 'image/jpeg'): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const drawn = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, type, QUALITY)
  })
  if (!drawn) throw new AppError('image_invalid')
  return drawn
}
