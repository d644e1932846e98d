/** The shapes of a board as a tree: where each one lies on the page, how big it is, what is in what. Safe on parents that are missing or form a circle. */
import type { TLFrameShape, TLShape } from '@tldraw/tlschema'
import { idOfKey, isShapeId, joinRecord, type Records, recordIds } from './layout.ts'
import { isFrame, isNote, isZone, NOTE_SIZE } from './records.ts'

export interface Point {
  x: number
  y: number
}
export interface Size {
  w: number
  h: number
}
export interface Tree {
  readonly shapes: ReadonlyMap<string, TLShape>
  /** by parent id, the page's included */
  readonly children: ReadonlyMap<string, readonly TLShape[]>
  /** what lies around the children of a parent, filled as it is asked for */
  readonly around: Map<string, readonly TLShape[]>
}

export function readTree(records: Records): Tree {
  const shapes = new Map<string, TLShape>()
  const children = new Map<string, TLShape[]>()
  for (const id of recordIds(records)) {
    const shape = isShapeId(id) ? (joinRecord(records, id) as TLShape | undefined) : undefined
    if (!shape) continue
    shapes.set(id, shape)
    const siblings = children.get(shape.parentId)
    if (siblings) siblings.push(shape)
    else children.set(shape.parentId, [shape])
  }
  return { shapes, children, around: new Map() }
}

/** The shapes directly in a parent, without reading the rest of the board. */
export function childrenOf(records: Records, parentId: string): TLShape[] {
  const found: TLShape[] = []
  for (const key of records.keys()) {
    const place = key.endsWith('#p') ? records.get(key) : undefined
    if (!Array.isArray(place) || place[PARENT] !== parentId) continue
    const shape = joinRecord(records, idOfKey(key))
    if (shape) found.push(shape as TLShape)
  }
  return found
}
/** Where the `#p` facet holds the parent. */
const PARENT = 3

/** The shapes that a shape lies in, innermost first; ends at the page, at a missing parent and before a circle closes. */
export function ancestorsOf(tree: Tree, shape: TLShape): readonly TLShape[] {
  const known = tree.around.get(shape.parentId)
  if (known) return known
  const found = new Set<TLShape>()
  for (let parent = tree.shapes.get(shape.parentId); parent && !found.has(parent); parent = tree.shapes.get(parent.parentId)) found.add(parent)
  const chain = [...found]
  tree.around.set(shape.parentId, chain)
  return chain
}

/** The top left corner of a shape in page units, with the rotation of everything around it. */
export function pagePoint(tree: Tree, shape: TLShape): Point {
  let { x, y } = shape
  for (const parent of ancestorsOf(tree, shape)) {
    const cos = Math.cos(parent.rotation)
    const sin = Math.sin(parent.rotation)
    const inside = { x, y }
    x = parent.x + inside.x * cos - inside.y * sin
    y = parent.y + inside.x * sin + inside.y * cos
  }
  return { x, y }
}

/** Width and height in the parent's units; zero for lines and strokes, which cover nothing. */
export function sizeOf(shape: TLShape): Size {
  const props = shape.props as Partial<Record<'w' | 'h' | 'growY' | 'scale', number>>
  const scale = props.scale ?? 1
  if (isNote(shape)) return { w: NOTE_SIZE * scale, h: (NOTE_SIZE + (props.growY ?? 0)) * scale }
  return { w: props.w ?? 0, h: (props.h ?? 0) + (props.growY ?? 0) }
}

/** The innermost frame a shape lies in, and the zone around that (which may be the same). */
export function framesAround(tree: Tree, shape: TLShape): { frame?: TLFrameShape; zone?: TLFrameShape } {
  const frames = ancestorsOf(tree, shape).filter((parent): parent is TLFrameShape => isFrame(parent))
  const zone = frames.find((frame) => isZone(frame))
  const frame = frames[0]
  return { ...(frame && { frame }), ...(zone && { zone }) }
}
