/**
 * The gate: may this frame touch the document at all? Structure only, before anything is applied. Yjs itself trusts whoever may write
 * (yjs THREAT_MODEL.md §3.1): a few bytes can delete what a neighbour will ever type. Nothing here looks at meaning; `effects` do.
 */
import * as Y from 'yjs'
import { LIMITS } from '#shared/limits.ts'
import { type DecodedFrame, readFrame } from './frame-reader.ts'
import { areNeighbours, continuesKnown } from './gate-places.ts'
import type { GateRules, TextRules } from './gate-rules.ts'
import { isPlainJson } from './plain-json.ts'

/** `step2` may be larger and re-send what the server knows: its limits count only what is new. */
export type FrameKind = 'update' | 'step2'

/** Why a frame was refused; for logs and counters, people see `record_invalid` or `too_large`. */
export type GateRefusal =
  | 'size'
  | 'malformed'
  | 'structs'
  | 'skip'
  | 'foreign-client'
  | 'gap'
  | 'overlap'
  | 'missing-origin'
  | 'missing-parent'
  | 'root'
  | 'key'
  | 'content'
  | 'value'
  | 'deletes'
  | 'future-delete'

export interface GateAnswer {
  /** undefined: the frame may be applied, and applying it can leave nothing pending */
  why: GateRefusal | undefined
  /** client ids whose clocks the frame advances */
  clients: readonly number[]
  /** Would it change the document? Who comes back answers with what is known, or with nothing at all. */
  brings: boolean
}
const refuse = (why: GateRefusal): GateAnswer => ({ why, clients: [], brings: false })

/** @param mine is this client id issued to the sender for this document? */
export function gate(doc: Y.Doc, frame: Uint8Array, kind: FrameKind, mine: (clientId: number) => boolean, rules: GateRules): GateAnswer {
  if (frame.byteLength > (kind === 'update' ? LIMITS.updateBytes : LIMITS.syncStep2Bytes)) return refuse('size')
  let decoded: DecodedFrame
  try {
    decoded = readFrame(frame)
  } catch {
    return refuse('malformed')
  }
  const check = new FrameCheck(doc, mine, rules)
  const why = check.structs(decoded.structs, decoded.ds.clients) ?? check.deletes(decoded.ds.clients)
  return { why, clients: [...check.clients()], brings: check.brings }
}

class FrameCheck {
  readonly #doc: Y.Doc
  readonly #mine: (clientId: number) => boolean
  readonly #rules: GateRules
  /** clocks as they will be after the structs seen so far */
  readonly #next = new Map<number, number>()
  /** ranges it deletes that were not deleted yet */
  #fresh = 0

  constructor(doc: Y.Doc, mine: (clientId: number) => boolean, rules: GateRules) {
    this.#doc = doc
    this.#mine = mine
    this.#rules = rules
  }

