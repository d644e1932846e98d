/** How fast one participant may send, over all their sockets: a store of messages and one of bytes that fill up again by the second. Whom they share an address with does not matter. */
import { PACE } from '#shared/pace.ts'

interface Store {
  messages: number
  bytes: number
  /** milliseconds since 1970 */
  at: number
}
/** Above so many people, those who have been quiet are forgotten. */
const KNOWN = 2_000
const refill = (left: number, perSecond: number, most: number, ms: number): number => Math.min(most, left + (perSecond * Math.max(0, ms)) / 1000)

export class Pace {
  readonly #now: () => number
  readonly #stores = new Map<string, Store>()

  constructor(now: () => number) {
    this.#now = now
  }
  /** Counts one message. @returns was there enough left for it? */
  takes(memberId: string, bytes: number): boolean {
    const store = this.#storeOf(memberId)
    if (store.messages < 1 || store.bytes < bytes) return false
    store.messages -= 1
    store.bytes -= bytes
    return true
  }
  #storeOf(memberId: string): Store {
    const now = this.#now()
    const { messages, bytes, at } = this.#stores.get(memberId) ?? { messages: PACE.messageStore, bytes: PACE.messageStoreBytes, at: now }
    const store = {
      messages: refill(messages, PACE.messagesPerSecond, PACE.messageStore, now - at),
      bytes: refill(bytes, PACE.messageBytesPerSecond, PACE.messageStoreBytes, now - at),
      at: now,
    }
    if (this.#stores.size >= KNOWN) this.#forgetQuiet(now)
    this.#stores.set(memberId, store)
    return store
  }
  #forgetQuiet(now: number): void {
    const full = (PACE.messageStore / PACE.messagesPerSecond) * 1000
    for (const [memberId, { at }] of this.#stores) if (now - at > full) this.#stores.delete(memberId)
  }
}
