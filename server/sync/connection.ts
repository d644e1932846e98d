/** One socket of a room: frames in, frames out, and what it may. Viewers' frames end here: they have a path out and none in. */
import * as decoding from 'lib0/decoding'
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { decodeStateVector } from 'yjs'
import { say } from '#server/http/locale.ts'
import type { ErrorCode } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { isStaff, type Role } from '#shared/roles.ts'
import { CLOSE, type CloseCode } from '#shared/sync/close.ts'
import { encodeControl } from '#shared/sync/frames.ts'
import { MESSAGE, type PresenceState, type ServerControl, SYNC } from '#shared/sync/protocol.ts'
import { colorOf } from './colors.ts'
import type { FrameKind } from './gate.ts'
import type { Peer } from './peer.ts'
import { readPresence } from './presence.ts'
import { contentOf, type State } from './state.ts'
import { PING, webSocketFrame } from './wire.ts'

/** What a connection needs of its room. */
export interface ConnectionRoom {
  frame(connection: Connection, kind: FrameKind, payload: Uint8Array): void
  catchUp(connection: Connection, stateVector: Uint8Array): void
  readonly people: { moved(connection: Connection, state: PresenceState | null): void; presence: { all(): Buffer | undefined } }
  left(connection: Connection): void
  refused(code: string, connection: Connection): void
  /** are frames of this role listened to? */
  takesFrom(role: Role): boolean
}

const OPEN = 1
let connections = 0

export class Connection {
  /** counts all there have been */
  readonly number = ++connections
  readonly peer: Peer
  readonly #socket: WebSocket
  readonly #tcp: Socket
  readonly #room: ConnectionRoom
  role: Role
  /** has this member been refused so often that they only watch for a while? */
  muted: () => boolean = () => false
  /** counts a message: may this member send so many bytes now? */
  inPace: (bytes: number) => boolean = () => true
  /** sync frames of this socket that are on disk */
  acknowledged = 0
  #presence: PresenceState | undefined
  #alive = true
  #waiting = 0
  /** asking the socket for the bytes that wait would cost a tenth of what a write does */
  #keepsUp = true
  #closed = false
  #catchUps = 0
  #state: Omit<State, 'frame'> | undefined

