/** What somebody who has nothing gets: the whole document as WebSocket frames that were made once, and what went to everybody since. */
import type { StoredDocument } from '#db/documents.ts'
import { encodeSync } from '#shared/sync/frames.ts'
import { SYNC } from '#shared/sync/protocol.ts'
import { packed } from './packed.ts'
import { joinFrames, webSocketFrame } from './wire.ts'

/** The whole is made anew when the frames after it are as heavy as this part of it. */
const TAIL_SHARE = 0.25
const TAIL_BYTES = 65_536
const FIRST_SPACE = 2_048
/** So much may follow what is packed before all of it is packed anew. */
const LOOSE_BYTES = 32_768

const updateFrame = (update: Uint8Array): Buffer => webSocketFrame(encodeSync(SYNC.update, update))
/** "That was all": a step 2 that adds nothing. What comes before it are updates, so that nobody thinks they have the whole board too early. */
const END = webSocketFrame(encodeSync(SYNC.step2, new Uint8Array([0, 0])))

/** An empty client's state vector: it knows nobody. */
export const knowsNothing = (stateVector: Uint8Array): boolean => stateVector.byteLength === 1 && stateVector[0] === 0

function inItsOwnMemory(frame: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(frame.byteLength)
  own.set(frame)
  return own
}
/** Frames in one piece of memory of its own: kept one by one, each would keep alive the much larger piece that it was cut from. */
class Tail {
  #space = Buffer.alloc(0)
  bytes = 0

  add(frame: Buffer): void {
    const end = this.bytes + frame.byteLength
    if (end > this.#space.byteLength) this.#grow(end)
    this.#space.set(frame, this.bytes)
    this.bytes = end
  }
  clear(): void {
    this.#space = Buffer.alloc(0)
    this.bytes = 0
  }
  /** Undefined when there are none. What is added later does not touch them. */
  frames(from = 0): Buffer | undefined {
    return this.bytes > from ? this.#space.subarray(from, this.bytes) : undefined
  }
  #grow(least: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(FIRST_SPACE, 2 * least))
    larger.set(this.#space)
    this.#space = larger
  }
}

export class Newcomers {
  #whole: Buffer | undefined
  /** the whole, and so much of what came after it */
  #packed: { frame: Buffer; tail: number } | undefined
  readonly #tail = new Tail()

  /** Everybody got this frame. */
  add(frame: Buffer): void {
    if (!this.#whole) return
    this.#tail.add(frame)
    if (this.#tail.bytes > TAIL_BYTES + this.#whole.byteLength * TAIL_SHARE) this.forget()
  }
  forget(): void {
    this.#whole = undefined
    this.#packed = undefined
    this.#tail.clear()
  }
  /** From what is stored: nothing has to be built or merged for it. */
  framesOf(stored: StoredDocument, unpacks: boolean): Buffer[] {
    const [first, ...later] = this.#whole ? [] : stored.updates
    if (first) this.#whole = inItsOwnMemory(updateFrame(first))
    for (const update of later) this.#tail.add(updateFrame(update))
    return this.#frames(unpacks)
  }
  /** @param encode the document as one update */
  framesFrom(encode: () => Uint8Array, unpacks: boolean): Buffer[] {
    this.#whole ??= inItsOwnMemory(updateFrame(encode()))
    return this.#frames(unpacks)
  }
  #frames(unpacks: boolean): Buffer[] {
    const all = unpacks ? this.#packedFrames() : [this.#whole, this.#tail.frames()]
    return [...all.filter((frame) => frame !== undefined), END]
  }
  #packedFrames(): (Buffer | undefined)[] {
    if (this.#whole && (!this.#packed || this.#tail.bytes - this.#packed.tail > LOOSE_BYTES)) {
      const all = joinFrames([this.#whole, this.#tail.frames()]) as Buffer
      this.#packed = { frame: packed(all), tail: this.#tail.bytes }
    }
    return [this.#packed?.frame, this.#tail.frames(this.#packed?.tail)]
  }
}
