/** The document itself, in memory: built from storage when somebody needs it, dropped when a board has been quiet, and never half-trusted. */
import * as Y from 'yjs'
import type { StoredDocument } from '#db/documents.ts'
import type { Quarantined } from '#db/journal.ts'
import { SYNC } from '#shared/sync/protocol.ts'
import { encodeSync } from '#shared/sync/frames.ts'
import type { DocumentContent, DocumentKind, DocumentMemory } from './kinds/kind.ts'
import { runMend, type TurnResult } from './turn.ts'
import { webSocketFrame } from './wire.ts'

/** A new snapshot frame is encoded when the frames after it are as heavy as this part of it. */
const TAIL_SHARE = 0.25
const TAIL_BYTES = 65_536

/** An empty client's state vector: it knows nobody. */
export const knowsNothing = (stateVector: Uint8Array): boolean => stateVector.byteLength === 1 && stateVector[0] === 0

const updateFrame = (update: Uint8Array): Buffer => webSocketFrame(encodeSync(SYNC.update, update))
/** "That was all": a step 2 that adds nothing. What comes before it are updates, so that nobody thinks they have the whole board too early. */
const END = webSocketFrame(encodeSync(SYNC.step2, new Uint8Array([0, 0])))

/** Everything that is stored, as the frames a newcomer gets: nothing has to be built or merged for it. */
export const storedFrames = (stored: StoredDocument): Buffer[] => [...stored.updates.map(updateFrame), END]

export class Live {
  readonly doc = new Y.Doc()
  readonly content: DocumentContent
  /** it has been looked through for what cannot be shown */
  mended = false
  #named = false
  #snapshot: Buffer | undefined
  #tail: Buffer[] = []
  #tailBytes = 0

  /** @throws Error when what is stored cannot be applied whole */
  constructor(stored: StoredDocument, kind: DocumentKind, memory: DocumentMemory) {
    for (const update of stored.updates) Y.applyUpdate(this.doc, update)
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) throw new Error(`document ${stored.id} has updates whose predecessors are missing`)
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
  /** A committed update went out as `frame`. */
  shared(frame: Buffer): void {
    if (!this.#snapshot) return
    this.#tail.push(frame)
    this.#tailBytes += frame.byteLength
  }
  /** What somebody with this state vector misses, as WebSocket frames. */
  framesFor(stateVector: Uint8Array): Buffer[] {
    if (!knowsNothing(stateVector)) return [webSocketFrame(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, stateVector)))]
    if (!this.#snapshot || this.#tailBytes > TAIL_BYTES + this.#snapshot.byteLength * TAIL_SHARE) {
      this.#snapshot = updateFrame(Y.encodeStateAsUpdate(this.doc))
      this.#tail = []
      this.#tailBytes = 0
    }
    if (this.#tail.length > 1) this.#tail = [Buffer.concat(this.#tail)]
    return [this.#snapshot, ...this.#tail, END]
  }
  clockOf(clientId: number): number {
    return Y.getState(this.doc.store, clientId)
  }
  destroy(): void {
    this.doc.destroy()
  }
}
