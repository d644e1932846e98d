/** Gives rooms their turns: an idle board answers at once, a busy one batches by itself. */
import type { Disk } from '#db/disk.ts'
import type { JournalWriter } from '#db/journal.ts'
import type { Logger } from 'pino'
import type { Metrics } from '#server/ops/metrics.ts'
import { YoungGarbage } from '#server/ops/young-garbage.ts'
import { type Entry, Landings } from './landings.ts'
import { Outage } from './outage.ts'
import { Outgoing } from './outgoing.ts'
import type { Room } from './room.ts'
import { TurnTimes } from './turn-times.ts'

export interface TurnsOptions {
  writer: JournalWriter
  disk: Disk
  metrics: Metrics
  log: Logger
  now(): number
  rooms(): Iterable<Room>
  /** the document was rebuilt or deleted under the room */
  stale(room: Room): void
  /** its turn threw: nothing of it is trusted */
  failed(room: Room): void
  /** something is on disk */
  committed(): void
}

export class Turns {
  readonly #options: TurnsOptions
  readonly #waiting = new Set<Room>()
  readonly #pausing = new Map<Room, NodeJS.Timeout>()
  readonly #times = new TurnTimes()
  readonly #garbage = new YoungGarbage()
  readonly #outgoing: Outgoing
  readonly #landings: Landings
  #scheduled: NodeJS.Timeout | NodeJS.Immediate | undefined
  readonly #outage: Outage

  constructor(options: TurnsOptions) {
    this.#options = options
    this.#outgoing = new Outgoing({
      isWorthALook: (room) => this.#times.isSlowToTell(room),
      isNext: (room) => this.#waiting.has(room),
      shared: (room, ms) => this.#shared(room, ms),
    })
    this.#landings = new Landings({
      ...options,
      outgoing: this.#outgoing,
      outage: (problem) => this.#outage.begin(problem),
      stored: (ms) => this.#times.stored(ms),
      quick: () => this.#times.quick,
      free: () => this.#schedule(),
    })
    this.#outage = new Outage({ rooms: options.rooms, log: options.log, mend: () => this.#mend() })
  }
  /** What the disk says while it refuses. */
  get refusal(): string | undefined {
    return this.#outage.problem
  }

  wake(room: Room): void {
    if (this.#waiting.has(room) || this.#pausing.has(room)) return
    const pause = this.#times.untilTurn(room)
    if (pause < 1) this.#next(room)
    else
      this.#pausing.set(
        room,
        setTimeout(() => this.#next(room), pause),
      )
  }
  #next(room: Room): void {
    this.#pausing.delete(room)
    this.#waiting.add(room)
    this.#schedule()
  }
  /** What has come in while the last turn was on its way waits as well; in a crowd it has. */
  #shared(room: Room, ms: number): void {
    this.#times.shared(room, ms)
    if (!this.#times.isCrowd(room) && this.#waiting.delete(room)) this.wake(room)
  }
  #schedule(): void {
    if (this.#scheduled || this.#landings.full || !this.#anyMay()) return
    const pause = this.#times.untilGroup()
    this.#scheduled = pause < 1 ? setImmediate(() => this.#runWaiting()) : setTimeout(() => this.#runWaiting(), pause)
  }
  /** A room whose last turn is not on disk yet takes no other. */
  #anyMay(): boolean {
    for (const room of this.#waiting) if (!room.document.landing.on) return true
    return false
  }
  /** Runs all that waits, now; it is on disk and shared when this returns, or its rooms are blocked. */
  run(): void {
    this.#landings.landNow()
    for (const [room, timer] of this.#pausing) {
      clearTimeout(timer)
      this.#waiting.add(room)
    }
    this.#pausing.clear()
    this.#runWaiting()
    this.#landings.landNow()
    this.#outgoing.letGoAll()
    for (const room of this.#options.rooms()) room.telling.rest()
  }
  #runWaiting(): void {
    this.#scheduled = undefined
    if (this.#landings.full) return
    const rooms = [...this.#waiting].filter((room) => !room.document.landing.on)
    for (const room of rooms) this.#waiting.delete(room)
    this.#times.committed(rooms)
    this.#landings.add(rooms.flatMap((room) => this.#turnOf(room) ?? []))
    this.#schedule()
    if (this.#garbage.isWorthIt) setImmediate(() => this.#tidyUp())
  }
  /** The loop has just looked at the sockets: unless somebody has written, nobody waits. */
  #tidyUp(): void {
    if (this.#waiting.size === 0 && this.#outgoing.isEmpty && this.#garbage.isWorthIt) this.#garbage.collect()
  }
  /** One room's fault is that room's alone. */
  #turnOf(room: Room): Entry | undefined {
    const started = performance.now()
    try {
      const turn = room.turn()
      if (turn) this.#options.metrics.turnMs.observe(performance.now() - started)
      return turn && { room, turn }
    } catch (error) {
      this.#options.log.error({ err: error, documentId: room.id }, 'a turn failed')
      this.#options.failed(room)
      return undefined
    }
  }
  stop(): void {
    for (const timer of this.#pausing.values()) clearTimeout(timer)
    this.#outage.stop()
  }
  /** @throws Error while the disk refuses */
  #mend(): void {
    this.#options.writer.probe()
    this.#landings.makeSure()
  }
}
