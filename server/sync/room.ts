/** One document's room: its connections, what waits for the next turn, and the live document when it is needed. It does one thing, in turns. */
import * as Y from 'yjs'
import type { StoredDocument } from '#db/documents.ts'
import type { Commit, Quarantined } from '#db/journal.ts'
import type { ServerEdit } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import type { PhaseMode } from '#shared/roles.ts'
import { CLOSE, type CloseCode } from '#shared/sync/close.ts'
import { encodeSync } from '#shared/sync/frames.ts'
import { type Clock, type PresenceState, SYNC, type WorkshopState } from '#shared/sync/protocol.ts'
import type { Connection, ConnectionRoom } from './connection.ts'
import type { FrameKind } from './gate.ts'
import type { Actor, DocumentKind } from './kinds/kind.ts'
import { knowsNothing, Live, storedFrames } from './live.ts'
import { Presence } from './presence.ts'
import { share } from './share.ts'
import { BrokenTurnError, type Job, runTurn, type TurnResult } from './turn.ts'

/** What a room needs of the house it stands in. */
export interface RoomHost {
  now(): number
  /** something waits: give the room a turn soon */
  wake(room: Room): void
  /** the document is needed and not in memory, or what is there cannot be trusted: call `open` with what is stored */
  load(room: Room): void
  /** the last connection left */
  emptied(room: Room): void
  stateChanged(room: Room): void
  refused(code: string, connection?: Connection): void
  takeServerClient(documentId: string): number
}
/** What the workshop says at the moment; SQL, never in the document. */
export interface WorkshopFacts {
  phaseId: string | null
  mode: PhaseMode
  archived: boolean
}
/** A turn that waits for its commit. */
export interface OpenTurn {
  commit: Commit | undefined
  jobs: Job[]
  result: TurnResult
}

/**
 * `resting`: the document is not in memory. `loading`: it is on its way; frames wait. `blocked`: the disk refuses; frames wait.
 * In every state but `closed` people may come and watch.
 */
type State = 'resting' | 'loading' | 'ready' | 'blocked' | 'closed'

export class Room implements ConnectionRoom {
  readonly id: string
  readonly workshopId: string
  readonly connections = new Set<Connection>()
  readonly presence = new Presence()
  readonly #host: RoomHost
  readonly #kind: DocumentKind
  #state: State = 'ready'
  /** as read from storage, until somebody needs the document itself */
  #stored: StoredDocument | undefined
  #live: Live | undefined
  #queue: Job[] = []
  #asking: { connection: Connection; stateVector: Uint8Array }[] = []
  /** turns of a single job each, after one of several has broken a turn */
  #careful = 0
  #clientIds: Map<number, string>
  #notes = 0
  #editedAt: number
  epoch: number
  seq: number
  /** journal rows since the last snapshot, when that was, and how many bytes are stored */
  tail: number
  snapshotAt: number
  bytes: number
  facts: WorkshopFacts

  constructor(stored: StoredDocument, facts: WorkshopFacts, kind: DocumentKind, host: RoomHost) {
    this.id = stored.id
    this.workshopId = stored.workshopId
    this.#host = host
    this.#kind = kind
    this.facts = facts
    this.snapshotAt = this.#editedAt = host.now()
    this.#stored = stored
    this.epoch = stored.epoch
    this.seq = stored.seq
    this.tail = stored.tail
    this.bytes = stored.bytes
    this.#clientIds = stored.clientIds
  }

  // --- the document in memory ------------------------------------------------------------------

