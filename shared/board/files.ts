/** Pictures that a board has stored: what is known of one, and its address. */
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
/** Members only; the same for as long as the board exists. */
export const fileAddress = (boardId: string, hash: string): string => `/api/boards/${boardId}/files/${hash}`
