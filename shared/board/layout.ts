/**
 * Layout of the board document: one root, the `Y.Map` `records`. A record that is no shape is one key, its id; a shape is
 * five keys (facets), so that people who move, write and colour the same note at once all win, and a drag costs about 50 bytes.
 */
import type { TLRecord, TLShape } from '@tldraw/tlschema'

export const RECORDS = 'records'
export const FACETS = ['#p', '#s', '#t', '#m'] as const
export const DOCUMENT_ID = 'document:document'
export const PAGE_ID = 'page:page'

/** The few methods of `Y.Map` that are needed here; a plain `Map` will do in tests and in server-side readers. */
export interface Records {
  get(key: string): unknown
  has(key: string): boolean
  set(key: string, value: unknown): unknown
  delete(key: string): void
  keys(): IterableIterator<string>
}

export const idOfKey = (key: string): string => {
  const at = key.indexOf('#')
  return at < 0 ? key : key.slice(0, at)
}
export const isShapeId = (id: string): boolean => id.startsWith('shape:')
export const keysOfShape = (id: string): string[] => [id, ...FACETS.map((facet) => id + facet)]
/** A note's public id is its record's id without the prefix. */
export const noteIdOf = (recordId: string): string => recordId.slice('shape:'.length)
export const recordIdOf = (noteId: string): string => `shape:${noteId}`

const isShape = (record: TLRecord): record is TLShape => record.typeName === 'shape'

/** A record as its keys and values. */
export function splitRecord(record: TLRecord): [key: string, value: unknown][] {
  if (!isShape(record)) return [[record.id, record]]
  const { x, y, rotation, parentId, index, props, meta, ...base } = record
  const { richText, ...style } = props as Record<string, unknown>
  const facets: [string, unknown][] = [
    [record.id, base],
    [`${record.id}#p`, [x, y, rotation, parentId, index]],
    [`${record.id}#s`, style],
    [`${record.id}#m`, meta],
  ]
  if (richText !== undefined) facets.push([`${record.id}#t`, richText])
  return facets
}

/** The record of an id, or undefined if it does not exist or is incomplete (facets that outlived a concurrent delete). */
export function joinRecord(records: Records, id: string): TLRecord | undefined {
  const base = records.get(id) as Record<string, unknown> | undefined
  if (!base || !isShapeId(id)) return base as TLRecord | undefined
  const place = records.get(`${id}#p`)
  const style = records.get(`${id}#s`)
  const text = records.get(`${id}#t`)
  if (!Array.isArray(place) || typeof style !== 'object' || style === null) return undefined
  const [x, y, rotation, parentId, index] = place
  const props = text === undefined ? style : { ...style, richText: text }
  return { ...base, x, y, rotation, parentId, index, props, meta: records.get(`${id}#m`) ?? {} } as unknown as TLRecord
}

export interface Placed {
  id: string
  x: number
  y: number
  parentId: string
}
/** The facet that says where a shape lies. */
export const placeKeyOf = (id: string): string => `${id}#p`
export const isPlaceKey = (key: string): boolean => key.endsWith('#p')
/** Where a shape lies, from what stands at its place key: for those who ask thousands and need no whole records. Undefined for what is no place. */
export function placeOf(id: string, value: unknown): Placed | undefined {
  if (!Array.isArray(value)) return undefined
  const [x, y, , parentId] = value
  return { id, x, y, parentId }
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Writes the facets in which `to` differs from `from`. Call inside a transaction. */
export function writeRecord(records: Records, to: TLRecord, from?: TLRecord): void {
  const before = from && new Map(splitRecord(from))
  for (const [key, value] of splitRecord(to)) if (!before || !same(before.get(key), value)) records.set(key, value)
}

/** Removes a record with all its facets. Call inside a transaction. */
export function removeRecord(records: Records, id: string): void {
  const keys = isShapeId(id) ? keysOfShape(id) : [id]
  for (const key of keys) if (records.has(key)) records.delete(key)
}

/** Ids of all records that have a base key. */
export function* recordIds(records: Records): Generator<string> {
  for (const key of records.keys()) if (!key.includes('#')) yield key
}
