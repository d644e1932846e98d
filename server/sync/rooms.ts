/** All open documents of this process: loads each once, keeps it while somebody needs it, lets go of it, and closes what access has ended. */
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { DamagedDocumentError, loadDocument, replaceEpoch } from '#db/documents.ts'
import { JournalWriter } from '#db/journal.ts'
import type { Db, RawDatabase } from '#db/open.ts'
import { findWorkshopFacts } from '#db/workshop-facts.ts'
import type { Rooms, ServerEdit } from '#server/deps.ts'
import type { Metrics } from '#server/ops/metrics.ts'
import { RECORDS, type Records } from '#shared/board/layout.ts'
import { AppError, isErrorCode } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Role } from '#shared/roles.ts'
import { CLOSE } from '#shared/sync/close.ts'
import { Connection, type Peer } from './connection.ts'
import { Heartbeat } from './heartbeat.ts'
import { boardKind } from './kinds/board/kind.ts'
import type { Live } from './live.ts'
import { compactState } from './rebuild.ts'
import { Room, type RoomHost } from './room.ts'
import { snapshotRoom } from './snapshots.ts'
import { Strikes } from './strikes.ts'
import { Turns } from './turns.ts'

export interface RoomsOptions {
  db: Db
  raw: RawDatabase
  log: Logger
  metrics: Metrics
  now(): number
}
/** What the socket side needs beyond `Rooms`. */
export interface LiveRooms extends Rooms {
  /** Puts a socket whose upgrade was allowed into its room. */
  join(socket: WebSocket, peer: Peer): Promise<void>
  /** Builds the document anew in a higher epoch, without its history; everybody comes back with 4410. */
  rebuild(documentId: string): Promise<void>
}

export const createRooms = (options: RoomsOptions): LiveRooms => new OpenRooms(options)

class OpenRooms implements LiveRooms {
  readonly #options: RoomsOptions
  readonly #open = new Map<string, Promise<Room>>()
  readonly #ready = new Map<string, Room>()
  readonly #idle = new Map<Room, NodeJS.Timeout>()
  readonly #snapshotting = new Set<Room>()
  readonly #turns: Turns
  readonly #strikes: Strikes
  readonly #heartbeat: Heartbeat
  readonly #host: RoomHost
  #closing = false