  clients(): Iterable<number> {
    return this.#next.keys()
  }
  get brings(): boolean {
    return this.#next.size > 0 || this.#fresh > 0
  }
  structs(structs: DecodedFrame['structs'], deleted: DecodedFrame['ds']['clients']): GateRefusal | undefined {
    const added: Y.Item[] = []
    const known: Y.Item[] = []
    for (const struct of structs) {
      const refusal = this.#admit(struct, added, known)
      if (refusal) return refusal
      if (added.length > LIMITS.updateStructs) return 'structs'
    }
    // Yjs looks for the predecessors of what it knows already, too, and would wait for them
    for (const item of known) if (!this.#hasOrigins(item)) return 'missing-origin'
    for (const item of added) {
      const refusal = this.#item(item, deleted)
      if (refusal) return refusal
    }
    return undefined
  }

  deletes(clients: DecodedFrame['ds']['clients']): GateRefusal | undefined {
    for (const [client, ranges] of clients)
      for (const { clock, len } of ranges) {
        // nobody deletes nothing, and Yjs cannot write it down
        if (len < 1) return 'malformed'
        if (clock + len > this.#state(client)) return 'future-delete'
        if (!this.#deletedAlready(client, clock, len)) this.#fresh++
        if (this.#fresh > LIMITS.updateDeleteRanges) return 'deletes'
      }
    return undefined
  }

  #state(client: number): number {
    return this.#next.get(client) ?? Y.getState(this.#doc.store, client)
  }

  /** New structs must continue, without a gap, a client id that belongs to the sender. */
  #admit(struct: Y.Item | Y.GC | Y.Skip, added: Y.Item[], known: Y.Item[]): GateRefusal | undefined {
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (struct instanceof Y.Skip) return 'skip'
    // a struct of no length is passed over as known, and breaks the list it is put into
    if (!Number.isSafeInteger(end) || struct.length < 1) return 'malformed'
    if (end <= Y.getState(this.#doc.store, client)) {
      if (struct instanceof Y.Item) known.push(struct)
      return undefined
    }
    if (!this.#mine(client)) return 'foreign-client'
    const state = this.#state(client)
    if (clock > state) return 'gap'
    if (clock < state && struct instanceof Y.Item && !continuesKnown(this.#doc, struct, state)) return 'overlap'
    this.#next.set(client, end)
    if (struct instanceof Y.Item) {
      added.push(struct)
      return undefined
    }
    // flat values are never collected to a bare GC struct by an honest client; what lay in a removed element is
    return this.#rules.text && struct.length <= LIMITS.syncStep2Bytes ? undefined : 'content'
  }

  #hasOrigins({ id, origin, rightOrigin, parent }: Y.Item): boolean {
    return this.#isBefore(origin, id) && this.#isBefore(rightOrigin, id) && this.#isBefore(parent, id)
  }
  /** Is it known, or written in this frame, when `id` is looked at? Yjs takes for granted that its own client's is. */
  #isBefore(other: unknown, id: Y.ID): boolean {
    if (!(other instanceof Y.ID)) return true
    return other.clock < (other.client === id.client ? id.clock : this.#state(other.client))
  }

  #item(item: Y.Item, deleted: DecodedFrame['ds']['clients']): GateRefusal | undefined {
    const { text } = this.#rules
    if (text) return this.#place(item, text) ?? this.#textContent(item, text, deleted)
    // a map entry is written after the entry it replaces and before nothing
    if (item.rightOrigin !== null) return 'missing-origin'
    if (!this.#isBefore(item.origin, item.id)) return 'missing-origin'
    const parent: unknown = item.parent
    if (parent !== null && typeof parent === 'object') return 'missing-parent'
    if (typeof parent === 'string' && !this.#rules.roots.has(parent)) return 'root'
    if (parent === null && item.origin === null) return 'missing-parent'
    if (item.parentSub !== null && !this.#rules.key.test(item.parentSub)) return 'key'
    if (parent !== null && item.parentSub === null) return 'key'
    return this.#content(item, deleted)
  }

  /** Where it says it stands: beside something known, in something known, or at a root. */
  #place(item: Y.Item, { lists }: TextRules): GateRefusal | undefined {
    if (!this.#hasOrigins(item) || !areNeighbours(this.#doc, item)) return 'missing-origin'
    const { parentSub } = item
    const parent: unknown = item.parent
    if (parent === null) return item.origin === null && item.rightOrigin === null ? 'missing-parent' : undefined
    // inside of another element: attributes are judged when they are in their place
    if (typeof parent !== 'string') return undefined
    if (!this.#rules.roots.has(parent)) return 'root'
    if (lists.has(parent)) return parentSub === null ? undefined : 'key'
    return parentSub !== null && this.#rules.key.test(parentSub) ? undefined : 'key'
  }
  #textContent(item: Y.Item, { elements }: TextRules, deleted: DecodedFrame['ds']['clients']): GateRefusal | undefined {
    const { content } = item
    // a value replaces the one before it and comes before nothing
    if (content instanceof Y.ContentAny && item.rightOrigin === null) return this.#content(item, deleted)
    if (content instanceof Y.ContentDeleted || content instanceof Y.ContentString) return undefined
    if (!(content instanceof Y.ContentType)) return 'content'
    const { type } = content
    return type instanceof Y.XmlText || (type instanceof Y.XmlElement && elements.has(type.nodeName)) ? undefined : 'content'
  }

  #content(item: Y.Item, deleted: DecodedFrame['ds']['clients']): GateRefusal | undefined {
    const { content } = item
    if (content instanceof Y.ContentDeleted) return undefined
    if (!(content instanceof Y.ContentAny)) return 'content'
    // values that an undo manager keeps although they were overwritten are one struct, like collected ones
    if (content.arr.length !== 1 && !isWithin(deleted, item)) return 'content'
    return content.arr.every((value) => isPlainJson(value, this.#rules.depth)) ? undefined : 'value'
  }

  #deletedAlready(client: number, clock: number, len: number): boolean {
    const structs = this.#doc.store.clients.get(client)
    if (!structs || clock + len > Y.getState(this.#doc.store, client)) return false
    for (let i = Y.findIndexSS(structs, clock), struct = structs[i]; struct && struct.id.clock < clock + len; struct = structs[++i]) if (!struct.deleted) return false
    return true
  }
}

/** @returns does the frame itself delete all of this struct? */
const isWithin = (deleted: DecodedFrame['ds']['clients'], { id, length }: Y.Item): boolean =>
  deleted.get(id.client)?.some(({ clock, len }) => clock <= id.clock && id.clock + length <= clock + len) ?? false
