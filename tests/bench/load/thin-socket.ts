/**
 * A WebSocket client with next to no cost of its own: it reads frame headers, answers pings, and hands payload bytes on straight out of
 * one receive buffer that all sockets share. No message objects, no document.
 */
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { clientFrame } from './frame.ts'

// one byte longer than a read may fill: a tilde behind the data ends every search for one
const shared = Buffer.allocUnsafeSlow(256 * 1024 + 1)
const readBuffer = shared.subarray(0, 256 * 1024)
const TILDE = 126
const HEAD_BYTES = 96
const OP = { close: 8, ping: 9, pong: 10 } as const

export interface SocketEvents {
  opened(): void
  /** bytes of a data frame's payload; the buffer is used again after the call. `first` and `last` chunk of their frame */
  chunk(bytes: Buffer, from: number, to: number, first: boolean, last: boolean): void
  /** a data frame is complete; only while `heads` is on. @param head its first bytes */
  frame(head: Buffer): void
  closed(): void
}

export class ThinSocket {
  readonly #socket: Socket
  readonly #events: SocketEvents
  readonly #header = Buffer.alloc(14)
  readonly #head = Buffer.alloc(HEAD_BYTES)
  #headerLength = 0
  #headLength = 0
  #left = 0
  #opcode = 0
  #first = true
  #open = false
  #greeting = ''
  /** keep the first bytes of frames and report them: on during the handshake */
  heads = true
  error: string | undefined
  bytes = 0
  frames = 0

  constructor(at: { port: number; path: string; headers: Record<string, string> }, events: SocketEvents) {
    this.#events = events
    this.#socket = connect({ port: at.port, host: '127.0.0.1', noDelay: true, onread: { buffer: readBuffer, callback: (count) => this.#read(count) } })
    this.#socket.on('connect', () => this.#socket.write(upgradeRequest(at)))
    this.#socket.on('error', (error) => {
      this.error = error.message
    })
    this.#socket.on('close', () => events.closed())
  }

  /** @param frame made by `clientFrame` */
  send(frame: Buffer): void {
    this.#socket.write(frame)
  }
  end(): void {
    this.#socket.destroy()
  }

  #read(count: number): boolean {
    if (this.#open) {
      shared[count] = TILDE
      this.#data(shared, 0, count)
      return true
    }
    this.#greeting += shared.toString('latin1', 0, count)
    const end = this.#greeting.indexOf('\r\n\r\n')
    if (end < 0) return true
    if (!this.#greeting.startsWith('HTTP/1.1 101')) {
      this.error = this.#greeting.slice(0, 200)
      this.#socket.destroy()
      return true
    }
    this.#open = true
    this.#events.opened()
    const rest = Buffer.from(this.#greeting.slice(end + 4), 'latin1')
    if (rest.length > 0) this.#data(rest, 0, rest.length)
    return true
  }

  #data(bytes: Buffer, from: number, to: number): void {
    this.bytes += to - from
    let at = from
    while (at < to) {
      if (this.#left === 0) {
        at = this.#readHeader(bytes, at, to)
        if (!this.#headerComplete()) return
        this.#beginFrame()
        if (this.#left === 0) {
          this.#endFrame()
          continue
        }
      }
      const take = Math.min(this.#left, to - at)
      if (this.heads && this.#headLength < HEAD_BYTES) this.#headLength += bytes.copy(this.#head, this.#headLength, at, at + Math.min(take, HEAD_BYTES - this.#headLength))
      this.#left -= take
      if (this.#opcode < OP.close) this.#events.chunk(bytes, at, at + take, this.#first, this.#left === 0)
      this.#first = false
      at += take
      if (this.#left === 0) this.#endFrame()
    }
  }

  /** A header may be split over reads. */
  #readHeader(bytes: Buffer, from: number, to: number): number {
    let at = from
    while (at < to && !this.#headerComplete()) this.#header[this.#headerLength++] = bytes[at++] as number
    return at
  }
  #headerComplete(): boolean {
    if (this.#headerLength < 2) return false
    const length = (this.#header[1] as number) & 127
    return this.#headerLength >= (length < 126 ? 2 : length === 126 ? 4 : 10)
  }
  #beginFrame(): void {
    const length = (this.#header[1] as number) & 127
    this.#left = length < 126 ? length : length === 126 ? this.#header.readUInt16BE(2) : Number(this.#header.readBigUInt64BE(2))
    const opcode = (this.#header[0] as number) & 15
    if (opcode !== 0) this.#opcode = opcode
    this.#headerLength = 0
    this.#headLength = 0
    this.#first = true
    this.frames += 1
  }
  #endFrame(): void {
    if (this.#opcode === OP.ping) this.#socket.write(clientFrame(Buffer.alloc(0), OP.pong))
    else if (this.#opcode === OP.close) this.#socket.end()
    else if (this.heads) this.#events.frame(this.#head.subarray(0, this.#headLength))
  }
}

function upgradeRequest({ port, path, headers }: { port: number; path: string; headers: Record<string, string> }): string {
  const lines = {
    Host: `127.0.0.1:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    ...headers,
  }
  return `GET ${path} HTTP/1.1\r\n${Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`
}