  /** The live document, built now if only its bytes are here. Undefined while it has to be loaded first. @throws when it cannot be built */
  live(): Live | undefined {
    if (this.#live) return this.#live
    if (!this.#stored) return undefined
    this.#live = new Live(this.#stored, this.#kind)
    this.#stored = undefined
    this.#notes = this.#live.content.counts.notes
    return this.#live
  }
  /** What is stored is here (again): everything that waited goes on. */
  open(stored: StoredDocument): void {
    if (this.#state === 'closed') return
    this.#live?.destroy()
    this.#live = undefined
    this.#stored = stored
    this.epoch = stored.epoch
    this.seq = stored.seq
    this.tail = stored.tail
    this.bytes = stored.bytes
    this.#clientIds = stored.clientIds
    this.#state = 'ready'
    for (const { connection, stateVector } of this.#asking.splice(0)) this.catchUp(connection, stateVector)
    if (this.#queue.length > 0) this.#host.wake(this)
  }
  #need(): void {
    if (this.#state !== 'resting') return
    this.#state = 'loading'
    this.#host.load(this)
  }
  /** A board nobody edits needs no document in memory; its people stay. */
  rest(): void {
    if (this.#state !== 'ready' || this.#queue.length > 0 || this.quietFor < LIMITS.restMs) return
    this.#live?.destroy()
    this.#live = undefined
    this.#stored = undefined
    this.#state = 'resting'
  }
  get quietFor(): number {
    return this.#host.now() - this.#editedAt
  }
  /** The broken or uncommitted document is dropped; `jobs` are tried again, one by one, after it has been loaded. */
  #retry(jobs: Job[]): void {
    this.#state = 'loading'
    this.#queue = [...jobs, ...this.#queue]
    this.#careful = jobs.length
    this.#host.load(this)
  }
  issued(memberId: string, clientIds: readonly number[]): void {
    for (const id of clientIds) this.#clientIds.set(id, memberId)
  }
  /** A removed member's client ids are nobody's any more, and what of them still waits is dropped. */
  revoke(memberId: string): void {
    for (const [id, owner] of this.#clientIds) if (owner === memberId) this.#clientIds.delete(id)
    this.#queue = this.#queue.filter((job) => job.type !== 'frame' || job.connection.peer.access.memberId !== memberId)
    for (const connection of [...this.connections]) if (connection.peer.access.memberId === memberId) connection.close(CLOSE.noAccess, 'removed')
  }
  owns(memberId: string, clientId: number): boolean {
    return this.#clientIds.get(clientId) === memberId
  }

  // --- what arrives ----------------------------------------------------------------------------

  frame(connection: Connection, kind: FrameKind, payload: Uint8Array): void {
    this.#enqueue({ type: 'frame', connection, kind, payload })
  }
  /** @see Rooms.edit */
  edit<T>(run: (edit: ServerEdit) => T): Promise<T> {
    if (this.#state === 'closed') return Promise.reject(new AppError('not_found'))
    if (this.#state === 'blocked') return Promise.reject(new AppError('storage_unavailable'))
    return new Promise<T>((done, failed) => this.#enqueue({ type: 'edit', run, done: done as (result: unknown) => void, failed }))
  }
  #enqueue(job: Job): void {
    this.#queue.push(job)
    this.#editedAt = this.#host.now()
    this.#need()
    if (this.#state === 'ready') this.#host.wake(this)
  }
  /** Sends what a client with this state vector misses, as soon as it is known. */
  catchUp(connection: Connection, stateVector: Uint8Array): void {
    this.#need()
    if (this.#state === 'loading') {
      this.#asking.push({ connection, stateVector })
      return
    }
    // a newcomer gets the stored bytes; building the document can wait until somebody writes
    if (this.#stored && knowsNothing(stateVector)) connection.write(storedFrames(this.#stored))
    else connection.write((this.live() as Live).framesFor(stateVector))
  }

  // --- the turn ----------------------------------------------------------------------------------

  /** Applies what waits. @returns the turn to commit, undefined when there is nothing to do */
  turn(): OpenTurn | undefined {
    const live = this.#state === 'ready' ? this.live() : undefined
    if (!live) return undefined
    if (!live.mended) return this.#mendFirst(live)
    if (this.#queue.length === 0) return undefined
    const jobs = this.#queue.splice(0, this.#careful > 0 ? 1 : this.#queue.length)
    if (this.#careful > 0) this.#careful--
    if (this.#queue.length > 0) this.#host.wake(this)
    this.#name(live)
    try {
      const result = runTurn(
        { doc: live.doc, content: live.content, kind: this.#kind, now: this.#host.now(), mayWrite: (c, id) => this.owns(c.peer.access.memberId, id), actor: (c) => this.#actor(c) },
        jobs,
      )
      return { jobs, result, commit: this.#commitOf(live, result.update, []) }
    } catch (error) {
      if (!(error instanceof BrokenTurnError)) throw error
      this.#host.refused('broken', error.job.connection)
      error.job.connection.close(CLOSE.refusedFrame, 'the frame could not be applied')
      this.#retry(jobs.filter((job) => job !== error.job))
      return undefined
    }
  }
  /** Before the first turn of a document's life: what cannot be shown is set aside, as a turn of its own. */
  #mendFirst(live: Live): OpenTurn | undefined {
    live.mended = true
    if (!live.content.ailing) return this.turn()
    if (this.#queue.length > 0) this.#host.wake(this)
    return this.#mend(live)
  }
  #mend(live: Live): OpenTurn | undefined {
    let update: Uint8Array | undefined
    let quarantined: Quarantined[] = []
    const take = (bytes: Uint8Array) => {
      update = bytes
    }
    live.doc.on('update', take)
    this.#name(live)
    live.doc.transact(() => {
      quarantined = live.content.mend()
    })
    live.doc.off('update', take)
    if (!update) return undefined
    const result: TurnResult = { update, frames: [], edits: [], putBack: [], refused: [], byServer: true }
    return { jobs: [], result, commit: this.#commitOf(live, update, quarantined) }
  }
  /** A new server client id for each life of the document: ids of an earlier one may have been seen with other clocks. */
  #name(live: Live): void {
    if (live.named) return
    live.doc.clientID = this.#host.takeServerClient(this.id)
    live.named = true
  }
  #commitOf(live: Live, update: Uint8Array | undefined, quarantined: Quarantined[]): Commit | undefined {
    const notes = live.content.takeNotes()
    if (!update) return undefined
    return { documentId: this.id, epoch: this.epoch, seq: this.seq + 1, update, lastNumber: live.content.lastNumber, notes, quarantined }
  }
  #actor(connection: Connection): Actor {
    const { memberId } = connection.peer.access
    return { memberId, role: connection.role, mode: this.facts.mode, archived: this.facts.archived, via: connection.face }
  }
  /** The turn is on disk: everybody gets it, its authors get their receipt. */
  share(turn: OpenTurn): void {
    const { result, commit } = turn
    if (commit) {
      this.seq = commit.seq
      this.tail++
      this.bytes += commit.update.byteLength
      this.#notes = this.#live?.content.counts.notes ?? this.#notes
    }
    share(this, turn)
    for (const { job, why } of result.refused) this.#refuse(job.connection, why)
    for (const { job, result: value } of result.edits) job.done(value)
    if (commit) this.#host.stateChanged(this)
  }
  /** For `share`: the update as everybody gets it. */
  remember(frame: Buffer): void {
    this.#live?.shared(frame)
  }
  #refuse(connection: Connection, why: string): void {
    this.#host.refused(why, connection)
    connection.close(why === 'size' ? CLOSE.frameTooLarge : CLOSE.refusedFrame, why)
  }
  /** The commit failed: nothing of the turn happened. Frames wait for the disk; edits over HTTP are told now. */
  undo(turn: OpenTurn): void {
    for (const job of turn.jobs) if (job.type === 'edit') job.failed(new AppError('storage_unavailable'))
    this.#retry(turn.jobs.filter((job) => job.type === 'frame'))
  }
  tell(writable: boolean): void {
    for (const connection of this.connections) connection.control({ type: 'storage', writable })
  }
  /** The disk refuses (or no longer does): rooms stop taking turns, waiting ones go on. */
  block(blocked: boolean): void {
    if (blocked && this.#state === 'ready') this.#state = 'blocked'
    if (!blocked && this.#state === 'blocked') this.#state = 'ready'
    if (!blocked && this.#queue.length > 0) this.#host.wake(this)
  }

  // --- people ----------------------------------------------------------------------------------

  join(connection: Connection): void {
    const { clientId } = connection.peer
    for (const other of this.connections) if (clientId !== undefined && other.peer.clientId === clientId) other.close(CLOSE.replaced, 'a newer socket')
    this.connections.add(connection)
    this.greet(connection)
    connection.control({ type: 'workshop', state: this.workshopState() })
    if (this.#state === 'blocked') connection.control({ type: 'storage', writable: false })
    if (connection.watchesDocument) {
      connection.send(encodeSync(SYNC.step1, this.#live ? Y.encodeStateVector(this.#live.doc) : new Uint8Array([0])))
      const here = this.presence.all()
      if (here) connection.sendPresence(here)
    }
    this.#host.stateChanged(this)
  }
  /** Who and where one is; sent again when the role changes. */
  greet(connection: Connection): void {
    const { access, clientId } = connection.peer
    connection.control({
      type: 'hello',
      epoch: this.epoch,
      seq: this.seq,
      role: connection.role,
      clientId: clientId ?? 0,
      memberId: access.memberId,
      clocks: connection.watchesDocument ? this.clocksOf(access.memberId) : [],
    })
  }
  /** What is on disk of each of a person's client ids; nothing while the document is not in memory: then a client sends what it is not sure of, and gets its receipt. */
  clocksOf(memberId: string): Clock[] {
    const live = this.#live
    if (!live) return []
    const own = [...this.#clientIds].filter(([, owner]) => owner === memberId)
    return own.map(([client]): Clock => [client, live.clockOf(client)]).filter(([, clock]) => clock > 0)
  }
  /** Builds the document after all, if only its bytes are here: the counts are in it. */
  settle(): void {
    if (this.#state === 'ready' && this.#stored) {
      this.live()
      this.#host.wake(this)
    }
  }
  /** Clocks of some client ids, for a receipt. */
  clocks(clientIds: Iterable<number>): Clock[] {
    const live = this.#live
    return live ? [...clientIds].map((client): Clock => [client, live.clockOf(client)]) : []
  }
  left(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    if (connection.peer.clientId !== undefined) this.presence.set(connection.peer.clientId, null)
    this.#host.stateChanged(this)
    if (this.connections.size === 0) this.#host.emptied(this)
  }
  presenceChanged(connection: Connection, state: PresenceState | null): void {
    if (this.connections.has(connection)) this.presence.set(connection.peer.clientId as number, state)
  }
  presenceFrame(): Uint8Array | undefined {
    return this.presence.all()
  }
  refused(code: string, connection: Connection): void {
    this.#host.refused(code, connection)
  }
  present(): Set<string> {
    return new Set([...this.connections].map((connection) => connection.peer.access.memberId))
  }
  workshopState(): WorkshopState {
    const { phaseId, mode, archived } = this.facts
    return { phaseId, mode, archived, counts: { notes: this.#notes, people: this.present().size } }
  }
  /** Nothing waits, nobody is here: the room may leave memory. */
  get idle(): boolean {
    return this.connections.size === 0 && this.#queue.length === 0 && (this.#state === 'ready' || this.#state === 'resting')
  }
  get snapshotDue(): boolean {
    return this.#live !== undefined && (this.tail >= LIMITS.snapshotRows || (this.tail > 0 && this.#host.now() - this.snapshotAt >= LIMITS.snapshotMs))
  }
  close(code: CloseCode, reason: string): void {
    this.#state = 'closed'
    for (const job of this.#queue.splice(0)) if (job.type === 'edit') job.failed(new AppError(code === CLOSE.restarting ? 'starting' : 'not_found'))
    for (const connection of [...this.connections]) connection.close(code, reason)
    this.#live?.destroy()
    this.#live = undefined
    this.#stored = undefined
  }
}
