/** The board as a tldraw file: opens in tldraw itself with every shape where it was. */
import { createTLSchema, type TLRecord } from '@tldraw/tlschema'
import { assetIdOf, hashOfAsset, isAssetId, isImage } from '#shared/board/image-record.ts'
import { joinRecord, type Records, recordIds } from '#shared/board/layout.ts'

const FILE_FORMAT = 1
const schema = createTLSchema()
/** What tldraw keeps in a file besides shapes. */
const KEPT: ReadonlySet<string> = new Set(['document', 'page', 'shape', 'asset', 'binding'])

export interface TldrawFile {
  tldrawFileFormatVersion: number
  schema: ReturnType<typeof schema.serialize>
  records: TLRecord[]
}

/** Hashes of the pictures that some shape shows, each once. */
export function picturesShown(records: Records): string[] {
  const images = [...recordIds(records)].map((id) => joinRecord(records, id)).filter(isImage)
  return [...new Set(images.flatMap((image) => (image.props.assetId === null ? [] : hashOfAsset(image.props.assetId))))]
}
function withSource(record: TLRecord, sourceOf: (hash: string) => string): TLRecord {
  if (record.typeName !== 'asset' || record.type !== 'image') return record
  return { ...record, props: { ...record.props, src: sourceOf(hashOfAsset(record.id)) } }
}

/** @param sourceOf where a picture is found by who opens the file: its data, or its address */
export function tldrawFile(records: Records, sourceOf: (hash: string) => string): TldrawFile {
  const shown = new Set(picturesShown(records).map(assetIdOf))
  const found = [...recordIds(records)].sort().flatMap((id) => (isAssetId(id) && !shown.has(id) ? [] : (joinRecord(records, id) ?? [])))
  return {
    tldrawFileFormatVersion: FILE_FORMAT,
    schema: schema.serialize(),
    records: found.filter((record) => KEPT.has(record.typeName)).map((record) => withSource(record, sourceOf)),
  }
}
