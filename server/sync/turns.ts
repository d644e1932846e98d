/**
 * Gives rooms their turns and commits what they did, one fsync for all of them. While one group commits, the sockets collect the next:
 * an idle board answers at once, a busy one batches by itself.
 */
import type { Logger } from 'pino'
import { type Commit, type JournalWriter, StaleCommitError } from '#db/journal.ts'
import type { Metrics } from '#server/ops/metrics.ts'
import type { OpenTurn } from './host.ts'
import type { Room } from './room.ts'

const RETRY_MS = 1_000
/**
 * After a fan-out of d ms a room's next turn waits about d ms: a busy room batches by itself, an idle one answers at once. Where one fan-out
 * is long (hundreds of people), writes are nine tenths of the work, and waiting three times as long halves them for a few milliseconds.
 * Each room has its own pace: waiting for another's would save no writes.
 */
const LONG_FAN_OUT_MS = 1.5
const LONG_PAUSE = 3
const LONGEST_PAUSE_MS = 16
/**
 * Most of what a commit costs it costs once, however much is in it: the next group waits as long as the last took to store.
 * Where few people write, that has long passed when the next edit comes.
 */
const LONGEST_COMMIT_PAUSE_MS = 4
const pauseAfter = (fanOut: number): number => Math.min(LONGEST_PAUSE_MS, fanOut > LONG_FAN_OUT_MS ? LONG_PAUSE * fanOut : fanOut)

export interface TurnsOptions {
  writer: JournalWriter
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

export class Turns {
  readonly #options: TurnsOptions
  readonly #waiting = new Set<Room>()
  readonly #pausing = new Map<Room, NodeJS.Timeout>()
  readonly #readyAt = new WeakMap<Room, number>()
  /** milliseconds of `performance.now`: not before this is the next group stored */
  #groupAt = 0
  #scheduled: NodeJS.Timeout | NodeJS.Immediate | undefined
  #retry: NodeJS.Timeout | undefined
  writable = true

  constructor(options: TurnsOptions) {
    this.#options = options
  }

  wake(room: Room): void {
    if (this.#waiting.has(room) || this.#pausing.has(room)) return
    const pause = (this.#readyAt.get(room) ?? 0) - performance.now()
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
    if (this.#scheduled) return
    const pause = this.#groupAt - performance.now()
    this.#scheduled = pause < 1 ? setImmediate(() => this.#runWaiting()) : setTimeout(() => this.#runWaiting(), pause)
  }
  /** Runs all that waits, now. */
  run(): void {
    for (const [room, timer] of this.#pausing) {
      clearTimeout(timer)
      this.#waiting.add(room)
    }
    this.#pausing.clear()
    this.#runWaiting()
  }
  #runWaiting(): void {
    this.#scheduled = undefined
    const rooms = [...this.#waiting]
    this.#waiting.clear()
    const entries: Entry[] = []
    for (const room of rooms) {
      const started = performance.now()
      const turn = this.#turnOf(room)
      if (!turn) continue
      entries.push({ room, turn })
      this.#options.metrics.turnMs.observe(performance.now() - started)
    }
    this.finish(entries)
  }
  /** One room's fault is that room's alone. */
  #turnOf(room: Room): OpenTurn | undefined {
    try {
      return room.turn()
    } catch (error) {
      this.#options.log.error({ err: error, documentId: room.id }, 'a turn failed')
      this.#options.failed(room)
      return undefined
    }
  }
  /** Commits and shares; on failure nothing of the group has happened and nothing was shown to anybody. */
  finish(entries: Entry[]): void {
    const commits = entries.flatMap((entry) => entry.turn.commit ?? [])
    try {
      this.#commit(commits)
    } catch (error) {
      if (entries.length > 1 && error instanceof StaleCommitError) {
        for (const entry of entries) this.finish([entry])
        return
      }
      return this.#failed(entries, error)
    }
    let before = performance.now()
    for (const { room, turn } of entries) {
      room.share(turn)
      const now = performance.now()
      this.#readyAt.set(room, now + pauseAfter(now - before))
      before = now
    }
  }
  stop(): void {
    for (const timer of this.#pausing.values()) clearTimeout(timer)
    clearTimeout(this.#retry)
  }

  #commit(commits: Commit[]): void {
    if (commits.length === 0) return
    const started = performance.now()
    this.#options.writer.commit(commits, this.#options.now())
    const ended = performance.now()
    this.#groupAt = ended + Math.min(LONGEST_COMMIT_PAUSE_MS, ended - started)
    this.#options.metrics.commitMs.observe(ended - started)
    this.#options.committed()
  }
  #failed(entries: Entry[], error: unknown): void {
    const stale = error instanceof StaleCommitError
    this.#options.log.error({ err: error }, stale ? 'a document changed under its room' : 'commit failed, boards are read-only until the disk accepts writes')
    if (!stale) this.#block()
    for (const { room, turn } of entries) {
      if (stale) this.#options.stale(room)
      else room.undo(turn)
    }
  }
  #block(): void {
    if (!this.writable) return
    this.writable = false
    for (const room of this.#options.rooms()) {
      room.block(true)
      room.people.tell(false)
    }
    this.#retry = setTimeout(() => this.#tryAgain(), RETRY_MS)
  }
  #tryAgain(): void {
    try {
      this.#options.writer.probe()
    } catch {
      this.#retry = setTimeout(() => this.#tryAgain(), RETRY_MS)
      return
    }
    this.writable = true
    this.#options.log.info('the disk accepts writes again')
    for (const room of this.#options.rooms()) {
      room.people.tell(true)
      room.block(false)
    }
  }
}
