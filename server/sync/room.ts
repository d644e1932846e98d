/** One open document: its live `Y.Doc`, its connections, and what waits for the next turn. It does one thing, in turns. */
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
import type { Actor, DocumentContent, DocumentKind } from './kinds/kind.ts'
import { Presence } from './presence.ts'
import { BrokenTurnError, type Job, runTurn, type TurnResult } from './turn.ts'

/** What a room needs of the house it stands in. */
export interface RoomHost {
  now(): number
  /** something waits: give the room a turn soon */
  wake(room: Room): void
  /** the live document cannot be trusted: load it anew and call `reopen` */
  reload(room: Room): void
  /** the last connection left */
  emptied(room: Room): void
  peopleChanged(room: Room): void
  refused(code: string): void
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

/** `recovering`: being loaded anew, frames wait. `blocked`: the disk refuses, frames wait. */
type State = 'ready' | 'recovering' | 'blocked' | 'closed'

export class Room implements ConnectionRoom {
  readonly id: string
  readonly workshopId: string
  readonly connections = new Set<Connection>()
  readonly presence = new Presence()
  readonly #host: RoomHost
  readonly #kind: DocumentKind
  #state: State = 'ready'
  #queue: Job[] = []
  /** turns of a single job each, after one of several has broken a turn */
  #careful = 0
  doc!: Y.Doc
  content!: DocumentContent
  epoch = 1
  seq = 0
  /** journal rows since the last snapshot, and when that was */
  tail = 0
  snapshotAt: number
  #clientIds = new Map<number, string>()
  #named = false
  facts: WorkshopFacts

  constructor(stored: StoredDocument, facts: WorkshopFacts, kind: DocumentKind, host: RoomHost) {
    this.id = stored.id
    this.workshopId = stored.workshopId
    this.#host = host
    this.#kind = kind
    this.facts = facts
    this.snapshotAt = host.now()
    this.open(stored)
  }

  // --- loading -------------------------------------------------------------------------------

