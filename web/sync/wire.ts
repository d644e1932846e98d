/**
 * Frames of the board socket as this side reads and writes them: y-websocket's messages and our control messages.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { encodeSync, readControl } from '#shared/sync/frames.ts'
import { MESSAGE, type ServerControl, SYNC } from '#shared/sync/protocol.ts'

export type Incoming =
  /** the server asks what it lacks; `vector` is what it has */
  | { kind: 'step1'; vector: Uint8Array }
  /** the answer to our own step 1 */
  | { kind: 'step2'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'control'; message: ServerControl }
  /** messages in one, compressed */
  | { kind: 'packed'; bytes: Uint8Array }

/** An update that says nothing: no structs, no deletes. */
const EMPTY_UPDATE = new Uint8Array([0, 0])
/** Our answer to the server's step 1: what it lacks is in the outbox, and a full step 2 would carry the whole history of deletes. */
export const emptyStep2 = (): Uint8Array => encodeSync(SYNC.step2, EMPTY_UPDATE)

export function encodeAwareness(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

function readSync(decoder: decoding.Decoder): Incoming | undefined {
  switch (decoding.readVarUint(decoder)) {
    case SYNC.step1:
      return { kind: 'step1', vector: decoding.readVarUint8Array(decoder) }
    case SYNC.step2:
      return { kind: 'step2', update: decoding.readVarUint8Array(decoder) }
    case SYNC.update:
      return { kind: 'update', update: decoding.readVarUint8Array(decoder) }
  }
}

/** Undefined for what this version does not know: a newer server may say more. */
export function readFrame(data: Uint8Array): Incoming | undefined {
  const decoder = decoding.createDecoder(data)
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.awareness:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case MESSAGE.control:
      return { kind: 'control', message: readControl(decoder) }
    case MESSAGE.packed:
      return { kind: 'packed', bytes: decoding.readTailAsUint8Array(decoder) }
  }
}
