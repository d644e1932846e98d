/** Whose change is whose, within one transaction. */
import type * as Y from 'yjs'

/** The keys each frame changed. Yjs collects them for the whole transaction, so they are taken out after each frame and given back at the end, for observers. */
export class ChangedKeys {
  readonly #transaction: Y.Transaction
  readonly #root: Y.Map<unknown>
  readonly #all = new Set<string | null>()

  constructor(transaction: Y.Transaction, root: Y.Map<unknown>) {
    this.#transaction = transaction
    this.#root = root
  }
  take(): ReadonlySet<string> {
    const changed = this.#transaction.changed as unknown as Map<unknown, Set<string | null>>
    const keys = changed.get(this.#root) ?? new Set<string | null>()
    changed.delete(this.#root)
    for (const key of keys) this.#all.add(key)
    return new Set([...keys].filter((key): key is string => key !== null))
  }
  giveBack(): void {
    this.take()
    if (this.#all.size > 0) (this.#transaction.changed as unknown as Map<unknown, Set<string | null>>).set(this.#root, this.#all)
  }
}
