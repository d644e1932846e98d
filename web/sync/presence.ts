/** Who else is here: our own slim presence out, at most ten times a second, and the others' as the server stamps them. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Accessor, createSignal } from 'solid-js'
import { applyAwarenessUpdate, type Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import { LIMITS } from '#shared/limits.ts'
import type { PresenceState } from '#shared/sync/protocol.ts'
import type { OwnPresence, Person } from './types.ts'

const INTERVAL = 1000 / LIMITS.presenceHz
const MOST_SELECTED = 50
const REMOTE = 'remote'

type Stamp = PresenceState['user']

/**
 * Takes this page's own entry out of an awareness update: the server counts with its own clock, and its echo would put an older pointer back.
 * @returns the others' entries as an update, and the name and colour the server has stamped on ours
 */
function withoutOwn(update: Uint8Array, own: number): { others: Uint8Array; stamp: Stamp } {
  const decoder = decoding.createDecoder(update)
  const rest = encoding.createEncoder()
  let count = 0
  let stamp: Stamp
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const json = decoding.readVarString(decoder)
    if (client === own) {
      stamp = (JSON.parse(json) as PresenceState | null)?.user
      continue
    }
    count++
    encoding.writeVarUint(rest, client)
    encoding.writeVarUint(rest, clock)
    encoding.writeVarString(rest, json)
  }
  const others = encoding.createEncoder()
  encoding.writeVarUint(others, count)
  encoding.writeUint8Array(others, encoding.toUint8Array(rest))
  return { others: encoding.toUint8Array(others), stamp }
}

export class Presence {
  readonly people: Accessor<readonly Person[]>
  readonly #awareness: Awareness
  readonly #send: (update: Uint8Array) => void
  readonly #setPeople: (people: readonly Person[]) => void
  #own: OwnPresence = {}
  #stamp: Stamp
  #last = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #gather: ReturnType<typeof setTimeout> | undefined

  constructor(awareness: Awareness, send: (update: Uint8Array) => void) {
    const [people, setPeople] = createSignal<readonly Person[]>([])
    this.people = people
    this.#setPeople = (list) => void setPeople(list)
    this.#awareness = awareness
    this.#send = send
    // nobody is present before the server has given the page its id
    awareness.setLocalState(null)
    // the server says when somebody leaves; a pointer that rests is no reason to forget its owner
    clearInterval(awareness._checkInterval)
    awareness.on('change', this.#changed)
    awareness.on('update', this.#renewed)
  }

  /** The page has its id: from here on it may show itself. */
  identify(clientId: number): void {
    this.#awareness.meta.delete(this.#awareness.clientID)
    this.#awareness.clientID = clientId
    this.#awareness.setLocalState({ ...this.#own })
  }
  set(state: OwnPresence): void {
    const selection = state.selection?.slice(0, MOST_SELECTED)
    this.#own = { ...this.#own, ...state, ...(selection && { selection }) }
    if (this.#awareness.getLocalState() === null || this.#timer !== undefined) return
    this.#timer = setTimeout(this.#tell, Math.max(0, this.#last + INTERVAL - Date.now()))
  }
  receive(update: Uint8Array): void {
    const { others, stamp } = withoutOwn(update, this.#awareness.clientID)
    if (stamp) this.#stamp = stamp
    applyAwarenessUpdate(this.#awareness, others, REMOTE)
    if (stamp) this.#changed()
  }
  /** A new socket knows nothing of us. */
  announce(): void {
    if (this.#awareness.getLocalState() !== null) this.#send(encodeAwarenessUpdate(this.#awareness, [this.#awareness.clientID]))
  }
  /** Without a line nobody else can be seen. */
  alone(): void {
    const others = [...this.#awareness.getStates().keys()].filter((id) => id !== this.#awareness.clientID)
    removeAwarenessStates(this.#awareness, others, REMOTE)
    // a restarted server counts from the beginning
    for (const id of [...this.#awareness.meta.keys()]) if (id !== this.#awareness.clientID) this.#awareness.meta.delete(id)
  }
  dispose(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#gather)
    this.#awareness.destroy()
  }

  #tell = (): void => {
    this.#timer = undefined
    this.#last = Date.now()
    this.#awareness.setLocalState({ ...this.#own })
  }
  #renewed = (_: unknown, origin: unknown): void => {
    if (origin === 'local' && this.#awareness.getLocalState() !== null) this.#send(encodeAwarenessUpdate(this.#awareness, [this.#awareness.clientID]))
  }
  #changed = (): void => {
    this.#gather ??= setTimeout(() => {
      this.#gather = undefined
      const own = this.#awareness.clientID
      const states = [...this.#awareness.getStates()] as [number, PresenceState][]
      const seen = states.flatMap(([clientId, { user = clientId === own ? this.#stamp : undefined, selection: _, ...state }]): Person[] =>
        user ? [{ ...state, ...user, clientId, self: clientId === own }] : [],
      )
      this.#setPeople(seen)
    }, INTERVAL / 2)
  }
}
