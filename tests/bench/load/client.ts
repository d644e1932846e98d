/** One simulated person: a thin socket, the protocol's handshake, and the marks that arrive. */
import { performance } from 'node:perf_hooks'
import type { EditMode, Participant, Protocol, Writer } from '../protocols/protocol.ts'
import type { ServerSpec, SessionPort } from '../servers.ts'
import { clientFrame } from './frame.ts'
import { type Hit, Scanner, stamp } from './markers.ts'
import { ThinSocket } from './thin-socket.ts'

/** ends every search for a mark */
const AFTER = Buffer.from('~')
const START = performance.now()
/** Microseconds since this process began. */
export const nowUs = (): number => Math.floor((performance.now() - START) * 1000)

/** Told as things happen; all optional, set by a scenario. */
export interface ClientEvents {
  ready?(): void
  /** a mark of somebody else's edit */
  edit?(sequence: number): void
  /** a mark of an own edit */
  echo?(sequence: number): void
  /** a mark of a seeded note */
  note?(index: number): void
  /** the server called `count` more edits taken */
  acked?(count: number): void
  /** a whole frame; copying it costs, so only where contents are compared */
  payload?(payload: Buffer): void
}
export interface Entry {
  spec: ServerSpec
  session: SessionPort | undefined
  port: number
}

/** A frame that only lacks the time of sending. */
export interface PreparedEdit {
  readonly client: Client
  readonly frame: Buffer
  readonly markAt: number
  readonly sequence: number
}

export class Client implements Participant {
  readonly board: string
  readonly index: number
  readonly clientId: number
  readonly events: ClientEvents = {}
  /** sequences of its edits, in the order of sending */
  readonly sent: number[] = []
  readonly socket: ThinSocket
  readonly #protocol: Protocol
  #writer: Writer | undefined
  ready = false
  closed = false
  /** when it last received anything: milliseconds of `performance.now` */
  arrivedAt = 0
  /** edits that the server called taken */
  acked = 0
  /** its going away is no error */
  leaving = false

  constructor(entry: Entry, who: { board: string; index: number }, hit: (client: Client, ...mark: Parameters<Hit>) => void) {
    this.board = who.board
    this.index = who.index
    this.#protocol = entry.spec.protocol
    this.clientId = entry.session?.clientId(who.board) ?? 1_000_000 + who.index
    const scanner = new Scanner((kind, sequence, us) => hit(this, kind, sequence, us))
    let parts: Buffer[] = []
    let packed = false
    const at = { port: entry.port, path: entry.session?.path(this) ?? this.#protocol.path(this), headers: entry.session?.headers() ?? {} }
    this.socket = new ThinSocket(at, {
      opened: () => this.#greet(),
      chunk: (bytes, from, to, first, last) => {
        this.arrivedAt = performance.now()
        if (first) scanner.reset()
        if (first) packed = this.#protocol.packs?.(bytes[from] as number) ?? false
        if (this.events.acked && first) this.#countAcks(bytes, from, to)
        if (this.events.payload || packed) parts.push(Buffer.from(bytes.subarray(from, to)))
        if (!packed) scanner.scan(bytes, from, to, last)
        if (!last || parts.length === 0) return
        const frame = Buffer.concat(parts)
        parts = []
        if (!packed) return this.events.payload?.(frame)
        for (const message of this.#protocol.unpack?.(frame) ?? []) {
          scanner.reset()
          scanner.scan(Buffer.concat([message, AFTER]), 0, message.length, true)
          this.events.payload?.(message)
        }
      },
      frame: (head) => this.#shakeHands(head),
      closed: () => {
        this.closed = true
      },
    })
  }

  get writer(): Writer {
    this.#writer ??= this.#protocol.writer(this)
    return this.#writer
  }
  send(payload: Buffer): void {
    this.socket.send(clientFrame(payload, this.#protocol.opcode))
  }
  prepareEdit(sequence: number, mode: EditMode): PreparedEdit {
    const frame = clientFrame(this.writer.edit(sequence, mode), this.#protocol.opcode)
    return { client: this, frame, markAt: frame.indexOf('~E'), sequence }
  }
  sendEdit({ frame, markAt, sequence }: PreparedEdit): void {
    stamp(frame, markAt, nowUs())
    this.sent.push(sequence)
    this.socket.send(frame)
  }
  sendCursor(sequence: number): void {
    const frame = clientFrame(this.writer.cursor(sequence), this.#protocol.opcode)
    stamp(frame, frame.indexOf('~C'), nowUs())
    this.socket.send(frame)
  }
  leave(): void {
    this.leaving = true
    this.socket.end()
  }

  #greet(): void {
    const hello = this.#protocol.hello(this)
    if (hello) this.send(hello)
    else this.#becomeReady()
  }
  #shakeHands(head: Buffer): void {
    if (this.ready) return
    const next = this.#protocol.handshake(this, head)
    if (next === true) this.#becomeReady()
    else if (next) this.send(next)
  }
  #becomeReady(): void {
    this.ready = true
    this.socket.heads = false
    this.events.ready?.()
  }
  #countAcks(bytes: Buffer, from: number, to: number): void {
    const count = this.#protocol.acks?.(this, bytes, from, to, this.acked) ?? 0
    if (count <= 0) return
    this.acked += count
    this.events.acked?.(count)
  }
}
