/** What the load generator has to know of a server's wire: how a client says hello, when it is in sync, what an edit looks like. */
import type * as Y from 'yjs'
import * as encoding from 'lib0/encoding'

/** Who is on the other end of a socket, as far as a protocol needs it. */
export interface Participant {
  readonly board: string
  /** counts all clients of a run */
  readonly index: number
  /** Yjs client id */
  readonly clientId: number
}

/** `cycle` rewrites a few notes of the writer's own in turn; `new` makes a note of each edit. */
export type EditMode = 'cycle' | 'new'

export interface Writer {
  /** what this writer has written; absent where the protocol knows no Yjs */
  readonly doc?: Y.Doc
  /** @returns a payload that holds the mark of `sequence` */
  edit(sequence: number, mode: EditMode): Buffer
  cursor(sequence: number): Buffer
}

export interface Protocol {
  /** 1 text, 2 binary */
  readonly opcode: 1 | 2
  /** where sockets go when the session names no path of its own */
  path(who: Participant): string
  /** first words of a client; undefined where there is no handshake and the client is in at once */
  hello(who: Participant): Buffer | undefined
  /** @param head first bytes of a frame during the handshake. @returns an answer, or true once in sync */
  handshake(who: Participant, head: Buffer): Buffer | true | undefined
  /** Messages in this frame, when it is one of several in one; absent where the protocol has no such frames. @param first byte of a frame */
  packs?(first: number): boolean
  unpack?(payload: Buffer): Buffer[]
  /** Edits that this frame calls taken; absent where the protocol has no such answer. @param known how many it had called taken before */
  acks?(who: Participant, bytes: Buffer, from: number, to: number, known: number): number
  /** the Yjs update in a whole frame, undefined when there is none; absent where the protocol knows no Yjs */
  update?(payload: Buffer): Uint8Array | undefined
  writer(who: Participant): Writer
  /** payloads that fill a board with notes marked 0 … count-1 */
  seed(who: Participant, count: number): Buffer[]
}

/** Enough that a batch never holds two edits of one note, few enough that most edits are edits and not creations. */
export const NOTES_PER_WRITER = 16

/** Which note an edit is of. */
export const noteOf = (who: Participant, sequence: number, turn: number, mode: EditMode): string =>
  mode === 'new' ? `shape:u${sequence}` : `shape:w${who.clientId}n${turn % NOTES_PER_WRITER}`

const TEXT = 'The quick brown fox jumps over the lazy dog'
/** A short text, a different length each time, that ends in `mark`. */
export const textOf = (turn: number, mark: string): string => `${TEXT.slice(0, 12 + (turn % 30))} ${mark}`
export const placeOf = (turn: number): { x: number; y: number } => ({ x: (turn * 37) % 4000, y: (turn * 91) % 4000 })

export function bytesOf(build: (encoder: encoding.Encoder) => void): Buffer {
  const encoder = encoding.createEncoder()
  build(encoder)
  return Buffer.from(encoding.toUint8Array(encoder))
}
