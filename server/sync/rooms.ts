/** The open boards as the rest of the server knows them: reading, editing, coming in, and what happens when access ends. */
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { replaceEpoch } from '#db/documents.ts'
import type { Rooms, ServerEdit } from '#server/deps.ts'
import type { Records } from '#shared/board/layout.ts'
import { LIMITS } from '#shared/limits.ts'
import type { BoardFile } from '#shared/board/files.ts'
import type { Role } from '#shared/roles.ts'
import { CLOSE } from '#shared/sync/close.ts'
import type { ServerControl } from '#shared/sync/protocol.ts'
import { Connection } from './connection.ts'
import { greet } from './greeting.ts'
import type { HouseOptions } from './host.ts'
import { House } from './house.ts'
import type { Peer } from './peer.ts'
import type { Room } from './room.ts'
import { showOut } from './show-out.ts'
import { stateFor } from './state.ts'

/** What the socket side needs beyond `Rooms`. */
export interface LiveRooms extends Rooms {
  /** Resolves when what is written can be stored at once. */
  ready(): Promise<void>
  /** Puts a socket whose upgrade was allowed into its room. */
  join(socket: WebSocket, peer: Peer): Promise<void>
  /** Builds the document anew in a higher epoch, without its history; everybody comes back with 4410. */
  rebuild(documentId: string): Promise<void>
}

export const createRooms = (options: HouseOptions): LiveRooms => new OpenRooms(options)

class OpenRooms implements LiveRooms {
  readonly #options: HouseOptions
  readonly #house: House

  constructor(options: HouseOptions) {
    this.#options = options
    this.#house = new House(options)
  }

  get writable(): boolean {
    return this.#house.turns.refusal === undefined
  }
  async read<T>(documentId: string, read: (doc: Y.Doc, records: Records) => T): Promise<T> {
    const live = await this.#house.live(await this.#house.room(documentId))
    return read(live.doc, live.content.root as Records)
  }
  async edit<T>(documentId: string, edit: (edit: ServerEdit) => T): Promise<T> {
    return (await this.#house.room(documentId)).edit(edit)
  }
  present(documentId: string): ReadonlySet<string> {
    return this.#house.find(documentId)?.people.present() ?? new Set()
  }
  issued(documentId: string, memberId: string, clientIds: readonly number[]): void {
    this.#house.find(documentId)?.document.issued(memberId, clientIds)
  }
  async fileAdded(documentId: string, file: BoardFile): Promise<void> {
    // a room that is being opened may have read the list before the picture was on it
    const room = await this.#house.opening(documentId)
    room?.document.memory.files.set(file.hash, file)
  }

  ready(): Promise<void> {
    return this.#house.ready()
  }
  async join(socket: WebSocket, peer: Peer): Promise<void> {
    const waiting: [Buffer, boolean][] = []
    const early = (data: Buffer, binary: boolean) => waiting.push([data, binary])
    socket.on('message', early)
    const room = await this.#house.room(peer.access.documentId)
    socket.off('message', early)
    if (this.#house.closing || socket.readyState !== socket.OPEN) return socket.close(CLOSE.restarting)
    if (peer.clientId !== undefined && !room.document.owns(peer.access.memberId, peer.clientId)) return socket.close(CLOSE.noAccess, 'client id not issued to this person')
    if (room.people.connections.size >= LIMITS.connectionsPerRoom) return socket.close(CLOSE.notReady, 'the board is full')
    this.#house.keep(room)
    const connection = new Connection(socket, peer, room)
    connection.muted = () => this.#house.strikes.isMuted(peer.access.memberId)
    connection.inPace = (bytes) => this.#house.pace.takes(peer.access.memberId, bytes)
    room.join(connection)
    // one more who may vote
    if (room.facts.rounds.some((round) => round.closedAt === null)) this.#house.facts.refreshSoon(room)
    this.#options.metrics.connections.inc()
    socket.once('close', () => this.#options.metrics.connections.dec())
    for (const [data, binary] of waiting) socket.emit('message', data, binary)
  }

  removeMember(memberId: string): void {
    for (const room of this.#house.rooms) room.revoke(memberId)
  }
  changeRole(memberId: string, role: Role): void {
    for (const { room, connection } of this.#connections((c) => c.peer.access.memberId === memberId)) {
      connection.role = role
      showOut(room)
      greet(room, connection)
      connection.writeState(stateFor(room, connection))
    }
  }
  endSessions(sessionHashes: readonly string[]): void {
    const ended = new Set(sessionHashes)
    for (const { connection } of this.#connections((c) => ended.has(c.peer.sessionHash))) connection.close(CLOSE.notSignedIn, 'signed out')
  }
  async workshopChanged(workshopId: string): Promise<void> {
    await Promise.all(this.#of(workshopId).map((room) => this.#house.facts.refresh(room)))
  }
  votesChanged(workshopId: string): void {
    for (const room of this.#of(workshopId)) this.#house.facts.refreshSoon(room)
  }
  shelfChanged(documentId: string): void {
    const room = this.#house.find(documentId)
    if (room) this.#house.heartbeat.changed(room)
  }
  simulate(documentId: string, people: readonly { memberId: string; name: string }[]): void {
    const room = this.#house.find(documentId)
    if (room?.people.simulate(people)) this.#house.heartbeat.changed(room)
  }
  tell(documentId: string, message: ServerControl): void {
    for (const connection of this.#house.find(documentId)?.people.connections ?? []) connection.control(message)
  }
  tellMembers(documentId: string, memberIds: ReadonlySet<string>, message: ServerControl): void {
    for (const connection of this.#house.find(documentId)?.people.connections ?? []) if (memberIds.has(connection.peer.access.memberId)) connection.control(message)
  }
  async drop(workshopId: string): Promise<void> {
    for (const room of this.#of(workshopId)) this.#house.close(room, CLOSE.noSuchBoard)
  }
  async rebuild(documentId: string): Promise<void> {
    const room = await this.#house.room(documentId)
    this.#house.turns.run()
    const state = room.document.kind.compact((await this.#house.live(room)).doc)
    this.#house.close(room, CLOSE.olderEpoch)
    await replaceEpoch(this.#options.db, documentId, state, this.#options.now())
  }
  shutdown(): Promise<void> {
    return this.#house.shutdown()
  }

  #of(workshopId: string): Room[] {
    return [...this.#house.rooms].filter((room) => room.workshopId === workshopId)
  }
  *#connections(which: (connection: Connection) => boolean): Generator<{ room: Room; connection: Connection }> {
    for (const room of this.#house.rooms) for (const connection of [...room.people.connections]) if (which(connection)) yield { room, connection }
  }
}
