/** How much a value takes in the merged state of a document, counted instead of encoded: nearly what Yjs writes, at a small part of the work. */

const numberBytes = (value: number): number => (Number.isInteger(value) ? 4 : 9)

/** Plain JSON only; the gate lets nothing else in. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 2 + Buffer.byteLength(value)
  if (typeof value === 'number') return numberBytes(value)
  if (typeof value !== 'object' || value === null) return 1
  let bytes = 2
  if (Array.isArray(value)) for (const entry of value) bytes += bytesOf(entry)
  else for (const key in value) bytes += 1 + Buffer.byteLength(key) + bytesOf((value as Record<string, unknown>)[key])
  return bytes
}

/** What the structure around a value takes: the struct's head, its origin or its root. */
const STRUCT_BYTES = 12
/** One entry of the root. */
export const entryBytes = (key: string, value: unknown): number => (value === undefined ? 0 : STRUCT_BYTES + key.length + bytesOf(value))
