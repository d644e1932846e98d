/** The document's values as they were after the last frame: what `before` means, without asking Yjs for history. Values are shared, not copied. */
import { entryBytes } from './bytes.ts'
import { idOfKey, isShapeId, type Records } from '#shared/board/layout.ts'

export class Mirror implements Records {
  readonly #values = new Map<string, unknown>()
  /** shapes and notes that exist (have a base key) */
  shapes = 0
  notes = 0
  /** what all of it takes in the merged state, nearly */
  bytes = 0
  readonly bindings = new Set<string>()

  get(key: string): unknown {
    return this.#values.get(key)
  }
  has(key: string): boolean {
    return this.#values.has(key)
  }
  keys(): IterableIterator<string> {
    return this.#values.keys()
  }
  set(key: string, value: unknown): void {
    this.#count(key, this.#values.get(key), -1)
    this.#values.set(key, value)
    this.#count(key, value, 1)
  }
  delete(key: string): void {
    this.#count(key, this.#values.get(key), -1)
    this.#values.delete(key)
  }
  /** Takes over what `records` holds now under these keys. */
  follow(records: Records, keys: Iterable<string>): void {
    for (const key of keys) {
      if (records.has(key)) this.set(key, records.get(key))
      else this.delete(key)
    }
  }
  /** Ids of shapes whose parent is `id`. Walks the board: only for the rare removal of a frame. */
  *childrenOf(id: string): Generator<string> {
    for (const [key, value] of this.#values) if (key.endsWith('#p') && Array.isArray(value) && value[3] === id) yield idOfKey(key)
  }
  #count(key: string, value: unknown, by: 1 | -1): void {
    if (value === undefined) return
    this.bytes += by * entryBytes(key, value)
    if (key.startsWith('binding:')) {
      if (by > 0) this.bindings.add(key)
      else this.bindings.delete(key)
    }
    if (!isShapeId(key) || key.includes('#')) return
    this.shapes += by
    if ((value as { type?: unknown }).type === 'note') this.notes += by
  }
}

/** `records`, noting every key that is written through it. */
export const tracked = (records: Records, written: Set<string>): Records => ({
  get: (key) => records.get(key),
  has: (key) => records.has(key),
  keys: () => records.keys(),
  set: (key, value) => {
    written.add(key)
    return records.set(key, value)
  },
  delete: (key) => {
    written.add(key)
    records.delete(key)
  },
})
