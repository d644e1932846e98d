/**
 * A local update that is larger than one frame may be, cut into several. The cuts fall between records,
 * because the room looks at a record after every frame and puts half a one back.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { idOfKey } from '#shared/board/layout.ts'
import { LIMITS } from '#shared/limits.ts'

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]
type Ranges = { clock: number; len: number }[]

export interface UpdatePart {
  update: Uint8Array
  /** keys of the document that it changes */
  keys: string[]
  /** clock after its structs, 0 if it only deletes */
  end: number
}
export interface SplitLimits {
  bytes: number
  structs: number
  ranges: number
}
/** Room to spare below what the server takes. */
const LIMIT: SplitLimits = { bytes: LIMITS.updateBytes * 0.75, structs: LIMITS.updateStructs - 1000, ranges: LIMITS.updateDeleteRanges - 1000 }
/** A struct takes six bytes at least and a delete range two: below this no limit can be passed. */
const HARMLESS_BYTES = 2 * LIMIT.ranges

function encode(client: number, structs: Struct[], deletes: Map<number, Ranges>): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  const first = structs[0]
  encoding.writeVarUint(rest, first ? 1 : 0)
  if (first) {
    encoding.writeVarUint(rest, structs.length)
    encoder.writeClient(client)
    encoding.writeVarUint(rest, first.id.clock)
    for (const struct of structs) struct.write(encoder, 0)
  }
  encoding.writeVarUint(rest, deletes.size)
  for (const [owner, ranges] of deletes) {
    encoding.writeVarUint(rest, owner)
    encoding.writeVarUint(rest, ranges.length)
    for (const range of ranges) {
      encoding.writeVarUint(rest, range.clock)
      encoding.writeVarUint(rest, range.len)
    }
  }
  return encoder.toUint8Array()
}

interface Run {
  structs: Struct[]
  keys: string[]
  bytes: number
}

/** The smallest runs that hold whole records. */
function wholeRecords(structs: Struct[], keyOf: (clock: number) => string | undefined): Run[] {
  const keys = structs.map((struct) => keyOf(struct.id.clock) ?? '')
  const last = new Map(keys.map((key, at) => [idOfKey(key), at]))
  const runs: Run[] = []
  let until = -1
  for (const [at, struct] of structs.entries()) {
    const key = keys[at] ?? ''
    if (at > until) runs.push({ structs: [], keys: [], bytes: 0 })
    const run = runs.at(-1) as Run
    run.structs.push(struct)
    if (key !== '') run.keys.push(key)
    run.bytes += encode(struct.id.client, [struct], new Map()).length
    until = Math.max(until, last.get(idOfKey(key)) ?? at)
  }
  return runs
}

/** Joins neighbours as long as the limits allow. */
function fill(runs: readonly Run[], limit: SplitLimits): Run[] {
  const full: Run[] = []
  for (const run of runs) {
    const into = full.at(-1)
    if (!into || into.bytes + run.bytes > limit.bytes || into.structs.length + run.structs.length > limit.structs) {
      full.push(run)
      continue
    }
    into.structs.push(...run.structs)
    into.keys.push(...run.keys)
    into.bytes += run.bytes
  }
  return full
}

function cutDeletes(deletes: Map<number, Ranges>, limit: SplitLimits): Map<number, Ranges>[] {
  const parts: Map<number, Ranges>[] = []
  for (const [client, ranges] of deletes) for (let from = 0; from < ranges.length; from += limit.ranges) parts.push(new Map([[client, ranges.slice(from, from + limit.ranges)]]))
  return parts
}

/**
 * @param whole the update of one local transaction: structs of one client only
 * @param keyOf the key that the struct at a clock of this client sets
 */
export function splitUpdate(whole: UpdatePart, keyOf: (clock: number) => string | undefined, limit: SplitLimits = LIMIT): UpdatePart[] {
  if (whole.update.length <= Math.min(HARMLESS_BYTES, limit.bytes)) return [whole]
  const { structs, ds } = Y.decodeUpdate(whole.update)
  const ranges = [...ds.clients.values()].reduce((sum, list) => sum + list.length, 0)
  if (whole.update.length <= limit.bytes && structs.length <= limit.structs && ranges <= limit.ranges) return [whole]
  const parts: UpdatePart[] = fill(wholeRecords(structs, keyOf), limit).map((run) => {
    const last = run.structs.at(-1) as Struct
    return { update: encode(last.id.client, run.structs, new Map()), keys: run.keys, end: last.id.clock + last.length }
  })
  const told = new Set(parts.flatMap((part) => part.keys))
  const others = whole.keys.filter((key) => !told.has(key))
  // overwriting deletes the older value by itself on every side; what stays is sent last, when its reasons are known
  const deletes = cutDeletes(ds.clients as Map<number, Ranges>, limit).map((set) => ({ update: encode(0, [], set), keys: others, end: 0 }))
  return [...parts, ...deletes]
}

/** A local transaction's update as frames to send, with the keys that each changes. */
export function ownParts(keys: string[], update: Uint8Array, transaction: Y.Transaction): UpdatePart[] {
  const { clientID, store } = transaction.doc
  const before = transaction.beforeState.get(clientID) ?? 0
  const after = transaction.afterState.get(clientID) ?? 0
  const keyOf = (clock: number) => {
    const item = Y.getItem(store, Y.createID(clientID, clock))
    return item instanceof Y.Item ? (item.parentSub ?? undefined) : undefined
  }
  return splitUpdate({ update, keys, end: after > before ? after : 0 }, keyOf)
}
