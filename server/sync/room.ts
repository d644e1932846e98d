/** One document's room. It does one thing, in turns, and everything goes through it: frames, phone notes, restores. */
import type { StoredDocument } from '#db/documents.ts'
import type { WorkshopFacts } from '#db/workshop-facts.ts'
import type { ServerEdit } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { CLOSE, type CloseCode } from '#shared/sync/close.ts'
import { Attendance } from './attendance.ts'
import type { Connection, ConnectionRoom } from './connection.ts'
import { welcome } from './greeting.ts'
import { Holding } from './holding.ts'
import type { OpenTurn, RoomHost } from './host.ts'
import type { DocumentKind } from './kinds/kind.ts'
import type { Live } from './live.ts'
import { mendFirst, play } from './play.ts'
import { JobQueue } from './queue.ts'
import { blame, refuseFrames } from './refusals.ts'
import { share, tellingOf } from './share.ts'
import { BrokenTurnError, type FrameJob, type Job } from './turn.ts'

/**
 * `resting`: the document is not in memory. `loading`: it is on its way. `blocked`: the disk refuses. Frames wait in all three, and people
 * may come and watch in every state but `closed`.
 */
type State = 'resting' | 'loading' | 'ready' | 'blocked' | 'closed'

export class Room implements ConnectionRoom {
  readonly id: string
  readonly workshopId: string
  readonly document: Holding
  readonly people = new Attendance()
  readonly telling = tellingOf(this)
  facts: WorkshopFacts
  readonly host: RoomHost
  #state: State = 'ready'
  readonly #queue = new JobQueue()
  readonly refused = (code: string, connection: Connection): void => this.host.refused(code, connection)
  readonly takesFrom = (role: Connection['role']): boolean => this.document.kind.writes(role)
  #asking: { connection: Connection; stateVector: Uint8Array }[] = []
  /** what the disk says while it refuses */
  #refusal: string | undefined
  /** when the document was last edited or asked for, milliseconds since 1970 */
  #neededAt: number

