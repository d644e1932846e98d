/**
 * From the disk to everybody. Waiting for the disk on the spot keeps the loop from its sockets, and somebody else's edit may have come in meanwhile: where telling
 * everybody takes long, the loop looks at them once before it begins. That edit is stored then, and both go out in one write a member; behind the other's whole
 * fan-out it would be late, and everybody would be written to twice.
 */
import type { OpenTurn } from './host.ts'
import type { Room } from './room.ts'

export interface OutgoingOptions {
  /** writing to everybody once instead of twice is worth a look */
  isWorthALook(room: Room): boolean
  /** its next turn is about to run */
  isNext(room: Room): boolean
  /** turns went out to everybody, in so many milliseconds */
  shared(room: Room, ms: number): void
}

export class Outgoing {
  readonly #options: OutgoingOptions
  /** on disk, and nobody has heard of them */
  readonly #held = new Map<Room, OpenTurn>()

  constructor(options: OutgoingOptions) {
    this.#options = options
  }
  get isEmpty(): boolean {
    return this.#held.size === 0
  }
  /** Tells everybody, of what was held as well. */
  tell(room: Room, turn: OpenTurn): void {
    const held = this.#held.get(room)
    this.#held.delete(room)
    const before = performance.now()
    room.share(held ? [held, turn] : [turn])
    this.#options.shared(room, performance.now() - before)
  }
  /** Tells everybody, after a look at the sockets if that is worth it. */
  tellSoon(room: Room, turn: OpenTurn): void {
    if (this.#held.has(room) || !this.#options.isWorthALook(room)) return this.tell(room, turn)
    this.#held.set(room, turn)
    setImmediate(() => {
      if (this.#options.isNext(room)) setImmediate(() => this.#letGo(room, turn))
      else this.#letGo(room, turn)
    })
  }
  /** Whatever is held goes out now. */
  letGoAll(): void {
    for (const [room, turn] of this.#held) this.#letGo(room, turn)
  }
  #letGo(room: Room, turn: OpenTurn): void {
    if (this.#held.get(room) !== turn) return
    this.#held.delete(room)
    this.tell(room, turn)
  }
}
