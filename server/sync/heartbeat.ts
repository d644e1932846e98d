/** What rooms say without being asked: presence, counts, the time, pings. One owner for all timers. */
import { LIMITS } from '#shared/limits.ts'
import { encodeControl } from '#shared/sync/frames.ts'
import type { Room } from './room.ts'
import { tellState } from './state.ts'

/** People see counts change about once a second; more would only cost. */
const STATE_MS = 1_000
/** From so many connections on, pointers go out half as often: they grow with the square of the room. */
const CROWDED = 50

export interface HeartbeatOptions {
  now(): number
  rooms(): Iterable<Room>
  afterTurns(room: Room): void
  /** the room has not been edited for a while */
  quiet(room: Room): void
}

export class Heartbeat {
  readonly #options: HeartbeatOptions
  readonly #changed = new Set<Room>()
  readonly #timers: NodeJS.Timeout[]
  #beat = 0

  constructor(options: HeartbeatOptions) {
    this.#options = options
    this.#timers = [
      setInterval(() => this.#presence(), 1_000 / LIMITS.presenceHz),
      setInterval(() => this.#states(), STATE_MS),
      setInterval(() => this.#time(), LIMITS.timeMessageMs),
      setInterval(() => this.#ping(), LIMITS.pingMs),
    ]
    for (const timer of this.#timers) timer.unref()
  }
  /** The room's counts, phase or title may have changed: tell its people soon. */
  changed(room: Room): void {
    this.#changed.add(room)
  }
  stop(): void {
    for (const timer of this.#timers) clearInterval(timer)
  }

  #presence(): void {
    this.#beat++
    for (const room of this.#options.rooms()) {
      if (!room.people.presence.dirty || (room.people.connections.size > CROWDED && this.#beat % 2 === 1)) continue
      const frame = room.people.presence.takeChanges()
      for (const connection of room.people.connections) if (connection.watchesDocument) connection.sendPresence(frame)
    }
  }
  #states(): void {
    for (const room of this.#changed) {
      tellState(room)
      this.#options.afterTurns(room)
    }
    this.#changed.clear()
  }
  #time(): void {
    const frame = encodeControl({ type: 'time', now: new Date(this.#options.now()).toISOString() })
    for (const room of this.#options.rooms()) for (const connection of room.people.connections) connection.send(frame)
    for (const room of this.#options.rooms()) if (room.quietFor >= LIMITS.restMs) this.#options.quiet(room)
  }
  #ping(): void {
    for (const room of this.#options.rooms()) for (const connection of [...room.people.connections]) connection.beat()
  }
}
