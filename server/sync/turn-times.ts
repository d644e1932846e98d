/** When a room may take its next turn, and when the next group is stored: an idle board answers at once, a busy one batches by itself. */
import type { Room } from './room.ts'
import { Usual } from './usual.ts'

/**
 * After fan-outs that usually take d ms and follow each other closely, a room's next turn waits about d ms. Each room has its own pace: waiting for another's would save no writes.
 * Among hundreds of people writes are most of the work, so there an edit waits for others to come along, from when the first of them came in: that is over sooner
 * for the last of them than the same number of turns at even distances would be. It is about d ms where d is short, and up to twice that: the longer
 * telling takes, the more has come in meanwhile, and the wait is all that the loop has for anything else. After a silence an edit goes out at once.
 */
const CLOSELY = 4
const CROWD = 200
const AT_LEAST = 0.9
const ONCE_MORE_AT_MS = 20
const LONGEST_PAUSE_MS = 20
const LONGEST_GATHERING_MS = 30
const gathering = (ms: number): number => Math.min(LONGEST_GATHERING_MS, ms * (AT_LEAST + ms / ONCE_MORE_AT_MS))
/** Of a great crowd one half is told after the other: twice this is a round. */
const LONGEST_HALF_GATHERING_MS = 11
const gatheringForHalf = (ms: number): number => Math.min(LONGEST_HALF_GATHERING_MS, 1.25 * ms)
/**
 * Much of what a commit costs it costs once, however much is in it: the next waits half as long as storing usually takes. Not where the loop waits for the disk
 * itself and telling is quick: what has come in meanwhile is the next group, and with hundreds of small boards a pause would only make everybody later.
 */
const PAUSE_AFTER_A_COMMIT = 0.5
const LONGEST_COMMIT_PAUSE_MS = 6
const SLOW_TO_TELL_MS = 0.3
/** Storing that usually takes longer goes to a thread: it would hold up everybody else. */
const QUICK_MS = 1.5

/** In milliseconds of `performance.now`. */
export class TurnTimes {
  readonly #rooms = new WeakMap<Room, { usual: Usual; ms: number; at: number; gap: number }>()
  readonly #usual = new Usual()
  #group = 0
  /** ms */
  #storing: number | undefined

  /** A turn went out to everybody in `ms`. */
  shared(room: Room, ms: number): void {
    const last = this.#rooms.get(room)
    const at = performance.now()
    const usual = last?.usual ?? new Usual()
    this.#rooms.set(room, { usual, ms: usual.add(ms), at, gap: at - (last?.at ?? 0) })
  }
  /** A group is committed now, of these rooms' turns. */
  committed(rooms: readonly Room[]): void {
    const pause = this.quick && !rooms.some((room) => this.#takesLong(room)) ? 0 : Math.min(LONGEST_COMMIT_PAUSE_MS, PAUSE_AFTER_A_COMMIT * (this.#storing ?? 0))
    this.#group = performance.now() + pause
  }
  /** A group was on disk after `ms`. */
  stored(ms: number): void {
    this.#storing = this.#usual.add(ms)
  }
  /** The disk may be waited for on the spot. */
  get quick(): boolean {
    return this.#storing !== undefined && this.#storing < QUICK_MS
  }
  isCrowd(room: Room): boolean {
    return room.people.connections.size > CROWD
  }
  /** A second fan-out is worth avoiding; a crowd gathers anyway. */
  isSlowToTell(room: Room): boolean {
    return this.#takesLong(room) && !this.isCrowd(room)
  }
  #takesLong(room: Room): boolean {
    return (this.#rooms.get(room)?.ms ?? 0) > SLOW_TO_TELL_MS
  }
  /** For what comes in now. */
  untilTurn(room: Room): number {
    const last = this.#rooms.get(room)
    if (!last) return 0
    const silent = performance.now() - last.at
    if (!this.isCrowd(room)) return last.gap > CLOSELY * last.ms ? 0 : Math.min(LONGEST_PAUSE_MS, last.ms) - silent
    if (silent > LONGEST_PAUSE_MS) return 0
    return room.people.isGreatCrowd ? gatheringForHalf(last.ms) : gathering(last.ms)
  }
  untilGroup(): number {
    return this.#group - performance.now()
  }
}
