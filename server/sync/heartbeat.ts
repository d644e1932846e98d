/** What rooms say without being asked: presence, counts, the time, pings. One owner for all timers. */
import { LIMITS } from '#shared/limits.ts'
import { encodeControl } from '#shared/sync/frames.ts'
import type { Room } from './room.ts'
import { tellState } from './state.ts'
import { PING, webSocketFrame } from './wire.ts'

/** People see counts change at once, and then about once a second; more would only cost. */
const STATE_MS = 1_000
/** A turn takes them along a little earlier: then they need no writes of their own. */
const STATE_ALONG_MS = 700
const STATE_STEP_MS = 50
/** of a step */
const STATE_SLICE_MS = 2
/** From so many connections on, pointers go out half as often: they grow with the square of the room. */
const CROWDED = 50
/** Who has been quiet for `restMs` is noticed at most this much later. */
const QUIET_MS = 1_000
/** Everybody's line is looked after once in `pingMs`, a part of them at a time. */
const SHIFTS = 10

export interface HeartbeatOptions {
  now(): number
  rooms(): Iterable<Room>
  afterTurns(room: Room): void
  /** the room's document has not been needed for a while */
  quiet(room: Room): void
  /** no document is in memory: nobody is editing a board */
  allAtRest(): void
}

export class Heartbeat {
  readonly #options: HeartbeatOptions
  readonly #changed = new Set<Room>()
  readonly #told = new WeakMap<Room, number>()
  /** told by a turn */
  readonly #toldAlong = new Set<Room>()
  readonly #timers: NodeJS.Timeout[]
  #beat = 0
  #shift = 0

  constructor(options: HeartbeatOptions) {
    this.#options = options
    this.#timers = [
      setInterval(() => this.#presence(), 1_000 / LIMITS.presenceHz),
      setInterval(() => this.#states(), STATE_STEP_MS),
      setInterval(() => this.#beats(), LIMITS.pingMs / SHIFTS),
      setInterval(() => this.#quiet(), QUIET_MS),
    ]
    for (const timer of this.#timers) timer.unref()
  }
  /** The room's counts, phase or title may have changed: tell its people soon. */
  changed(room: Room): void {
    this.#changed.add(room)
  }
  /** A turn goes out to the room's people: true when it is to tell them the counts as well. */
  ridesAlong(room: Room): boolean {
    const now = performance.now()
    const told = this.#told.get(room)
    if (told === undefined || now - told < STATE_ALONG_MS) return false
    this.#told.set(room, now)
    this.#changed.delete(room)
    this.#toldAlong.add(room)
    return true
  }
  stop(): void {
    for (const timer of this.#timers) clearInterval(timer)
  }

  #presence(): void {
    this.#beat++
    for (const room of this.#options.rooms()) {
      const { presence, connections } = room.people
      if (connections.size > CROWDED && this.#beat % 2 === 1) continue
      if (presence.rodeAlong() || !presence.dirty) continue
      const frame = presence.takeChanges()
      for (const connection of connections) if (connection.watchesDocument) connection.writePresence(frame)
    }
  }
  /** A few rooms at a time: two hundred told at once would hold up everybody's next edit. */
  #states(): void {
    const now = performance.now()
    for (const room of this.#toldAlong) {
      this.#toldAlong.delete(room)
      this.#options.afterTurns(room)
      if (performance.now() - now > STATE_SLICE_MS) return
    }
    for (const room of this.#changed) {
      if (performance.now() - now > STATE_SLICE_MS) return
      const told = this.#told.get(room)
      if (told !== undefined && now - told < STATE_MS) continue
      this.#told.set(room, now)
      tellState(room)
      // who came first is waiting for the board itself: what can be done later is done later
      if (told === undefined) continue
      this.#changed.delete(room)
      this.#options.afterTurns(room)
    }
  }
  /** The time and a ping, to one shift of people after the other: all at once would hold up a full room. */
  #beats(): void {
    this.#shift = (this.#shift + 1) % SHIFTS
    const now = new Date(this.#options.now()).toISOString()
    const frame = Buffer.concat([webSocketFrame(encodeControl({ type: 'time', now })), PING])
    for (const room of this.#options.rooms()) for (const connection of [...room.people.connections]) if (connection.number % SHIFTS === this.#shift) connection.beat(frame)
  }
  #quiet(): void {
    let resting = true
    for (const room of this.#options.rooms()) {
      resting &&= !room.document.isHere
      if (room.quietFor >= LIMITS.restMs) this.#options.quiet(room)
    }
    if (resting) this.#options.allAtRest()
  }
}
