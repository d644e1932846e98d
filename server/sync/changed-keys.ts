/** Whose change is whose, within one transaction. */
import type * as Y from 'yjs'

const NOTHING: ReadonlySet<string> = new Set()

/** The keys each frame changed. Yjs collects them for the whole transaction, so they are taken out after each frame and given back at the end, for observers. */
export class ChangedKeys {
  readonly #changed: Map<unknown, Set<string | null>>
  readonly #root: Y.Map<unknown>
  readonly #all = new Set<string>()

  constructor(transaction: Y.Transaction, root: Y.Map<unknown>) {
    this.#changed = transaction.changed as unknown as Map<unknown, Set<string | null>>
    this.#root = root
  }
  take(): ReadonlySet<string> {
    const keys = this.seen()
    if (keys.size === 0) return keys
    this.#changed.delete(this.#root)
    for (const key of keys) this.#all.add(key)
    return keys
  }
  /** What `take` would give. */
  seen(): ReadonlySet<string> {
    const changed = this.#changed.get(this.#root)
    if (!changed) return NOTHING
    // a map's own keys are all it has; `null` would be the contents of a list
    if (changed.has(null)) return new Set([...changed].filter((key): key is string => key !== null))
    return changed as ReadonlySet<string>
  }
  giveBack(): void {
    this.take()
    if (this.#all.size > 0) this.#changed.set(this.#root, this.#all)
  }
}
