/**
 * One board's conversation with its room: hello, our step 1, the empty answer to the room's, the outbox, acks.
 * Knows the protocol; what the news mean for the board is its host's business.
 */
import * as Y from 'yjs'
import { encodeSync } from '#shared/sync/frames.ts'
import { type ServerControl, SYNC } from '#shared/sync/protocol.ts'
import type { Outbox, OutboxEntry, Waiting } from './outbox.ts'
import type { Presence } from './presence.ts'
import { keepLine, type Line, type SocketLike } from './socket.ts'
import { unpack } from './unpack.ts'
import { emptyStep2, encodeAwareness, type Incoming, readFrame } from './wire.ts'

type Hello = Extract<ServerControl, { type: 'hello' }>

export interface LinkHost {
  readonly doc: Y.Doc
  readonly outbox: Outbox
  readonly presence: Presence
  open(): SocketLike
  /** Answers whether this document and the room's are the same one; if not, nothing is sent. */
  onHello(hello: Hello): boolean
  /** Everything the room had when the socket opened is here. */
  onSynced(): void
  onUpdate(update: Uint8Array): void
  onStored(entries: readonly OutboxEntry[]): void
  onControl(message: Exclude<ServerControl, { type: 'hello' | 'ack' }>): void
  /** @param greeted whether the room had said hello @returns whether to come back */
  onDown(code: number, greeted: boolean): boolean
}

export class Link {
  readonly #host: LinkHost
  readonly #line: Line
  #greeted = false
  /** while something is unpacked, what came after it waits */
  #waiting: Uint8Array[] | undefined

  constructor(host: LinkHost) {
    this.#host = host
    this.#line = keepLine({ open: () => host.open(), onMessage: (data) => this.#receive(data), onDown: (code) => this.#down(code) })
  }

  /** Sends a change at once, or leaves it to the next hello. */
  send(entry: Waiting): void {
    if (this.#greeted && this.#line.send(encodeSync(SYNC.update, entry.update))) this.#host.outbox.sent(entry)
  }
  sendPresence(update: Uint8Array): void {
    if (this.#greeted) this.#line.send(encodeAwareness(update))
  }
  retry(): void {
    this.#line.retry()
  }
  drop(): void {
    this.#line.drop()
  }
  close(): void {
    this.#line.close()
  }

  #receive(data: Uint8Array): void {
    if (this.#waiting) return void this.#waiting.push(data)
    const frame = readFrame(data)
    if (frame?.kind === 'control') this.#control(frame.message)
    else if (frame?.kind === 'packed') void this.#unpack(frame.bytes)
    // before the hello nobody knows whether the room still has the same document
    else if (frame && this.#greeted) this.#document(frame)
  }
  async #unpack(bytes: Uint8Array): Promise<void> {
    const waiting: Uint8Array[] = []
    this.#waiting = waiting
    const messages = await unpack(bytes).catch(() => undefined)
    // the line went down meanwhile: the next one asks anew
    if (this.#waiting !== waiting) return
    this.#waiting = undefined
    if (!messages) return this.#line.drop()
    for (const message of [...messages, ...waiting]) this.#receive(message)
  }

  #document(frame: Exclude<Incoming, { kind: 'control' | 'packed' }>): void {
    switch (frame.kind) {
      case 'step1':
        if (this.#line.send(emptyStep2())) this.#host.outbox.sent()
        break
      case 'step2':
        this.#host.onUpdate(frame.update)
        this.#host.onSynced()
        break
      case 'update':
        this.#host.onUpdate(frame.update)
        break
      case 'awareness':
        this.#host.presence.receive(frame.update)
    }
  }

  #control(message: ServerControl): void {
    const { outbox } = this.#host
    if (message.type === 'ack') this.#host.onStored(outbox.ack(message.frames, message.clocks))
    else if (message.type !== 'hello') this.#host.onControl(message)
    else if (this.#host.onHello(message) && !this.#greeted) this.#greet(message)
  }

  #greet(hello: Hello): void {
    const { outbox, doc, presence } = this.#host
    this.#greeted = true
    this.#host.onStored(outbox.ack(0, hello.clocks))
    outbox.newSocket()
    this.#line.send(encodeSync(SYNC.step1, Y.encodeStateVector(doc)))
    for (const entry of outbox.entries) this.send(entry)
    presence.announce()
  }

  #down(code: number): boolean {
    const greeted = this.#greeted
    this.#greeted = false
    this.#waiting = undefined
    this.#host.presence.alone()
    return this.#host.onDown(code, greeted)
  }
}
