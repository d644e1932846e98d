/** What each frame of a turn has removed: Yjs keeps it for the whole transaction. */
import type * as Y from 'yjs'
import type { Removed } from './late-words.ts'

export class Removals {
  /** how many ranges of a transaction have been looked at, by client */
  readonly #passed = new WeakMap<Y.Transaction, ReadonlyMap<number, number>>()

  /** Ranges that have come since the last `pass`, or since the turn began. Call inside a transaction. */
  since(doc: Y.Doc): Removed {
    return doc.transact((transaction) => {
      const passed = this.#passed.get(transaction)
      const fresh = [...transaction.deleteSet.clients].map(([client, ranges]) => [client, ranges.slice(passed?.get(client))] as const)
      return new Map(fresh.filter(([, ranges]) => ranges.length > 0))
    })
  }
  /** All of it so far is accounted for. Call inside a transaction. */
  pass(doc: Y.Doc): void {
    doc.transact((transaction) => {
      this.#passed.set(transaction, new Map([...transaction.deleteSet.clients].map(([client, ranges]) => [client, ranges.length])))
    })
  }
}