  constructor(socket: WebSocket, peer: Peer, room: ConnectionRoom) {
    this.peer = peer
    this.role = peer.access.role
    this.#socket = socket
    this.#tcp = (socket as unknown as { _socket: Socket })._socket
    this.#room = room
    socket.on('message', (data: Buffer, binary: boolean) => this.#receive(data, binary))
    socket.on('pong', () => {
      this.#alive = true
    })
    socket.on('close', () => this.#gone())
  }

  get face(): 'canvas' | 'list' | 'phone' {
    const face = this.#presence?.face
    return face === 'list' || face === 'phone' ? face : 'canvas'
  }
  get writes(): boolean {
    return this.#room.takesFrom(this.role) && this.peer.clientId !== undefined && !this.muted()
  }
  get watchesDocument(): boolean {
    return this.peer.clientId !== undefined
  }

  control(message: ServerControl): void {
    this.write(webSocketFrame(encodeControl(message)))
  }
  refuse(code: ErrorCode, ids?: string[]): void {
    this.control({ type: 'refuse', code, message: say(this.peer.locale, `errors.${code}`), ...(ids && { ids }) })
    this.#room.refused(code, this)
  }
  /** Writes ready-made WebSocket frames (`wire.ts`) past the library, which would frame them again for each member; closes a reader that has stopped reading. */
  write(...frames: Buffer[]): void {
    if (this.#socket.readyState !== OPEN) return
    // it comes back and gets everything by its state vector
    if (this.#waits > LIMITS.socketStuckBytes) return this.close(CLOSE.slowReader)
    if (frames.length === 1) return this.#send(frames[0] as Buffer)
    this.together(() => {
      for (const frame of frames) this.#send(frame)
    })
  }
  #send(frame: Buffer): void {
    this.#keepsUp = this.#tcp.write(frame)
  }
  /** Bytes that wait for this reader. */
  get #waits(): number {
    return this.#keepsUp ? 0 : this.#tcp.writableLength
  }
  /** What `work` writes goes out at once. */
  together(work: () => void): void {
    this.#tcp.cork()
    work()
    this.#tcp.uncork()
  }
  /** How the workshop stands, unless that is what was heard last; `isNews` is for who writes it with something else. */
  writeState(state: State): void {
    if (this.isNews(state)) this.write(state.frame)
  }
  isNews(state: State): boolean {
    const known = this.#state
    this.#state = contentOf(state)
    return known?.view !== state.view || known.rest !== state.rest
  }
  /** A slow reader does without presence first. */
  get isSlow(): boolean {
    return this.#waits > LIMITS.socketSlowBytes
  }
  writePresence(frame: Buffer): void {
    if (!this.isSlow) this.write(frame)
  }
  close(code: CloseCode, reason = ''): void {
    if (this.#closed) return
    this.#socket.close(code, reason)
    // a peer that does not answer the closing handshake must not keep its place
    setTimeout(() => this.#socket.terminate(), 2_000).unref()
    this.#gone()
  }
  /** Call every `pingMs`: a socket that neither answered the last ping nor took anything of what waits for it is half open. @param frame holds a ping */
  beat(frame = PING): void {
    const waiting = this.#tcp.writableLength
    if (!this.#alive && waiting >= this.#waiting) {
      this.#socket.terminate()
      return this.#gone()
    }
    this.#alive = false
    this.#waiting = waiting
    this.write(frame)
  }

  #gone(): void {
    if (this.#closed) return
    this.#closed = true
    this.#room.left(this)
  }
  #receive(data: Buffer, binary: boolean): void {
    if (this.#closed) return
    this.#alive = true
    if (!binary) return this.close(CLOSE.refusedFrame, 'binary frames only')
    try {
      const decoder = decoding.createDecoder(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
      this.#dispatch(decoding.readVarUint(decoder), decoder)
    } catch {
      this.#room.refused('malformed', this)
      this.close(CLOSE.refusedFrame, 'malformed')
    }
  }
  #dispatch(type: number, decoder: decoding.Decoder): void {
    if (!this.watchesDocument) return
    if (!isStaff(this.role) && !this.inPace(decoder.arr.byteLength)) return this.#slowDown()
    if (type === MESSAGE.sync) return this.#sync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
    if (type === MESSAGE.awareness) return this.#awareness(decoding.readVarUint8Array(decoder))
    const here = type === MESSAGE.queryAwareness ? this.#room.people.presence.all() : undefined
    if (here) this.writePresence(here)
  }
  /** Nothing is lost: what is not called stored is sent again when the page has come back. */
  #slowDown(): void {
    this.refuse('too_many_requests')
    this.close(CLOSE.tooFast, 'too many messages')
  }
  #sync(kind: number, payload: Uint8Array): void {
    if (kind === SYNC.step1) return this.#askedToCatchUp(payload)
    if (kind !== SYNC.step2 && kind !== SYNC.update) throw new Error('unknown sync message')
    if (this.writes) return this.#room.frame(this, kind === SYNC.step2 ? 'step2' : 'update', payload)
    if (kind === SYNC.update) this.refuse('forbidden')
  }
  /** A few bytes in, megabytes out: nobody needs it often. */
  #askedToCatchUp(stateVector: Uint8Array): void {
    decodeStateVector(stateVector)
    if (++this.#catchUps > LIMITS.catchUpsPerConnection) return this.close(CLOSE.tooFast, 'asked for the board too often')
    this.#room.catchUp(this, stateVector)
  }
  #awareness(payload: Uint8Array): void {
    const { clientId, name, access } = this.peer
    const state = readPresence(payload, clientId as number, isStaff(this.role))
    if (state === undefined) return
    this.#presence = state ?? undefined
    const user = { memberId: access.memberId, name: name ?? '', color: colorOf(access.memberId), role: this.role }
    this.#room.people.moved(this, state && { ...state, user })
  }
}
