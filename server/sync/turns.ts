/**
 * Gives rooms their turns and commits what they did, one fsync for all of them. While the disk stores one group, the sockets collect the next:
 * an idle board answers at once, a busy one batches by itself.
 */
import type { Logger } from 'pino'
import type { Disk } from '#db/disk.ts'
import { type JournalWriter, StaleCommitError } from '#db/journal.ts'
import type { Metrics } from '#server/ops/metrics.ts'
import type { OpenTurn } from './host.ts'
import { Outage } from './outage.ts'
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
interface Entry {
  room: Room
  turn: OpenTurn
}
interface Landing {
  entries: Entry[]
  /** milliseconds of `performance.now` */
  started: number
}

export class Turns {
  readonly #options: TurnsOptions
  readonly #waiting = new Set<Room>()
  readonly #pausing = new Map<Room, NodeJS.Timeout>()
  readonly #times = new TurnTimes()
  /** committed, and on its way to the disk: nobody has heard of it, and no room takes another turn */
  #landing: Landing | undefined
  #scheduled: NodeJS.Timeout | NodeJS.Immediate | undefined
  readonly #outage: Outage

  constructor(options: TurnsOptions) {
    this.#options = options
    const over = () => this.#landing && this.#landed(this.#landing)
    this.#outage = new Outage({ rooms: options.rooms, log: options.log, mend: () => this.#mend(), over })
  }
  get writable(): boolean {
    return this.#outage.writable
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
  #schedule(): void {
    if (this.#scheduled || this.#landing || this.#waiting.size === 0) return
    const pause = this.#times.untilGroup()
    this.#scheduled = pause < 1 ? setImmediate(() => this.#runWaiting()) : setTimeout(() => this.#runWaiting(), pause)
  }
  /** Runs all that waits, now; it is on disk and shared when this returns, or its rooms are blocked. */
  run(): void {
    this.#landNow()
    for (const [room, timer] of this.#pausing) {
      clearTimeout(timer)
      this.#waiting.add(room)
    }
    this.#pausing.clear()
    this.#runWaiting()
    this.#landNow()
  }
  #runWaiting(): void {
    this.#scheduled = undefined
    if (this.#landing) return
    const rooms = [...this.#waiting]
    this.#waiting.clear()
    this.#finish(rooms.flatMap((room) => this.#turnOf(room) ?? []))
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
  /** Commits, waits for the disk, shares; nothing is shown to anybody before that. */
  #finish(entries: Entry[]): void {
    const started = performance.now()
    const stored = this.#stored(entries)
    if (!stored.some(({ turn }) => turn.commit)) return this.#share(stored)
    const landing = { entries: stored, started }
    this.#landing = landing
    this.#options.disk.sync().then(
      () => this.#landed(landing),
      (error: unknown) => this.#unsure(landing, error),
    )
  }
  /** @returns what is committed; of a group that is refused whole nothing has happened */
  #stored(entries: Entry[]): Entry[] {
    const commits = entries.flatMap((entry) => entry.turn.commit ?? [])
    try {
      if (commits.length > 0) this.#options.writer.commit(commits, this.#options.now())
    } catch (error) {
      if (entries.length > 1 && error instanceof StaleCommitError) return entries.flatMap((entry) => this.#stored([entry]))
      this.#failed(entries, error)
      return []
    }
    for (const { room, turn } of entries) room.stored(turn)
    return entries
  }
  #landed(landing: Landing): void {
    // it may have been waited for at once meanwhile
    if (this.#landing !== landing) return
    this.#landing = undefined
    const took = performance.now() - landing.started
    this.#times.stored(took)
    this.#options.metrics.commitMs.observe(took)
    this.#options.committed()
    this.#share(landing.entries)
    this.#schedule()
  }
  #landNow(): void {
    const landing = this.#landing
    if (!landing) return
    try {
      this.#options.disk.syncNow()
    } catch (error) {
      return this.#unsure(landing, error)
    }
    this.#landed(landing)
  }
  #share(entries: Entry[]): void {
    let before = performance.now()
    for (const { room, turn } of entries) {
      room.share(turn)
      const now = performance.now()
      this.#times.shared(room, now - before)
      before = now
    }
  }
  stop(): void {
    for (const timer of this.#pausing.values()) clearTimeout(timer)
    this.#outage.stop()
  }

  #failed(entries: Entry[], error: unknown): void {
    const stale = error instanceof StaleCommitError
    this.#options.log.error({ err: error }, stale ? 'a document changed under its room' : 'commit failed, boards are read-only until the disk accepts writes')
    if (!stale) this.#outage.begin()
    for (const { room, turn } of entries) {
      if (stale) this.#options.stale(room)
      else room.undo(turn)
    }
  }
  /** Committed, but the disk does not say that it has it: it stays unsaid until it has. */
  #unsure(landing: Landing, error: unknown): void {
    if (this.#landing !== landing) return
    this.#options.log.error({ err: error }, 'the disk did not take a commit, boards are read-only until it does')
    this.#outage.begin()
  }
  /** @throws Error while the disk refuses */
  #mend(): void {
    this.#options.writer.probe()
    if (this.#landing) this.#options.disk.makeSure()
    else this.#options.disk.syncNow()
  }
}
