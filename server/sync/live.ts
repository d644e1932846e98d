/** The document itself, in memory: built from storage when somebody needs it, dropped when a board has been quiet, and never half-trusted. */
import * as Y from 'yjs'
import type { StoredDocument } from '#db/documents.ts'
import type { Quarantined } from '#db/journal.ts'
import type { DocumentContent, DocumentKind, DocumentMemory } from './kinds/kind.ts'
import { runMend, type TurnResult } from './turn.ts'

/**
 * Yjs lets go of the array that held the turn's transaction. Between a board's turns that array has become old, and what something old points to
 * survives the collection of young objects even when the old thing is dead. Of what survived, a good quarter were transactions with all that they hold.
 */
const forget = (_doc: Y.Doc, transactions: Y.Transaction[]): void => {
  transactions.length = 0
}

export class Live {
  readonly doc: Y.Doc
  readonly content: DocumentContent
  /** it has been looked through for what cannot be shown */
  mended = false
  #named = false

  /** @throws Error when what is stored cannot be applied whole */
  constructor(stored: StoredDocument, kind: DocumentKind, memory: DocumentMemory) {
    this.doc = new Y.Doc(kind.isForgotten && { gcFilter: kind.isForgotten })
    for (const update of stored.updates) Y.applyUpdate(this.doc, update)
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) throw new Error(`document ${stored.id} has updates whose predecessors are missing`)
    this.doc.on('afterAllTransactions', forget)
    this.content = kind.open(this.doc, stored.notes, stored.lastNumber, memory)
  }
  /** A new server client id for each life of the document: ids of an earlier one may have been seen with other clocks. */
  name(take: () => number): void {
    if (this.#named) return
    this.doc.clientID = take()
    this.#named = true
  }
  /** Takes out what cannot be shown; once in each life of the document. */
  mend(): { result: TurnResult; quarantined: Quarantined[] } {
    this.mended = true
    return runMend(this.doc, this.content)
  }
  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc)
  }
  /** What somebody with this state vector misses; everything without one. */
  update(stateVector?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, stateVector)
  }
  clockOf(clientId: number): number {
    return Y.getState(this.doc.store, clientId)
  }
  destroy(): void {
    this.doc.destroy()
  }
}
