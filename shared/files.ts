/** Pictures on a board: what the server stores of one, its address, and the records that show it. */
import { z } from 'zod'
import { LIMITS } from './limits.ts'

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]
export const isImageType = (type: string): type is ImageType => (IMAGE_TYPES as readonly string[]).includes(type)

/** A stored picture. It never changes: its hash is its name. */
export interface BoardFile {
  /** SHA-256 of the stored bytes, hex */
  hash: string
  /** px */
  width: number
  height: number
  mimeType: ImageType
  /** bytes */
  size: number
}
export const FILE_HASH = /^[0-9a-f]{64}$/
/** Members only; the same for as long as the board exists. */
export const fileAddress = (boardId: string, hash: string): string => `/api/boards/${boardId}/files/${hash}`

export const FileCreated = z.object({
  id: z.string(),
  url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  mimeType: z.enum(IMAGE_TYPES),
  /** bytes as stored */
  size: z.number().int(),
})
export type FileCreated = z.infer<typeof FileCreated>

/** Puts a stored picture on the board where there is room, without a canvas. */
export const ImageCreateBody = z.object({
  fileId: z.string().regex(FILE_HASH),
  zoneId: z.string().max(64).optional(),
  alt: z.string().trim().max(LIMITS.altText).optional(),
})
/** `id` is the record's id without `shape:`. */
export const ImageCreated = z.object({ id: z.string() })
