/**
 * A board in a fifth of its bytes or less, for who can unpack them: forty phones behind one access point wait for the air, not for the server,
 * and for the server a written byte costs more than a compressed one.
 */
import { deflateSync } from 'node:zlib'
import { MESSAGE } from '#shared/sync/protocol.ts'
import { payloadsOf, varUint, webSocketFrame } from './wire.ts'

/** Less is one packet or two as it is. */
const WORTH = 4_096
/** The higher ones take twice the time for a twelfth less. */
const LEVEL = 1

const TYPE = Buffer.of(MESSAGE.packed)

/** @param frames made by `wire.ts`, one after the other. Takes about 2 ms a megabyte. @returns them as they are where packing would not pay */
export function packed(frames: Buffer): Buffer {
  if (frames.byteLength < WORTH) return frames
  const messages = [...payloadsOf(frames)].flatMap((payload) => [varUint(payload.byteLength), payload])
  return webSocketFrame(Buffer.concat([TYPE, deflateSync(Buffer.concat(messages), { level: LEVEL })]))
}
