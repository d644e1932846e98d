/**
 * WebSocket frames made once and written to everybody: nine tenths of a busy room's time are socket writes, so a turn is one shared
 * buffer and one write a member. Servers do not mask, so the same bytes serve all.
 */
const BINARY_FINAL = 0x82
/** A ping without content. */
export const PING = Buffer.from([0x89, 0])

/** One binary WebSocket frame around `payload`. */
export function webSocketFrame(payload: Uint8Array): Buffer {
  const size = payload.byteLength
  const head = size < 126 ? 2 : size < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + size)
  frame[0] = BINARY_FINAL
  if (head === 2) frame[1] = size
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(size, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(size), 2)
  }
  frame.set(payload, head)
  return frame
}

/** Frames one after the other as one buffer; undefined when there are none. */
export function joinFrames(frames: readonly (Buffer | undefined)[]): Buffer | undefined {
  const some = frames.filter((frame) => frame !== undefined)
  return some.length > 1 ? Buffer.concat(some) : some[0]
}
