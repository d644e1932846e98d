/** The two records of a picture as tldraw's schema wants them: the asset follows wholly from what is stored, the shape shows it somewhere. */
import type { TLImageAsset, TLImageShape, TLRecord } from '@tldraw/tlschema'
import { type BoardFile, fileAddress } from './files.ts'
import { recordIdOf } from './layout.ts'
import type { NotePlace } from './note-record.ts'
import { NOTE_STEP } from './sheets.ts'
import { NOTE_SIZE } from './records.ts'
import type { Size } from './tree.ts'

const ASSET = 'asset:'
export const assetIdOf = (hash: string): string => ASSET + hash
/** The hash of an asset's file. */
export const hashOfAsset = (assetId: string): string => assetId.slice(ASSET.length)
export const isAssetId = (id: string): boolean => id.startsWith(ASSET)
export const isImage = (record: TLRecord | undefined): record is TLImageShape => record?.typeName === 'shape' && (record as { type: string }).type === 'image'

/** The one valid asset of a stored picture. What the file was called is nobody's business. */
export function imageAsset(boardId: string, file: BoardFile): TLImageAsset {
  return {
    id: assetIdOf(file.hash),
    typeName: 'asset',
    type: 'image',
    props: { w: file.width, h: file.height, name: '', isAnimated: false, mimeType: file.mimeType, src: fileAddress(boardId, file.hash), fileSize: file.size },
    meta: {},
  } as unknown as TLImageAsset
}

/** Two notes wide or high: readable on a wall, and small enough for a sheet. */
const SHOWN = NOTE_STEP + NOTE_SIZE
/**
 * How large a picture is laid on the board, in page units; small ones are not blown up.
 * @param room what there is from side to side
 */
export function imageSize(file: Pick<BoardFile, 'width' | 'height'>, room: number = SHOWN): Size {
  const scale = Math.min(1, SHOWN / Math.max(file.width, file.height), room / file.width)
  return { w: Math.max(1, Math.round(file.width * scale)), h: Math.max(1, Math.round(file.height * scale)) }
}

/** @param image.id the record's id without `shape:` */
export function imageRecord(image: { id: string; hash: string; size: Size; place: NotePlace; alt: string; meta: TLImageShape['meta'] }): TLImageShape {
  const { x, y, parentId, index } = image.place
  return {
    id: recordIdOf(image.id),
    typeName: 'shape',
    type: 'image',
    x,
    y,
    rotation: 0,
    index,
    parentId,
    isLocked: false,
    opacity: 1,
    props: { ...image.size, playing: true, url: '', assetId: assetIdOf(image.hash), crop: null, flipX: false, flipY: false, altText: image.alt },
    meta: image.meta,
  } as unknown as TLImageShape
}
