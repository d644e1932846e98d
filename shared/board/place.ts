/** Where a note goes when nobody drags it: the next free spot of a zone, a group or the table, and how the sheet must grow for it. */
import type { TLFrameShape, TLShape } from '@tldraw/tlschema'
import type { Growth } from './grow.ts'
import { indexAbove } from './index-keys.ts'
import { idOfKey, isShapeId, joinRecord, PAGE_ID, type Records } from './layout.ts'
import { type FrameMeta, isFrame, isNote, isZone, NOTE_SIZE } from './records.ts'
import { zoneRecordId } from './seed.ts'
import { cellPoint, insetOf, type Inset, NOTE_GAP, NOTE_STEP, SHEET_GAP } from './sheets.ts'
import { childrenOf, type Size, sizeOf } from './tree.ts'

/** Relative to `parentId`, as tldraw has it. */
export interface Placement {
  x: number
  y: number
  parentId: string
  index: string
  grow?: Growth
}
export interface PlaceOptions {
  /** record id of the note itself when it is only moved */
  moving?: string
  /** what its text needs beyond a square, see `fitText` */
  growY?: number
  /** of something that is no note */
  size?: Size
}

/** Columns of loose notes on a table without zones, or beside them. */
const TABLE_COLUMNS = 6
const BESIDE_COLUMNS = 3

const frameAt = (records: Records, id: string): TLFrameShape | undefined => {
  const record = joinRecord(records, id)
  return isFrame(record) ? record : undefined
}

/** A zone by its id in the template, a group (or a certain zone frame) by its record id. */
function findFrame(records: Records, target: string): TLFrameShape | undefined {
  const direct = frameAt(records, isShapeId(target) ? target : zoneRecordId(target))
  if (direct && (direct.id === target || (direct.meta as FrameMeta).zone === target)) return direct
  const marked = [...records.keys()].filter((key) => key.endsWith('#m') && (records.get(key) as FrameMeta | undefined)?.zone === target)
  for (const key of marked.sort()) {
    const frame = frameAt(records, idOfKey(key))
    if (frame) return frame
  }
  return undefined
}

/** Cells of the note grid, beside and below each other. */
interface Cells {
  wide: number
  tall: number
}
const cellsOf = (options: PlaceOptions): Cells => {
  const { w, h } = options.size ?? { w: NOTE_SIZE, h: NOTE_SIZE + (options.growY ?? 0) }
  return { wide: Math.ceil(w / NOTE_STEP), tall: Math.ceil(h / NOTE_STEP) }
}

/** The first cell of the note grid where nothing lies in the cells that are needed, row by row. */
function freeCell(shapes: readonly TLShape[], columns: number, origin: Inset, { wide, tall }: Cells): { column: number; row: number } {
  const taken = new Set<number>()
  for (const shape of shapes) {
    const { w, h } = sizeOf(shape)
    if (w === 0 || h === 0) continue
    const first = Math.max(0, Math.floor((shape.x - origin.x + NOTE_GAP) / NOTE_STEP))
    const last = Math.min(columns - 1, Math.ceil((shape.x + w - origin.x) / NOTE_STEP) - 1)
    const top = Math.max(0, Math.floor((shape.y - origin.top + NOTE_GAP) / NOTE_STEP))
    const bottom = Math.ceil((shape.y + h - origin.top) / NOTE_STEP) - 1
    for (let row = top; row <= bottom; row++) for (let column = first; column <= last; column++) taken.add(row * columns + column)
  }
  const across = Math.min(wide, columns)
  const needed = Array.from({ length: tall * across }, (_, i) => Math.floor(i / across) * columns + (i % across))
  const free = (cell: number) => (cell % columns) + across <= columns && needed.every((step) => !taken.has(cell + step))
  let cell = 0
  while (!free(cell)) cell += 1
  return { column: cell % columns, row: Math.floor(cell / columns) }
}

const topIndex = (siblings: readonly TLShape[]): string | undefined =>
  siblings.reduce<string | undefined>((top, shape) => (top === undefined || shape.index > top ? shape.index : top), undefined)

/** On the table: right of the zones, which never grow that way; without zones from the middle of it. */
function placeOnTable(siblings: readonly TLShape[], cells: Cells): Placement {
  const zones = siblings.filter(isZone)
  const origin: Inset =
    zones.length === 0 ? insetOf('page') : { x: Math.max(...zones.map((zone) => zone.x + sizeOf(zone).w)) + SHEET_GAP, top: Math.min(...zones.map((zone) => zone.y)), bottom: 0 }
  const { column, row } = freeCell(siblings, zones.length === 0 ? TABLE_COLUMNS : BESIDE_COLUMNS, origin, cells)
  return { ...cellPoint(column, row, origin), parentId: PAGE_ID, index: indexAbove(topIndex(siblings)) }
}

/**
 * The next free spot for a note; it never covers what is there already.
 * @param target a zone's template id, or the record id of a group; missing or unknown means on the table, outside every zone
 */
export function placeNote(records: Records, target?: string, options: PlaceOptions = {}): Placement {
  const frame = target === undefined ? undefined : findFrame(records, target)
  const siblings = childrenOf(records, frame?.id ?? PAGE_ID).filter((shape) => shape.id !== options.moving)
  const height = options.size?.h ?? NOTE_SIZE + (options.growY ?? 0)
  const cells = cellsOf(options)
  if (!frame) return placeOnTable(siblings, cells)
  const inset = insetOf(isZone(frame) ? 'zone' : 'group')
  const { w, h } = sizeOf(frame)
  const columns = Math.max(1, Math.floor((w - 2 * inset.x + NOTE_GAP) / NOTE_STEP))
  const { column, row } = freeCell(siblings, columns, inset, cells)
  const at = cellPoint(column, row, inset)
  const needed = at.y + height + inset.bottom
  return { ...at, parentId: frame.id, index: indexAbove(topIndex(siblings)), ...(needed > h && { grow: { id: frame.id, h: needed } }) }
}

/** A note's new `#p` facet when it is moved without dragging. */
export interface Move {
  facet: [x: number, y: number, rotation: number, parentId: string, index: string]
  grow?: Growth
}
function move(records: Records, noteRecordId: string, target: string | undefined): Move {
  const note = joinRecord(records, noteRecordId)
  const growY = isNote(note) ? sizeOf(note).h - NOTE_SIZE : 0
  const { x, y, parentId, index, grow } = placeNote(records, target, { moving: noteRecordId, growY })
  return { facet: [x, y, 0, parentId, index], ...(grow && { grow }) }
}
/** @param zoneId the zone's template id; undefined moves the note out of every zone */
export const moveToZone = (records: Records, noteRecordId: string, zoneId: string | undefined): Move => move(records, noteRecordId, zoneId)
export const moveToGroup = (records: Records, noteRecordId: string, groupRecordId: string): Move => move(records, noteRecordId, groupRecordId)
