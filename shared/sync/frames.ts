/** Control messages as binary frames: varUint type, then one UTF-8 JSON string. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE, type ServerControl } from './protocol.ts'

export function encodeControl(message: ServerControl): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.control)
  encoding.writeVarString(encoder, JSON.stringify(message))
  return encoding.toUint8Array(encoder)
}

/** @param decoder positioned after the message type */
export const readControl = (decoder: decoding.Decoder): ServerControl => JSON.parse(decoding.readVarString(decoder)) as ServerControl

/** A y-websocket sync frame (`kind` from `SYNC`) around `payload`. */
export function encodeSync(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}