  constructor(options: RoomsOptions) {
    this.#options = options
    const { db, raw, log, metrics, now } = options
    const writer = new JournalWriter(db, raw)
    this.#strikes = new Strikes(now)
    this.#turns = new Turns({
      writer,
      metrics,
      log,
      now,
      rooms: () => this.#ready.values(),
      stale: (room) => this.#dropRoom(room, CLOSE.olderEpoch),
      failed: (room) => this.#dropRoom(room, CLOSE.failed),
    })
    this.#heartbeat = new Heartbeat({ now, rooms: () => this.#ready.values(), afterTurns: (room) => this.#afterTurns(room), quiet: (room) => void this.#rest(room) })
    this.#host = {
      now,
      wake: (room) => this.#turns.wake(room),
      load: (room) => void this.#reload(room),
      emptied: (room) => this.#leaveSoon(room),
      stateChanged: (room) => this.#heartbeat.changed(room),
      refused: (code, connection) => this.#refused(code, connection),
      takeServerClient: (id) => writer.takeServerClient(id),
    }
    metrics.rooms.set(0)
  }

  get writable(): boolean {
    return this.#turns.writable
  }
  async read<T>(documentId: string, read: (doc: Y.Doc, records: Records) => T): Promise<T> {
    const room = await this.#room(documentId)
    const live = await this.#live(room)
    return read(live.doc, live.content.root as Records)
  }
  async edit<T>(documentId: string, edit: (edit: ServerEdit) => T): Promise<T> {
    return (await this.#room(documentId)).edit(edit)
  }
  present(documentId: string): ReadonlySet<string> {
    return this.#ready.get(documentId)?.people.present() ?? new Set()
  }
  issued(documentId: string, memberId: string, clientIds: readonly number[]): void {
    this.#ready.get(documentId)?.document.issued(memberId, clientIds)
  }

  async join(socket: WebSocket, peer: Peer): Promise<void> {
    const waiting: [Buffer, boolean][] = []
    const early = (data: Buffer, binary: boolean) => waiting.push([data, binary])
    socket.on('message', early)
    const room = await this.#room(peer.access.documentId)
    socket.off('message', early)
    if (this.#closing || socket.readyState !== socket.OPEN) return socket.close(CLOSE.restarting)
    if (peer.clientId !== undefined && !room.document.owns(peer.access.memberId, peer.clientId)) return socket.close(CLOSE.noAccess, 'client id not issued to this person')
    if (room.people.connections.size >= LIMITS.connectionsPerRoom) return socket.close(CLOSE.notReady, 'the board is full')
    clearTimeout(this.#idle.get(room))
    this.#idle.delete(room)
    const connection = new Connection(socket, peer, room)
    connection.muted = () => this.#strikes.isMuted(peer.access.memberId)
    room.join(connection)
    this.#countSockets()
    socket.once('close', () => this.#countSockets())
    for (const [data, binary] of waiting) socket.emit('message', data, binary)
  }

  removeMember(memberId: string): void {
    for (const room of this.#ready.values()) room.revoke(memberId)
  }
  changeRole(memberId: string, role: Role): void {
    for (const { room, connection } of this.#connections((c) => c.peer.access.memberId === memberId)) {
      connection.role = role
      room.greet(connection)
    }
  }
  endSessions(sessionHashes: readonly string[]): void {
    const ended = new Set(sessionHashes)
    for (const { connection } of this.#connections((c) => ended.has(c.peer.sessionHash))) connection.close(CLOSE.notSignedIn, 'signed out')
  }
  workshopChanged(workshopId: string): void {
    for (const room of this.#ready.values()) if (room.workshopId === workshopId) void this.#refreshFacts(room)
  }
  async drop(workshopId: string): Promise<void> {
    for (const room of [...this.#ready.values()]) if (room.workshopId === workshopId) this.#dropRoom(room, CLOSE.noSuchBoard)
  }
  async rebuild(documentId: string): Promise<void> {
    const room = await this.#room(documentId)
    this.#turns.run()
    const state = compactState((await this.#live(room)).content.root)
    this.#dropRoom(room, CLOSE.olderEpoch)
    await replaceEpoch(this.#options.db, documentId, state, this.#options.now())
  }
  async shutdown(): Promise<void> {
    this.#closing = true
    this.#heartbeat.stop()
    this.#turns.run()
    this.#turns.stop()
    for (const room of [...this.#ready.values()]) this.#dropRoom(room, CLOSE.restarting)
    await Promise.allSettled(this.#open.values())
  }

  // --- the life of a room --------------------------------------------------------------------

  /** @throws AppError not_found, starting; storage_unavailable when what is stored cannot be read: never an empty board instead */
  #room(documentId: string): Promise<Room> {
    if (this.#closing) return Promise.reject(new AppError('starting'))
    const known = this.#open.get(documentId)
    if (known) return known
    const opening = this.#load(documentId)
    this.#open.set(documentId, opening)
    opening.catch(() => this.#open.delete(documentId))
    return opening
  }
  async #load(documentId: string): Promise<Room> {
    const { db, log } = this.#options
    try {
      const stored = await loadDocument(db, documentId)
      const facts = stored && (await findWorkshopFacts(db, stored.workshopId))
      if (!stored || !facts) throw new AppError('not_found')
      const room = new Room(stored, facts, boardKind, this.#host)
      if (stored.damagedSnapshots > 0) log.error({ documentId, snapshots: stored.damagedSnapshots }, 'damaged snapshots were passed over; the board is whole')
      if (!this.#turns.writable) room.block(true)
      this.#ready.set(documentId, room)
      this.#options.metrics.rooms.set(this.#ready.size)
      this.#leaveSoon(room)
      return room
    } catch (error) {
      if (error instanceof AppError) throw error
      log.error({ err: error, documentId, damaged: error instanceof DamagedDocumentError }, 'a board could not be loaded')
      throw new AppError('storage_unavailable', undefined, error)
    }
  }
  async #reload(room: Room): Promise<void> {
    try {
      const stored = await loadDocument(this.#options.db, room.id)
      if (!stored) return this.#dropRoom(room, CLOSE.noSuchBoard)
      room.open(stored)
      if (!this.#turns.writable) room.block(true)
    } catch (error) {
      this.#options.log.error({ err: error, documentId: room.id }, 'a board could not be loaded again')
      this.#dropRoom(room, CLOSE.failed)
    }
  }
  /** @throws AppError storage_unavailable when the document cannot be read or built */
  async #live(room: Room): Promise<Live> {
    for (let tries = 0; tries < 2; tries++) {
      const live = room.document.live()
      if (live) return live
      await this.#reload(room)
    }
    throw new AppError('storage_unavailable')
  }
  #refused(code: string, connection: Connection | undefined): void {
    this.#options.metrics.refusals.inc({ code })
    if (connection && !isErrorCode(code) && this.#strikes.strike(connection.peer.access.memberId))
      this.#options.log.warn({ memberId: connection.peer.access.memberId }, 'may only watch for a while')
  }
  #leaveSoon(room: Room): void {
    if (this.#idle.has(room) || this.#closing) return
    const timer = setTimeout(() => void this.#leave(room), LIMITS.roomIdleMs)
    timer.unref()
    this.#idle.set(room, timer)
  }
  async #leave(room: Room): Promise<void> {
    this.#idle.delete(room)
    if (!room.idle) return room.people.connections.size === 0 ? this.#leaveSoon(room) : undefined
    if (room.document.tail > 0) await this.#snapshot(room)
    // somebody may have come while the snapshot was written
    if (room.idle && this.#ready.get(room.id) === room) this.#dropRoom(room, CLOSE.restarting)
  }
  #dropRoom(room: Room, code: (typeof CLOSE)[keyof typeof CLOSE]): void {
    clearTimeout(this.#idle.get(room))
    this.#idle.delete(room)
    if (this.#ready.get(room.id) === room) {
      this.#ready.delete(room.id)
      this.#open.delete(room.id)
    }
    room.close(code, '')
    this.#options.metrics.rooms.set(this.#ready.size)
  }
  #afterTurns(room: Room): void {
    room.settle()
    if (room.document.snapshotDue(this.#options.now())) void this.#snapshot(room)
  }
  /** A quiet board leaves memory; a long tail of journal rows is made one snapshot first, so that it comes back fast. */
  async #rest(room: Room): Promise<void> {
    if (room.document.tail >= LIMITS.snapshotRows / 10) await this.#snapshot(room)
    room.rest()
  }
  async #snapshot(room: Room): Promise<void> {
    if (this.#snapshotting.has(room)) return
    this.#snapshotting.add(room)
    try {
      await snapshotRoom(this.#options.db, room, RECORDS, this.#options.now())
    } catch (error) {
      this.#options.log.error({ err: error, documentId: room.id }, 'snapshot failed, the journal keeps everything')
    } finally {
      this.#snapshotting.delete(room)
    }
  }
  async #refreshFacts(room: Room): Promise<void> {
    room.facts = (await findWorkshopFacts(this.#options.db, room.workshopId)) ?? room.facts
    this.#heartbeat.changed(room)
  }
  #countSockets(): void {
    let sockets = 0
    for (const room of this.#ready.values()) sockets += room.people.connections.size
    this.#options.metrics.connections.set(sockets)
  }
  *#connections(which: (connection: Connection) => boolean): Generator<{ room: Room; connection: Connection }> {
    for (const room of this.#ready.values()) for (const connection of [...room.people.connections]) if (which(connection)) yield { room, connection }
  }
}