  /** Builds the live document from storage. @throws when what is stored cannot be applied whole */
  open(stored: StoredDocument): void {
    const doc = new Y.Doc()
    for (const update of stored.updates) Y.applyUpdate(doc, update)
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error(`document ${stored.id} has updates whose predecessors are missing`)
    this.doc?.destroy()
    this.doc = doc
    this.content = this.#kind.open(doc, stored.notes, stored.lastNumber)
    this.epoch = stored.epoch
    this.seq = stored.seq
    this.tail = stored.tail
    this.#clientIds = stored.clientIds
    this.#named = false
    this.#state = 'ready'
    if (this.#queue.length > 0) this.#host.wake(this)
  }
  /** The broken or uncommitted document is dropped; `jobs` are tried again, one by one, after it has been loaded. */
  #retry(jobs: Job[]): void {
    this.#state = 'recovering'
    this.#queue = [...jobs, ...this.#queue]
    this.#careful = jobs.length
    this.#host.reload(this)
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
    connection.taken++
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
    if (this.#state === 'ready') this.#host.wake(this)
  }

  // --- the turn ----------------------------------------------------------------------------------

  /** Applies what waits. @returns the turn to commit, undefined when there is nothing to do */
  turn(): OpenTurn | undefined {
    if (this.#state !== 'ready' || this.#queue.length === 0) return undefined
    const jobs = this.#queue.splice(0, this.#careful > 0 ? 1 : this.#queue.length)
    if (this.#careful > 0) this.#careful--
    if (this.#queue.length > 0) this.#host.wake(this)
    this.#takeClientId()
    try {
      const result = runTurn(
        { doc: this.doc, content: this.content, kind: this.#kind, now: this.#host.now(), mayWrite: (c, id) => this.owns(c.peer.access.memberId, id), actor: (c) => this.#actor(c) },
        jobs,
      )
      return { jobs, result, commit: this.#commitOf(result.update, []) }
    } catch (error) {
      if (!(error instanceof BrokenTurnError)) throw error
      this.#host.refused('broken')
      error.job.connection.close(CLOSE.refusedFrame, 'the frame could not be applied')
      this.#retry(jobs.filter((job) => job !== error.job))
      return undefined
    }
  }
  /** Removes what cannot be shown, as a turn of its own right after loading. @returns undefined when all is well */
  mend(): OpenTurn | undefined {
    let update: Uint8Array | undefined
    let quarantined: Quarantined[] = []
    this.doc.once('update', (bytes: Uint8Array) => {
      update = bytes
    })
    this.#takeClientId()
    this.doc.transact(() => {
      quarantined = this.content.mend()
    })
    if (!update) return undefined
    const result: TurnResult = { update, frames: [], edits: [], putBack: [], refused: [], byServer: true }
    return { jobs: [], result, commit: this.#commitOf(update, quarantined) }
  }
  /** A new server client id for each load: ids of an earlier life may have been seen with other clocks. */
  #takeClientId(): void {
    if (this.#named) return
    this.doc.clientID = this.#host.takeServerClient(this.id)
    this.#named = true
  }
  #commitOf(update: Uint8Array | undefined, quarantined: Quarantined[]): Commit | undefined {
    const notes = this.content.takeNotes()
    if (!update) return undefined
    return { documentId: this.id, epoch: this.epoch, seq: this.seq + 1, update, lastNumber: this.content.lastNumber, notes, quarantined }
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
      const authors = new Set(result.frames.map((job) => job.connection))
      const alone = authors.size === 1 && !result.byServer ? [...authors][0] : undefined
      const frame = encodeSync(SYNC.update, commit.update)
      for (const connection of this.connections) if (connection !== alone && connection.watchesDocument) connection.send(frame)
    }
    for (const { connection, code, ids } of result.putBack) connection.refuse(code, ids)
    for (const { job, why } of result.refused) this.#refuse(job.connection, why)
    for (const connection of new Set(result.frames.map((job) => job.connection))) this.#acknowledge(connection, result.frames.filter((job) => job.connection === connection).length)
    for (const { job, result: value } of result.edits) job.done(value)
    this.#host.peopleChanged(this)
  }
  #refuse(connection: Connection, why: string): void {
    this.#host.refused(why)
    connection.close(why === 'size' ? CLOSE.frameTooLarge : CLOSE.refusedFrame, why)
  }
  #acknowledge(connection: Connection, frames: number): void {
    connection.acknowledged += frames
    connection.control({ type: 'ack', seq: this.seq, frames: connection.acknowledged, clocks: this.clocksOf(connection.peer.access.memberId) })
  }
  /** What is on disk of each of a person's client ids. */
  clocksOf(memberId: string): Clock[] {
    const clocks: Clock[] = []
    for (const [client, structs] of this.doc.store.clients) if (structs.length > 0 && this.owns(memberId, client)) clocks.push([client, Y.getState(this.doc.store, client)])
    return clocks
  }
  /** The commit failed: nothing of the turn happened. Frames wait for the disk; edits over HTTP are told now. */
  undo(turn: OpenTurn, writable: boolean): void {
    for (const job of turn.jobs) if (job.type === 'edit') job.failed(new AppError('storage_unavailable'))
    this.#retry(turn.jobs.filter((job) => job.type === 'frame'))
    if (!writable) this.tell(false)
  }
  tell(writable: boolean): void {
    for (const connection of this.connections) connection.control({ type: 'storage', writable })
  }
  /** The disk refuses (or no longer does): `ready` rooms stop taking turns, waiting ones go on. */
  block(blocked: boolean): void {
    if (blocked && this.#state === 'ready') this.#state = 'blocked'
    if (!blocked && this.#state === 'blocked') this.#state = 'ready'
    if (!blocked && this.#queue.length > 0) this.#host.wake(this)
  }

  // --- people ----------------------------------------------------------------------------------

  join(connection: Connection): void {
    const { access, clientId } = connection.peer
    for (const other of this.connections) if (clientId !== undefined && other.peer.clientId === clientId) other.close(CLOSE.replaced, 'a newer socket')
    this.connections.add(connection)
    connection.control({
      type: 'hello',
      epoch: this.epoch,
      seq: this.seq,
      role: connection.role,
      clientId: clientId ?? 0,
      memberId: access.memberId,
      clocks: this.clocksOf(access.memberId),
    })
    connection.control({ type: 'workshop', state: this.workshopState() })
    if (this.#state === 'blocked') connection.control({ type: 'storage', writable: false })
    if (connection.watchesDocument) {
      connection.send(encodeSync(SYNC.step1, Y.encodeStateVector(this.doc)))
      const here = this.presence.all()
      if (here) connection.sendPresence(here)
    }
    this.#host.peopleChanged(this)
  }
  /** A role or name changed: the connection is told as if it had just come. */
  greet(connection: Connection): void {
    const { access, clientId } = connection.peer
    connection.control({
      type: 'hello',
      epoch: this.epoch,
      seq: this.seq,
      role: connection.role,
      clientId: clientId ?? 0,
      memberId: access.memberId,
      clocks: this.clocksOf(access.memberId),
    })
  }
  left(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    if (connection.peer.clientId !== undefined) this.presence.set(connection.peer.clientId, null)
    this.#host.peopleChanged(this)
    if (this.connections.size === 0) this.#host.emptied(this)
  }
  presenceChanged(connection: Connection, state: PresenceState | null): void {
    if (this.connections.has(connection)) this.presence.set(connection.peer.clientId as number, state)
  }
  presenceFrame(): Uint8Array | undefined {
    return this.presence.all()
  }
  refused(code: string): void {
    this.#host.refused(code)
  }
  stateFor(stateVector: Uint8Array): Uint8Array {
    return encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, stateVector))
  }
  present(): Set<string> {
    return new Set([...this.connections].map((connection) => connection.peer.access.memberId))
  }
  workshopState(): WorkshopState {
    const { phaseId, mode, archived } = this.facts
    return { phaseId, mode, archived, counts: { notes: this.content.counts.notes, people: this.present().size } }
  }
  /** Nothing waits, nobody is here: the room may leave memory. */
  get idle(): boolean {
    return this.connections.size === 0 && this.#queue.length === 0 && this.#state === 'ready'
  }
  get snapshotDue(): boolean {
    return this.tail >= LIMITS.snapshotRows || (this.tail > 0 && this.#host.now() - this.snapshotAt >= LIMITS.snapshotMs)
  }
  close(code: CloseCode, reason: string): void {
    this.#state = 'closed'
    for (const job of this.#queue.splice(0)) if (job.type === 'edit') job.failed(new AppError(code === CLOSE.restarting ? 'starting' : 'not_found'))
    for (const connection of [...this.connections]) connection.close(code, reason)
    this.doc.destroy()
  }
}
