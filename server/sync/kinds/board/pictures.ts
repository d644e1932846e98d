/** Pictures in the document: an asset says exactly what is stored about a file of this board, and every picture shape has its asset. */
import { isDeepStrictEqual } from 'node:util'
import type { TLImageShape, TLRecord } from '@tldraw/tlschema'
import { assetIdOf, hashOfAsset, imageAsset, isAssetId, isImage } from '#shared/board/image-record.ts'
import { joinRecord, writeRecord } from '#shared/board/layout.ts'
import type { ErrorCode } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import type { DocumentMemory } from '../kind.ts'
import type { Touched, Workbench } from './workbench.ts'

const fileOf = (memory: DocumentMemory, assetId: string | null) => (assetId !== null && isAssetId(assetId) ? memory.files.get(hashOfAsset(assetId)) : undefined)

/** A part of the picture, in shares of its sides. */
function isCrop(crop: TLImageShape['props']['crop']): boolean {
  if (!crop) return true
  const { topLeft, bottomRight } = crop
  const inside = [topLeft.x, topLeft.y, bottomRight.x, bottomRight.y].every((share) => share >= -0.001 && share <= 1.001)
  return inside && bottomRight.x > topLeft.x && bottomRight.y > topLeft.y
}

/** @returns why this record cannot stand, undefined when it can or is no picture */
export function pictureProblem(memory: DocumentMemory, record: TLRecord | undefined): ErrorCode | undefined {
  if (record?.typeName === 'asset') {
    const file = fileOf(memory, record.id)
    return file && isDeepStrictEqual(record, imageAsset(memory.documentId, file)) ? undefined : 'record_invalid'
  }
  if (!isImage(record)) return undefined
  const { assetId, altText, crop } = record.props
  return fileOf(memory, assetId) && altText.length <= LIMITS.altText && isCrop(crop) ? undefined : 'record_invalid'
}

function isShown(bench: Workbench, assetId: string): boolean {
  for (const key of bench.records.keys()) if (key.endsWith('#s') && (bench.records.get(key) as { assetId?: unknown } | undefined)?.assetId === assetId) return true
  return false
}

/** One undoes a picture while another copies it: what is shown keeps its asset. */
export function mendPicture(bench: Workbench, memory: DocumentMemory, id: string, touched: Touched): void {
  const record = bench.records.has(id) ? joinRecord(bench.records, id) : undefined
  const needed = isImage(record) ? record.props.assetId : isAssetId(id) && !record && isShown(bench, id) ? id : undefined
  const file = needed && fileOf(memory, needed)
  if (!file || bench.records.has(assetIdOf(file.hash))) return
  writeRecord(bench.records, imageAsset(memory.documentId, file))
  touched.set(assetIdOf(file.hash), new Set([assetIdOf(file.hash)]))
}
