/**
 * From a group of turns to the disk, and then to everybody: by way of a thread, unless the disk is quick. While one group is on its way the next is given to the same thread, and waits
 * there: a board waits for its own turn to be stored, not for the others'.
 */
import type { Logger } from 'pino'
import { commitGroup, commitMissing, type Fault, type Outcome } from '#db/commit-group.ts'
import type { Disk, Stored } from '#db/disk.ts'
import type { Commit, JournalWriter } from '#db/journal.ts'
import type { Metrics } from '#server/ops/metrics.ts'
import type { OpenTurn } from './host.ts'
import type { Outgoing } from './outgoing.ts'
import type { Room } from './room.ts'

export interface LandingsOptions {
  /** for what the thread that commits left in doubt, and for what is stored without it */
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
  outage(problem: string): void
  /** what is on disk goes there */
  outgoing: Outgoing
  /** a group was on disk after so many milliseconds */
  stored(ms: number): void
  /** storing usually takes less than waking a thread costs */
  quick(): boolean
  /** there is room for another group */
  free(): void
}
export interface Entry {
  room: Room
  turn: OpenTurn
}
/** On its way to the disk: nobody has heard of it, and its rooms take no other turn. */
interface Landing {
  entries: Entry[]
  /** milliseconds of `performance.now` */
  started: number
}

const FAILED: Record<Fault, string> = {
  stale: 'a document changed under its room',
  unfit: 'a turn cannot be stored, its edits are tried one by one',
  locked: 'another program has the database locked, boards are read-only until it lets go',
  disk: 'commit failed, boards are read-only until the disk accepts writes',
}
const commitsOf = ({ entries }: Landing) => entries.flatMap(({ turn }) => turn.commit ?? [])

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
  /** Gives a group to the disk; nothing is shown to anybody before the disk has it. */
  add(entries: Entry[]): void {
    const landing = { entries, started: performance.now() }
    const commits = commitsOf(landing)
    if (commits.length === 0) return this.#stand(entries)
    for (const { room, turn } of entries) if (turn.commit) room.document.landing.begin()
    this.#landings.push(landing)
    const stored = this.#landings.length === 1 && this.#options.quick() && this.#storeHere(commits)
    if (stored) return this.#answered(landing, stored, true)
    this.#options.disk.store({ commits, at: this.#options.now() }, (stored) => this.#answered(landing, stored))
    // private notes are read and written by requests, too: between a turn that moves them and its commit there is none
    if (commits.some(({ shelf }) => shelf)) this.landNow()
  }
  /** On a quick disk: two threads that wake each other would take longer than storing does. Undefined when somebody else is writing: the thread can wait for that. */
  #storeHere(commits: readonly Commit[]): Stored | undefined {
    try {
      const outcomes = commitGroup(this.#options.writer, commits, this.#options.now())
      if (outcomes.every((outcome) => outcome?.fault === 'locked')) return undefined
      this.#options.disk.sync()
      return { outcomes }
    } catch (error) {
      return { unsure: error instanceof Error ? error.message : String(error) }
    }
  }
  /** Waits for the disk, at once. */
  landNow(): void {
    if (this.#landings.length > 0) this.#options.disk.finish()
  }
  /** Stores what is in doubt, wherever it got to. @throws the disk's or SQLite's error */
  makeSure(): void {
    const { writer, disk, now } = this.#options
    const outcomes = this.#landings.map((landing) => commitMissing(writer, commitsOf(landing), now()))
    if (outcomes.length > 0) disk.makeSure()
    else disk.sync()
    for (const [at, landing] of this.#landings.splice(0).entries()) this.#out(landing, outcomes[at] ?? [])
    this.#options.free()
  }

  #answered(landing: Landing, stored: Stored, here = false): void {
    if ('unsure' in stored) return this.#unsure(stored.unsure)
    // it may have been made sure of meanwhile
    const at = this.#landings.indexOf(landing)
    if (at < 0) return
    this.#landings.splice(at, 1)
    this.#out(landing, stored.outcomes, here)
    this.#options.free()
  }
  #out(landing: Landing, outcomes: readonly Outcome[], here = false): void {
    const ms = performance.now() - landing.started
    this.#options.metrics.commitMs.observe(ms)
    this.#options.stored(ms)
    this.#options.committed()
    const of = new Map(commitsOf(landing).map((commit, at) => [commit, outcomes[at]]))
    const stored = landing.entries.filter(({ room, turn }) => {
      const outcome = turn.commit && of.get(turn.commit)
      if (outcome) this.#failed(room, turn, outcome)
      return !outcome
    })
    this.#stand(stored, here)
  }
  /** What stands is told. @param here the loop has just waited for the disk itself */
  #stand(entries: Entry[], here = false): void {
    const { outgoing } = this.#options
    for (const { room, turn } of entries) room.stored(turn)
    for (const { room, turn } of entries) here ? outgoing.tellSoon(room, turn) : outgoing.tell(room, turn)
  }
  #failed(room: Room, turn: OpenTurn, { fault, problem }: NonNullable<Outcome>): void {
    this.#options.log.error({ problem, documentId: room.id }, FAILED[fault])
    if (fault === 'stale') return this.#options.stale(room)
    if (fault === 'unfit') return room.takeBack(turn)
    this.#options.outage(problem)
    room.undo(turn, problem)
  }
  /** Perhaps committed, and the disk does not say that it has it: it stays unsaid until it has. */
  #unsure(problem: string): void {
    this.#options.log.error({ problem }, 'the disk did not take a commit, boards are read-only until it does')
    this.#options.outage(problem)
  }
}
