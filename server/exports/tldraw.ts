/** The board as a tldraw file: opens in tldraw itself with every shape where it was. */
import { createTLSchema, type TLRecord } from '@tldraw/tlschema'
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

export function tldrawFile(records: Records): TldrawFile {
  const found = [...recordIds(records)].sort().flatMap((id) => joinRecord(records, id) ?? [])
  return { tldrawFileFormatVersion: FILE_FORMAT, schema: schema.serialize(), records: found.filter((record) => KEPT.has(record.typeName)) }
}
