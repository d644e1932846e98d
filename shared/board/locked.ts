/** Locked zones: what lies in one, at any depth, stays as it is for participants. */
import { isShapeId } from './layout.ts'
import type { FrameMeta } from './records.ts'

interface Readable {
  get(key: string): unknown
}
/** Page, zone, group, tldraw group, note; a circle of parents must not hold up the room. */
const MAX_DEPTH = 5

/** @param id a record's @param zones ids of locked zones */
export function liesInLockedZone(records: Readable, id: string, zones: readonly string[]): boolean {
  let at: unknown = id
  for (let depth = 0; depth < MAX_DEPTH && typeof at === 'string' && isShapeId(at); depth++) {
    const zone = (records.get(`${at}#m`) as FrameMeta | undefined)?.zone
    if (zone !== undefined && zones.includes(zone)) return true
    at = (records.get(`${at}#p`) as unknown[] | undefined)?.[3]
  }
  return false
}
