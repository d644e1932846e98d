/**
 * WebSocket frames made once and written to everybody: nine tenths of a busy room's time are socket writes, so a turn is one shared
 * buffer and one write a member. Servers do not mask, so the same bytes serve all.
 */
import * as encoding from 'lib0/encoding'
import { MESSAGE } from '#shared/sync/protocol.ts'

const BINARY_FINAL = 0x82
/** A ping without content. */
export const PING = Buffer.from([0x89, 0])

/** A frame that says how long it is, and where its payload begins. */
function emptyFrame(size: number): { frame: Buffer; at: number } {
  const at = size < 126 ? 2 : size < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(at + size)
  frame[0] = BINARY_FINAL
  if (at === 2) frame[1] = size
  else if (at === 4) {
    frame[1] = 126
    frame.writeUInt16BE(size, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(size), 2)
  }
  return { frame, at }
}

/** One binary WebSocket frame around `payload`. */
export function webSocketFrame(payload: Uint8Array): Buffer {
  const { frame, at } = emptyFrame(payload.byteLength)
  frame.set(payload, at)
  return frame
}
/** What is in frames that stand one after the other, as this file makes them. */
export function* payloadsOf(frames: Buffer): Generator<Buffer> {
  for (let at = 0; at < frames.byteLength; ) {
    const short = frames[at + 1] as number
    const from = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
    const size = short < 126 ? short : short === 126 ? frames.readUInt16BE(at + 2) : Number(frames.readBigUInt64BE(at + 2))
    at = from + size
    yield frames.subarray(from, at)
  }
}
/** A number as lib0 writes it. */
export function varUint(value: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}
const varUintBytes = (value: number): number => (value < 0x80 ? 1 : 1 + varUintBytes(Math.floor(value / 0x80)))
/** A control message whose JSON is there already, the same bytes as `encodeControl` in a frame, written once: receipts and counts are what a busy house sends most. */
export function controlFrame(json: string): Buffer {
  const bytes = Buffer.byteLength(json)
  const { frame, at } = emptyFrame(1 + varUintBytes(bytes) + bytes)
  frame[at] = MESSAGE.control
  let to = at + 1
  let rest = bytes
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) frame[to++] = (rest % 0x80) | 0x80
  frame[to++] = rest
  frame.write(json, to)
  return frame
}

/** Frames one after the other as one buffer; undefined when there are none. */
export function joinFrames(frames: readonly (Buffer | undefined)[]): Buffer | undefined {
  const some = frames.filter((frame) => frame !== undefined)
  return some.length > 1 ? Buffer.concat(some) : some[0]
}
