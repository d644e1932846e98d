/**
 * A picture from anybody, made one of ours: looked at before it is decoded, then written anew. What a camera wrote beside the
 * pixels (place, time, device) does not survive that, nor does anything hidden in the file.
 */
import { createHash } from 'node:crypto'
import type { Sharp } from 'sharp'
import { AppError } from '#shared/errors.ts'
import type { BoardFile, ImageType } from '#shared/board/files.ts'
import { LIMITS } from '#shared/limits.ts'

export interface Picture extends BoardFile {
  bytes: Buffer
}
const TIMEOUT_SECONDS = 20
/** 1 of the best at 100; nobody sees the difference on a wall. */
const QUALITY = 85

async function loadSharp() {
  const { default: sharp } = await import('sharp')
  // one decoded picture can take 160 MB: they come one at a time, and nothing of them is kept
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}
/** Comes with the first picture: most evenings have none, and the server starts sooner without it. */
let loading: ReturnType<typeof loadSharp> | undefined
const open = () => {
  loading ??= loadSharp()
  return loading
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1')
/** The type by the first bytes; nothing else is ever given to a decoder. */
function typeOf(bytes: Uint8Array): ImageType | undefined {
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (ascii(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp'
  return undefined
}

const FORMATS: Record<ImageType, (image: Sharp) => Sharp> = {
  'image/png': (image) => image.png({ compressionLevel: 8 }),
  'image/jpeg': (image) => image.jpeg({ quality: QUALITY, mozjpeg: true }),
  'image/webp': (image) => image.webp({ quality: QUALITY }),
}

async function write(bytes: Uint8Array, type: ImageType): Promise<Picture> {
  const sharp = await open()
  const image = sharp(bytes, { limitInputPixels: LIMITS.imagePixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: LIMITS.imageSide, height: LIMITS.imageSide, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: TIMEOUT_SECONDS })
  const { data, info } = await FORMATS[type](image).toBuffer({ resolveWithObject: true })
  // a picture of many colours that was made small with effort elsewhere
  if (data.byteLength > LIMITS.imageBytes && type !== 'image/webp') return write(bytes, 'image/webp')
  if (data.byteLength > LIMITS.imageBytes) throw new AppError('image_too_large')
  const hash = createHash('sha256').update(data).digest('hex')
  return { hash, width: info.width, height: info.height, mimeType: type, size: data.byteLength, bytes: data }
}

async function remake(bytes: Uint8Array): Promise<Picture> {
  const type = typeOf(bytes)
  if (!type) throw new AppError('image_invalid')
  const sharp = await open()
  try {
    const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (`image/${format}` !== type) throw new AppError('image_invalid')
    if (width * height > LIMITS.imagePixels) throw new AppError('image_too_large')
    return await write(bytes, type)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('image_invalid', undefined, error)
  }
}

let last: Promise<unknown> = Promise.resolve()
/**
 * Works in threads of the library's own; pictures wait for each other.
 * @throws AppError image_invalid, image_too_large
 */
export function remakePicture(bytes: Uint8Array): Promise<Picture> {
  const mine = last.then(() => remake(bytes))
  last = mine.catch(() => undefined)
  return mine
}
