/** WebSocket frames as a client sends them. */

/** A frame to the server. Its mask is all zeros: legal, and the payload stays readable and can be stamped in place. */
export function clientFrame(payload: Uint8Array, opcode: number): Buffer {
  const size = payload.length
  const head = size < 126 ? 2 : size < 65_536 ? 4 : 10
  const frame = Buffer.alloc(head + 4 + size)
  frame[0] = 0x80 | opcode
  if (head === 2) frame[1] = 0x80 | size
  else if (head === 4) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(size, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(size), 2)
  }
  frame.set(payload, head + 4)
  return frame
}
