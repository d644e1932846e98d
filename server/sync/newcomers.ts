/** What somebody who has nothing gets: the whole document as WebSocket frames that were made once, and what went to everybody since. */
import type { StoredDocument } from '#db/documents.ts'
import { encodeSync } from '#shared/sync/frames.ts'
import { SYNC } from '#shared/sync/protocol.ts'
import { joinFrames, webSocketFrame } from './wire.ts'

/** The whole is made anew when the frames after it are as heavy as this part of it. */
const TAIL_SHARE = 0.25
const TAIL_BYTES = 65_536

const updateFrame = (update: Uint8Array): Buffer => webSocketFrame(encodeSync(SYNC.update, update))
/** "That was all": a step 2 that adds nothing. What comes before it are updates, so that nobody thinks they have the whole board too early. */
const END = webSocketFrame(encodeSync(SYNC.step2, new Uint8Array([0, 0])))

/** An empty client's state vector: it knows nobody. */
export const knowsNothing = (stateVector: Uint8Array): boolean => stateVector.byteLength === 1 && stateVector[0] === 0

export class Newcomers {
  #whole: Buffer | undefined
  #tail: Buffer[] = []
  #tailBytes = 0

  /** Everybody got this frame. */
  add(frame: Buffer): void {
    if (!this.#whole) return
    this.#tail.push(frame)
    this.#tailBytes += frame.byteLength
  }
  forget(): void {
    this.#whole = undefined
    this.#tail = []
    this.#tailBytes = 0
  }
  /** From what is stored: nothing has to be built or merged for it. */
  framesOf(stored: StoredDocument): Buffer[] {
    const [first, ...later] = this.#whole ? [] : stored.updates
    if (first) this.#whole = updateFrame(first)
    for (const update of later) this.add(updateFrame(update))
    return this.#frames()
  }
  /** @param encode the document as one update */
  framesFrom(encode: () => Uint8Array): Buffer[] {
    if (this.#whole && this.#tailBytes > TAIL_BYTES + this.#whole.byteLength * TAIL_SHARE) this.forget()
    this.#whole ??= updateFrame(encode())
    return this.#frames()
  }
  #frames(): Buffer[] {
    const tail = joinFrames(this.#tail)
    this.#tail = tail ? [tail] : []
    return [...(this.#whole ? [this.#whole] : []), ...this.#tail, END]
  }
}
