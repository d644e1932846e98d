/** Pictures over HTTP: what is answered to an upload, and how one is put on a board without a canvas. */
import { z } from 'zod'
import { IMAGE_TYPES } from './board/files.ts'
import { LIMITS } from './limits.ts'

export const FileCreated = z.object({
  /** the stored picture's hash */
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
  fileId: z.string().regex(/^[0-9a-f]{64}$/),
  zoneId: z.string().max(64).optional(),
  alt: z.string().trim().max(LIMITS.altText).optional(),
})
/** `id` is the record's id without `shape:`. */
export const ImageCreated = z.object({ id: z.string() })
