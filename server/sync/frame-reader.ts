/** Reads a frame's values once: the gate looks at them, and applying the frame takes the same ones. */
import type * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { readValue, readWord } from './plain-values.ts'

export interface DecodedFrame {
  structs: (Y.Item | Y.GC | Y.Skip)[]
  ds: { clients: Map<number, { clock: number; len: number }[]> }
}
/** What was read of one frame, in order, and between which bytes it stands. */
interface Reading {
  frame: Uint8Array
  values: unknown[]
  starts: number[]
  ends: number[]
}
let last: Reading | undefined

class FrameReader extends Y.UpdateDecoderV1 {
  readonly #reading: Reading
  #next = 0

  constructor(decoder: decoding.Decoder) {
    super(decoder)
    const frame = decoder.arr
    last = last?.frame === frame ? last : { frame, values: [], starts: [], ends: [] }
    this.#reading = last
  }
  override readAny(): unknown {
    return this.#read(readValue)
  }
  override readString(): string {
    return this.#read(readWord) as string
  }
  #read(read: (decoder: decoding.Decoder) => unknown): unknown {
    const { restDecoder: decoder } = this
    const { values, starts, ends } = this.#reading
    const i = this.#next++
    const start = decoder.pos
    if (i < values.length && starts[i] === start) {
      decoder.pos = ends[i] as number
      return values[i]
    }
    const value = read(decoder)
    if (i > values.length) return value
    values[i] = value
    starts[i] = start
    ends[i] = decoder.pos
    return value
  }
}

/** @throws Error when it is no update of Yjs */
export const readFrame = (frame: Uint8Array): DecodedFrame => Y.decodeUpdateV2(frame, FrameReader) as unknown as DecodedFrame

/** Applies it; what `readFrame` has just read of the same bytes is not read again. @throws Error */
export function applyFrameTo(doc: Y.Doc, frame: Uint8Array, origin: unknown): void {
  Y.applyUpdateV2(doc, frame, origin, FrameReader)
  last = undefined
}
