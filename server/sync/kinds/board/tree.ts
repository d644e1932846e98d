/** The tree of shapes: a parent that is missing, or a circle of parents, crashes every open screen, and two honest people can make one. */
import { type Records, PAGE_ID } from '#shared/board/layout.ts'

/** Page, zone, group, tldraw group, note. */
export const MAX_DEPTH = 4

const placeOf = (records: Records, id: string): unknown[] | undefined => {
  const place = records.get(`${id}#p`)
  return Array.isArray(place) ? place : undefined
}
const holdsOthers = (records: Records, id: string): boolean => {
  const type = (records.get(id) as { type?: unknown } | undefined)?.type
  return type === 'frame' || type === 'group'
}

/** @returns how deep under the page the shape hangs, 1 on the page itself; undefined when parents are missing, go round in a circle or are too many */
function depthOf(records: Records, id: string): number | undefined {
  let parent = placeOf(records, id)?.[3]
  for (let depth = 1; depth <= MAX_DEPTH; depth++) {
    if (parent === PAGE_ID) return depth
    if (typeof parent !== 'string' || parent === id || !holdsOthers(records, parent)) return undefined
    parent = placeOf(records, parent)?.[3]
  }
  return undefined
}
/** @returns does this shape hang, by existing parents and without a circle, under the page? */
export const hangsInTree = (records: Records, id: string): boolean => depthOf(records, id) !== undefined

/**
 * @param childrenOf what a frame or group may hold; those that no longer name it as their parent are passed over
 * @returns does the shape hang in the tree with all that hangs on it?
 */
export function fitsInTree(records: Records, id: string, childrenOf: (id: string) => Iterable<string>): boolean {
  const depth = depthOf(records, id)
  if (depth === undefined) return false
  const fits = (parent: string, level: number): boolean => {
    if (!holdsOthers(records, parent)) return true
    for (const child of childrenOf(parent)) if (placeOf(records, child)?.[3] === parent && (level === MAX_DEPTH || !fits(child, level + 1))) return false
    return true
  }
  return fits(id, depth)
}

/** A place on the page itself for a shape whose parent is gone: where `origin` (the parent's old place, if known) was. */
export function placeOnPage(place: unknown[], origin?: unknown[]): unknown[] {
  const [x, y, rotation, , index] = place as [number, number, number, string, string]
  const [dx, dy] = origin && origin[3] === PAGE_ID ? (origin as [number, number]) : [0, 0]
  return [x + dx, y + dy, rotation, PAGE_ID, index]
}
