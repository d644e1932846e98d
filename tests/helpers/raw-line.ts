/** A board's socket without a provider: every byte is the test's own. It keeps a document from what it hears, so that honest edits can be made beside crafted ones. */
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { ConnectionAnswer } from '#shared/boards.ts'
import { RECORDS, type Records } from '#shared/board/layout.ts'
import { encodeSync, readControl } from '#shared/sync/frames.ts'
import { MESSAGE, type ServerControl, SYNC } from '#shared/sync/protocol.ts'
import type { Person } from './person.ts'
import { until } from './room-client.ts'

export interface RawLine {
  readonly socket: WebSocket
  readonly doc: Y.Doc
  readonly records: Records
  readonly clientId: number
  readonly control: ServerControl[]
  /** awareness frames heard, after their type */
  readonly presence: Uint8Array[]
  /** set once the socket has closed */
  readonly closed: number | undefined
  /** sync frames sent, and how many of them the server calls stored */
  readonly sent: number
  readonly acked: number
  /** codes of `refuse` messages */
  refusals(): string[]
  raw(bytes: Uint8Array | string): void
  update(payload: Uint8Array): void
  step2(payload: Uint8Array): void
  /** An honest edit of its document, as the frame it makes; not sent. */
  edit(change: (records: Records, doc: Y.Doc) => void): Uint8Array
  /** Resolves when everything sent so far has been received and what the server answered to it has arrived, or the socket is gone. One pong is enough where the caller has waited for the turn. */
  heard(pongs?: number): Promise<void>
  close(): void
}

const clientIdFor = async (person: Person, boardId: string): Promise<number> => (await person.must<ConnectionAnswer>('POST', `/api/boards/${boardId}/connections`, {})).clientId

/**
 * @param options.idle hears everything and keeps nothing, as one of very many
 * @returns a line whose document holds the board. @throws Error when the socket closes before that
 */
export async function openLine(person: Person, boardId: string, options: { clientId?: number; idle?: boolean } = {}): Promise<RawLine> {
  const clientId = options.clientId ?? (await clientIdFor(person, boardId))
  const socket = new WebSocket(`${person.url.replace('http', 'ws')}/sync/${boardId}?client=${clientId}`, { headers: { cookie: person.cookie } })
  const line = new Line(socket, clientId, options.idle ?? false)
  await until(() => line.synced || line.closed !== undefined, 'the board on a raw line')
  if (line.closed !== undefined) throw new Error(`the line was closed with ${line.closed}`)
  return line
}

class Line implements RawLine {
  readonly socket: WebSocket
  readonly clientId: number
  readonly doc = new Y.Doc()
  readonly records: Records
  readonly control: ServerControl[] = []
  readonly presence: Uint8Array[] = []
  closed: number | undefined
  synced = false
  sent = 0
  acked = 0
  #frame: Uint8Array = new Uint8Array()

  readonly #idle: boolean

  constructor(socket: WebSocket, clientId: number, idle: boolean) {
    this.#idle = idle
    this.socket = socket
    this.clientId = clientId
    this.doc.clientID = clientId
    this.records = this.doc.getMap(RECORDS) as Records
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) this.#frame = update
    })
    socket.setMaxListeners(0)
    socket.on('open', () => this.raw(encodeSync(SYNC.step1, Y.encodeStateVector(this.doc))))
    socket.on('message', (data: Buffer) => this.#receive(data))
    socket.on('close', (code) => {
      this.closed = code
    })
    socket.on('error', () => undefined)
  }
  refusals(): string[] {
    return this.control.flatMap((message) => (message.type === 'refuse' ? [message.code] : []))
  }
  raw(bytes: Uint8Array | string): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes)
  }
  update(payload: Uint8Array): void {
    this.sent++
    this.raw(encodeSync(SYNC.update, payload))
  }
  step2(payload: Uint8Array): void {
    this.sent++
    this.raw(encodeSync(SYNC.step2, payload))
  }
  edit(change: (records: Records, doc: Y.Doc) => void): Uint8Array {
    this.doc.transact(() => change(this.records, this.doc), this)
    return this.#frame
  }
  async heard(pongs = 2): Promise<void> {
    // a turn may still be on its way when the pong comes: the second pong comes after it
    for (let i = 0; i < pongs; i++) {
      if (this.socket.readyState !== WebSocket.OPEN) break
      await new Promise<void>((resolve) => {
        this.socket.once('pong', () => resolve())
        this.socket.once('close', () => resolve())
        this.socket.ping()
      })
      if (i + 1 < pongs) await new Promise((resolve) => setTimeout(resolve, 2))
    }
    if (pongs > 1) await this.#answered()
    if (this.socket.readyState !== WebSocket.OPEN) await until(() => this.closed !== undefined, 'close code')
  }
  /** A turn is shared once it is on disk, whenever that is: each sync frame ends in a receipt, a refusal or the end of the line. What is silently left out gets a second. */
  async #answered(): Promise<void> {
    const patience = performance.now() + 1_000
    while (this.socket.readyState === WebSocket.OPEN && this.acked + this.refusals().length < this.sent && performance.now() < patience)
      await new Promise((resolve) => setTimeout(resolve, 2))
  }
  close(): void {
    this.socket.terminate()
    this.doc.destroy()
  }

  #receive(data: Buffer): void {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.control) return this.#heed(readControl(decoder))
    if (type === MESSAGE.awareness) return void this.presence.push(decoding.readVarUint8Array(decoder))
    if (type !== MESSAGE.sync) return
    const kind = decoding.readVarUint(decoder)
    if (kind === SYNC.step2) this.synced = true
    if (kind === SYNC.step1 || this.#idle) return
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), 'room')
    // Yjs takes another id when it hears from its own; here a test may want exactly that
    this.doc.clientID = this.clientId
  }
  #heed(message: ServerControl): void {
    this.control.push(message)
    if (message.type === 'ack') this.acked = message.frames
  }
}
