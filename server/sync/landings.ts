/**
 * From a group of turns to the disk, and then to everybody. While the disk stores one group the next is written into the log, and its wait
 * begins when the first is over: a board waits for its own turn to be stored, not for the others'.
 */
import type { Logger } from 'pino'
import type { Disk } from '#db/disk.ts'
import { type JournalWriter, StaleCommitError } from '#db/journal.ts'
import type { Metrics } from '#server/ops/metrics.ts'
import type { OpenTurn } from './host.ts'
import type { Room } from './room.ts'

export interface LandingsOptions {
  writer: JournalWriter
  disk: Disk
  metrics: Metrics
  log: Logger
  now(): number
  /** the document was rebuilt or deleted under the room */
  stale(room: Room): void
  /** something is on disk */
  committed(): void
  /** the disk refuses, or does not say that it has what it was given */
  outage(): void
  /** a turn went out to everybody, in so many milliseconds */
  shared(room: Room, ms: number): void
  /** a group was on disk after so many milliseconds */
  stored(ms: number): void
  /** there is room for another group */
  free(): void
}
export interface Entry {
  room: Room
  turn: OpenTurn
}
/** Committed, and on its way to the disk: nobody has heard of it, and its rooms take no other turn. */
interface Landing {
  entries: Entry[]
  /** milliseconds of `performance.now` */
  started: number
}

export class Landings {
  readonly #options: LandingsOptions
  /** the first is being stored; at most one waits behind it */
  readonly #landings: Landing[] = []

  constructor(options: LandingsOptions) {
    this.#options = options
  }
  get full(): boolean {
    return this.#landings.length > 1
  }
  get any(): boolean {
    return this.#landings.length > 0
  }
  /** Commits; nothing is shown to anybody before the disk has it. */
  add(entries: Entry[]): void {
    const started = performance.now()
    const stored = this.#stored(entries)
    if (!stored.some(({ turn }) => turn.commit)) return this.#share(stored)
    const landing = { entries: stored, started }
    this.#landings.push(landing)
    if (this.#landings.length === 1) this.#sync(landing)
  }
  /** Waits for the disk, at once. */
  landNow(): void {
    if (!this.any) return
    try {
      this.#options.disk.syncNow()
    } catch (error) {
      return this.#unsure(this.#landings[0] as Landing, error)
    }
    this.landed()
  }
  /** The disk has everything after all. */
  landed(): void {
    for (const landing of this.#landings.splice(0)) this.#out(landing)
    this.#options.free()
  }

  #sync(landing: Landing): void {
    this.#options.disk.sync().then(
      () => this.#arrived(landing),
      (error: unknown) => this.#unsure(landing, error),
    )
  }
  #arrived(landing: Landing): void {
    // it may have been waited for at once meanwhile
    if (this.#landings[0] !== landing) return
    this.#landings.shift()
    const [next] = this.#landings
    if (next) this.#sync(next)
    this.#out(landing)
    this.#options.free()
  }
  #out({ entries, started }: Landing): void {
    const ms = performance.now() - started
    this.#options.metrics.commitMs.observe(ms)
    this.#options.stored(ms)
    this.#options.committed()
    this.#share(entries)
  }
  #share(entries: Entry[]): void {
    let before = performance.now()
    for (const { room, turn } of entries) {
      room.share(turn)
      const now = performance.now()
      this.#options.shared(room, now - before)
      before = now
    }
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
  #failed(entries: Entry[], error: unknown): void {
    const stale = error instanceof StaleCommitError
    this.#options.log.error({ err: error }, stale ? 'a document changed under its room' : 'commit failed, boards are read-only until the disk accepts writes')
    if (!stale) this.#options.outage()
    for (const { room, turn } of entries) {
      if (stale) this.#options.stale(room)
      else room.undo(turn)
    }
  }
  /** Committed, but the disk does not say that it has it: it stays unsaid until it has. */
  #unsure(landing: Landing, error: unknown): void {
    if (this.#landings[0] !== landing) return
    this.#options.log.error({ err: error }, 'the disk did not take a commit, boards are read-only until it does')
    this.#options.outage()
  }
}
