/**
 * Short-lived garbage, collected while nobody waits. V8 collects when its young space is full, and that is in the middle of a turn: whose edit is in it waits for
 * the whole pause, and so does everybody who comes meanwhile. In a lull it costs nobody anything, or what is left of it.
 */
import { getHeapStatistics } from 'node:v8'

/** bytes; V8 itself collects at about twice that (`--max-semi-space-size=4`), and a collection costs something however little there is */
const WORTH = 1.5 * 1024 * 1024

export class YoungGarbage {
  #kept = getHeapStatistics().used_heap_size

  /** Takes less than a microsecond. False where Node was started without `--expose-gc`. */
  get isWorthIt(): boolean {
    if (!globalThis.gc) return false
    const used = getHeapStatistics().used_heap_size
    // V8 has collected by itself
    if (used < this.#kept) this.#kept = used
    return used - this.#kept >= WORTH
  }
  /** Holds up the event loop for about a millisecond. */
  collect(): void {
    globalThis.gc?.({ type: 'minor' })
    this.#kept = getHeapStatistics().used_heap_size
  }
}
