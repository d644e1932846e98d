/** Bytes that no honest client sends: updates, awareness and envelopes written by hand. */
import * as encoding from 'lib0/encoding'
import { MESSAGE } from '#shared/sync/protocol.ts'

export const bytes = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
export const ints = (...values: number[]): Uint8Array =>
  bytes((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })

/** An update that only deletes: `[clock, length]` ranges of one client. */
export const deletes = (client: number, ...ranges: [clock: number, length: number][]): Uint8Array => ints(0, 1, client, ranges.length, ...ranges.flat())

type Body = (encoder: encoding.Encoder) => void
const ITEM = { any: 8, type: 7, string: 4, binary: 3, json: 2, deleted: 1, embed: 5, format: 6, doc: 9 } as const
const WITH_KEY = 0x20

/** An update of one struct at `[client, clock]`; `body` writes everything after the clock. */
export const struct = (client: number, clock: number, body: Body): Uint8Array =>
  bytes((encoder) => {
    for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value)
    body(encoder)
    encoding.writeVarUint(encoder, 0)
  })
/** A collected range: "here was something, take my word for it". */
export const collected = (client: number, clock: number, length: number): Uint8Array =>
  struct(client, clock, (encoder) => {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
  })
export const skipped = (client: number, clock: number, length: number): Uint8Array =>
  struct(client, clock, (encoder) => {
    encoding.writeUint8(encoder, 10)
    encoding.writeVarUint(encoder, length)
  })
/** An entry of a root map with any kind of content. */
export const entry = (client: number, clock: number, key: string | null, kind: keyof typeof ITEM, content: Body, root = 'records'): Uint8Array =>
  struct(client, clock, (encoder) => {
    encoding.writeUint8(encoder, ITEM[kind] | (key === null ? 0 : WITH_KEY))
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, root)
    if (key !== null) encoding.writeVarString(encoder, key)
    content(encoder)
  })
export const anyEntry = (client: number, clock: number, key: string | null, value: unknown, root?: string): Uint8Array =>
  entry(
    client,
    clock,
    key,
    'any',
    (encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeAny(encoder, value as never)
    },
    root,
  )
/** A value of `levels` arrays in one another, written without recursion. */
export const nested = (client: number, clock: number, key: string, levels: number): Uint8Array =>
  entry(client, clock, key, 'any', (encoder) => {
    encoding.writeVarUint(encoder, 1)
    for (let i = 0; i < levels; i++) {
      encoding.writeUint8(encoder, 117)
      encoding.writeVarUint(encoder, 1)
    }
    encoding.writeUint8(encoder, 126)
  })
/** Maps in maps in maps, each a struct of its own under the one before. */
export const nestedMaps = (client: number, clock: number, key: string, levels: number): Uint8Array =>
  bytes((encoder) => {
    for (const value of [1, levels, client, clock]) encoding.writeVarUint(encoder, value)
    for (let i = 0; i < levels; i++) {
      encoding.writeUint8(encoder, ITEM.type | WITH_KEY)
      encoding.writeVarUint(encoder, i === 0 ? 1 : 0)
      if (i === 0) encoding.writeVarString(encoder, 'records')
      else for (const value of [client, clock + i - 1]) encoding.writeVarUint(encoder, value)
      encoding.writeVarString(encoder, i === 0 ? key : 'a')
      encoding.writeVarUint(encoder, 1)
    }
    encoding.writeVarUint(encoder, 0)
  })

/** An awareness frame with its type: `[client, clock, state]` entries. */
export const awareness = (entries: readonly (readonly [client: number, clock: number, state: unknown])[]): Uint8Array => {
  const body = bytes((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const [client, clock, state] of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
  return bytes((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, body)
  })
}

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
