/** Presence, built by the server: one entry a connection, stamped from the session, whatever the client says of itself. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readViewBox } from '#shared/guide.ts'
import { LIMITS } from '#shared/limits.ts'
import { MESSAGE, type PresenceState } from '#shared/sync/protocol.ts'
import { varUint, webSocketFrame } from './wire.ts'

const FACES: readonly unknown[] = ['canvas', 'list', 'phone', 'wall']
const MAX_SELECTION = 50
/** an id, or a relative position in base64 */
const POSITION = /^[\w+/=-]{1,200}$/
const isPosition = (value: unknown): boolean => typeof value === 'string' && POSITION.test(value)
const MEMBER = /^[\w-]{1,64}$/

/** What is taken of a client's state: the pointer, the selection, the face, what it looks at and whom it follows; a light only from who leads. */
function slim(state: unknown, staff: boolean): PresenceState {
  const { cursor, selection, face, text, view, following, pointing } = (typeof state === 'object' && state !== null ? state : {}) as PresenceState
  const seen = view && readViewBox(view)
  const onBoard = (n: unknown): n is number => typeof n === 'number' && Math.abs(n) <= LIMITS.canvasExtent
  return {
    ...(cursor && onBoard(cursor.x) && onBoard(cursor.y) && { cursor: { x: Math.round(cursor.x), y: Math.round(cursor.y) } }),
    ...(Array.isArray(selection) && { selection: selection.filter((id) => typeof id === 'string' && id.length <= 80).slice(0, MAX_SELECTION) }),
    ...(FACES.includes(face) && { face }),
    ...(text && [text.section, text.anchor, text.head].every(isPosition) && { text: { section: text.section, anchor: text.anchor, head: text.head } }),
    ...(seen && { view: seen }),
    ...(typeof following === 'string' && MEMBER.test(following) && { following }),
    ...(staff && pointing === true && { pointing }),
  }
}

/**
 * The sender's own entry of an awareness frame: entries for other client ids are not looked at.
 * @param payload the frame after its type
 * @param staff may they point with a light?
 * @returns the slim state, null when the client left, undefined when the frame says nothing about it
 */
export function readPresence(payload: Uint8Array, clientId: number, staff: boolean): PresenceState | null | undefined {
  if (payload.byteLength > LIMITS.presenceBytes) return undefined
  try {
    const decoder = decoding.createDecoder(payload)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const json = decoding.readVarString(decoder)
      if (client !== clientId) continue
      const state: unknown = JSON.parse(json)
      return state === null ? null : slim(state, staff)
    }
  } catch {
    return undefined
  }
  return undefined
}

interface Entry {
  clock: number
  state: PresenceState | null
  /** as the protocol wants it, made when first needed: it goes to all who are here, and to each newcomer */
  bytes?: Uint8Array
}
function bytesOf(client: number, { clock, state }: Entry): Uint8Array {
  const entry = encoding.createEncoder()
  encoding.writeVarUint(entry, client)
  encoding.writeVarUint(entry, clock)
  encoding.writeVarString(entry, JSON.stringify(state))
  return encoding.toUint8Array(entry)
}

/** Everybody's presence in one room, as WebSocket frames of the awareness protocol. */
export class Presence {
  readonly #entries = new Map<number, Entry>()
  readonly #changed = new Set<number>()
  #rode = false

  /** The clock is the server's own and only rises, also across reconnects of one client id. */
  set(clientId: number, state: PresenceState | null): void {
    const known = this.#entries.get(clientId)
    if (!known && state === null) return
    this.#entries.set(clientId, { clock: (known?.clock ?? 0) + 1, state })
    this.#changed.add(clientId)
  }
  /** what others see of this connection; undefined or null: nothing */
  get(clientId: number | undefined): PresenceState | null | undefined {
    return clientId === undefined ? undefined : this.#entries.get(clientId)?.state
  }
  get dirty(): boolean {
    return this.#changed.size > 0
  }
  /** One WebSocket frame with what changed since the last call. */
  takeChanges(): Buffer {
    const frame = this.#encode([...this.#changed])
    this.#changed.clear()
    return frame
  }
  /** The same, to go out with a turn; undefined when nothing changed. */
  rideAlong(): Buffer | undefined {
    if (!this.dirty) return undefined
    this.#rode = true
    return this.takeChanges()
  }
  /** Did a turn take pointers along since the last call? Then they need no writes of their own. */
  rodeAlong(): boolean {
    const rode = this.#rode
    this.#rode = false
    return rode
  }
  /** One WebSocket frame with everybody who is here, for a newcomer; undefined when nobody is. */
  all(): Buffer | undefined {
    const here = [...this.#entries].filter(([, entry]) => entry.state !== null).map(([client]) => client)
    return here.length > 0 ? this.#encode(here) : undefined
  }

  #encode(clients: number[]): Buffer {
    const entries = clients.map((client) => {
      const entry = this.#entries.get(client) as Entry
      entry.bytes ??= bytesOf(client, entry)
      return entry.bytes
    })
    const count = varUint(clients.length)
    const size = entries.reduce((sum, { byteLength }) => sum + byteLength, count.byteLength)
    return webSocketFrame(Buffer.concat([varUint(MESSAGE.awareness), varUint(size), count, ...entries]))
  }
}
