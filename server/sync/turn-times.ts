/** When a room may take its next turn, and when the next group is stored: an idle board answers at once, a busy one batches by itself. */
import type { Room } from './room.ts'
import { Usual } from './usual.ts'

/**
 * After a fan-out that usually takes d ms a room's next turn waits about d ms. Among hundreds of people writes are nine tenths of the work,
 * and waiting longer saves a third of them for a few milliseconds. Each room has its own pace: waiting for another's would save no writes.
 */
const CROWD = 200
const PAUSE_IN_A_CROWD = 1.7
const LONGEST_PAUSE_MS = 20
/**
 * Much of what a commit costs it costs once, however much is in it: the next waits half as long as storing usually takes. Waiting longer saves
 * work, and with hundreds of boards at once it is longer than the disk itself needs.
 */
const PAUSE_AFTER_A_COMMIT = 0.5
const LONGEST_COMMIT_PAUSE_MS = 6
/** Storing that usually takes longer goes to a thread: it would hold up everybody else. */
const QUICK_MS = 1.5

/** In milliseconds of `performance.now`. */
export class TurnTimes {
  readonly #rooms = new WeakMap<Room, { usual: Usual; next: number }>()
  readonly #usual = new Usual()
  #group = 0
  /** ms */
  #storing: number | undefined

  /** A turn went out to everybody in `ms`. */
  shared(room: Room, ms: number): void {
    const times = this.#rooms.get(room) ?? { usual: new Usual(), next: 0 }
    const usual = times.usual.add(ms)
    times.next = performance.now() + Math.min(LONGEST_PAUSE_MS, room.people.connections.size > CROWD ? PAUSE_IN_A_CROWD * usual : usual)
    this.#rooms.set(room, times)
  }
  /** A group is committed now. */
  committed(): void {
    this.#group = performance.now() + Math.min(LONGEST_COMMIT_PAUSE_MS, PAUSE_AFTER_A_COMMIT * (this.#storing ?? 0))
  }
  /** A group was on disk after `ms`. */
  stored(ms: number): void {
    this.#storing = this.#usual.add(ms)
  }
  /** The disk may be waited for on the spot. */
  get quick(): boolean {
    return this.#storing !== undefined && this.#storing < QUICK_MS
  }
  untilTurn(room: Room): number {
    return (this.#rooms.get(room)?.next ?? 0) - performance.now()
  }
  untilGroup(): number {
    return this.#group - performance.now()
  }
}