  constructor(stored: StoredDocument, facts: WorkshopFacts, kind: DocumentKind, host: RoomHost) {
    this.id = stored.id
    this.workshopId = stored.workshopId
    this.facts = facts
    this.host = host
    this.#neededAt = host.now()
    this.document = new Holding(stored, kind, host.now())
  }
  /** What is stored is here (again): everything that waited goes on. */
  open(stored: StoredDocument): void {
    if (this.#state === 'closed') return
    this.document.take(stored)
    this.#state = 'ready'
    this.#answerAsking()
    if (!this.#queue.isEmpty) this.host.wake(this)
  }
  #answerAsking(): void {
    for (const { connection, stateVector } of this.#asking.splice(0)) this.catchUp(connection, stateVector)
  }
  #need(): void {
    this.#neededAt = this.host.now()
    if (this.#state === 'resting') this.#load()
  }
  #load(): void {
    this.#state = 'loading'
    this.host.load(this)
  }
  /** A board that nobody edits or comes to needs no document in memory; its people stay. */
  rest(): void {
    if (this.#state !== 'ready' || !this.#queue.isEmpty || this.document.landing.on || this.quietFor < LIMITS.restMs) return
    this.document.drop()
    this.#state = 'resting'
  }
  get quietFor(): number {
    return this.host.now() - this.#neededAt
  }
  /** Builds the document after all, if nobody has looked into it yet: the counts are in it, and what cannot be shown. */
  settle(): void {
    if (this.#state !== 'ready' || !this.document.isUnseen) return
    this.document.live()
    this.host.wake(this)
  }
  /** The broken or uncommitted document is dropped; `jobs` are tried again, one by one, after it has been loaded. */
  #retry(jobs: Job[]): void {
    this.#queue.again(jobs)
    this.#load()
  }
  frame(connection: Connection, kind: FrameJob['kind'], payload: Uint8Array): void {
    this.#enqueue({ type: 'frame', connection, kind, payload })
  }
  /** @see Rooms.edit */
  edit<T>(run: (edit: ServerEdit) => T): Promise<T> {
    if (this.#state === 'closed') return Promise.reject(new AppError('not_found'))
    if (this.#state === 'blocked') return Promise.reject(new AppError('storage_unavailable', undefined, this.#refusal))
    return new Promise<T>((done, failed) => this.#enqueue({ type: 'edit', run, done: done as (result: unknown) => void, failed }))
  }
  #enqueue(job: Job): void {
    this.#queue.push(job)
    this.#need()
    if (this.#state === 'ready') this.host.wake(this)
  }
  /** Sends what a client with this state vector misses, as soon as it is known. */
  catchUp(connection: Connection, stateVector: Uint8Array): void {
    this.#need()
    const frames = this.#state === 'loading' || this.document.landing.on ? undefined : this.document.framesFor(stateVector, connection.peer.unpacks)
    if (frames) connection.write(...frames)
    else this.#asking.push({ connection, stateVector })
  }

  /** Applies what waits. @returns the turn to commit, undefined when there is nothing to do */
  turn(): OpenTurn | undefined {
    const live = this.#state === 'ready' && this.document.live()
    if (!live) return undefined
    const mended = live.mended ? undefined : mendFirst(this, live)
    const jobs = mended ? [] : this.#queue.take()
    if (!this.#queue.isEmpty) this.host.wake(this)
    return mended ?? (jobs.length > 0 ? this.#play(live, jobs) : undefined)
  }
  #play(live: Live, jobs: Job[]): OpenTurn | undefined {
    try {
      return play(this, live, jobs)
    } catch (error) {
      if (!(error instanceof BrokenTurnError)) throw error
      if (error.job) blame(this, error.job, error)
      this.#retry(jobs.filter((job) => job !== error.job))
      return undefined
    }
  }
  /** The turn is on disk, if there was anything to store. What receipts will say is what is on disk now: the next turn may be played before they go out. */
  stored({ commit, result }: OpenTurn): void {
    if (commit) this.document.committed(commit)
    for (const frame of result.frames) frame.clocks = this.document.clocks(frame.clients ?? [])
  }
  /** Nothing of the turns is to come: everybody gets them, their authors get their receipt. */
  share(turns: readonly OpenTurn[]): void {
    if (turns.some(({ commit }) => commit) && this.#state !== 'closed') this.host.stateChanged(this)
    share(this, turns)
    for (const { result } of turns) refuseFrames(this, result.refused)
    for (const { job, result } of turns.flatMap((turn) => turn.result.edits)) job.done(result)
    this.#answerAsking()
  }
  /** The disk is well, but takes nothing of this turn: its edits are tried one by one, and who sent the one at fault is told. */
  takeBack({ jobs }: OpenTurn): void {
    this.document.landing.end()
    const only = jobs.length === 1 ? jobs[0] : undefined
    if (only) blame(this, only, new Error('the edit cannot be stored'))
    if (this.#state !== 'closed') this.#retry(only ? [] : jobs)
  }
  /** The commit failed: nothing of the turn happened. Frames wait for the disk; edits over HTTP are told now. */
  undo({ jobs }: OpenTurn, problem: string): void {
    this.document.landing.end()
    for (const job of jobs) if (job.type === 'edit') job.failed(new AppError('storage_unavailable', undefined, problem))
    if (this.#state !== 'closed') this.#retry(jobs.filter((job) => job.type === 'frame'))
  }
  /** The disk refuses: the room stops taking turns, until `unblock`. */
  block(problem: string): void {
    this.#refusal = problem
    if (this.#state === 'ready') this.#state = 'blocked'
    this.document.landing.release()
  }
  unblock(): void {
    if (this.#state === 'blocked') this.#state = 'ready'
    if (!this.#queue.isEmpty) this.host.wake(this)
  }

  join(connection: Connection): void {
    this.people.add(connection)
    welcome(this, connection)
    this.host.stateChanged(this)
  }
  left(connection: Connection): void {
    if (!this.people.remove(connection)) return
    this.host.stateChanged(this)
    if (this.people.connections.size === 0) this.host.emptied(this)
  }
  /** A removed member: out at once, and what of theirs still waits is dropped. */
  revoke(memberId: string): void {
    this.document.revoke(memberId)
    this.#queue.dropFramesOf(memberId)
    this.people.shutOut(memberId)
  }
  get blocked(): boolean {
    return this.#state === 'blocked'
  }
  /** Nothing waits, nobody is here: the room may leave memory. */
  get idle(): boolean {
    return this.people.connections.size === 0 && this.#queue.isEmpty && !this.document.landing.on && (this.#state === 'ready' || this.#state === 'resting')
  }
  close(code: CloseCode, reason: string): void {
    this.#state = 'closed'
    this.document.landing.release()
    this.#queue.fail(new AppError(code === CLOSE.restarting ? 'starting' : 'not_found'))
    for (const connection of [...this.people.connections]) connection.close(code, reason)
    this.document.drop()
  }
}
