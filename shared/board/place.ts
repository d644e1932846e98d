/** Where a note goes when nobody drags it: the next free spot of a zone, a group or the table, and how the sheet must grow for it. */
import type { TLFrameShape, TLShape } from '@tldraw/tlschema'
import type { Growth } from './grow.ts'
import { type Cells, cellsOf, columnsIn, Grid } from './grid.ts'
import { indexAbove } from './index-keys.ts'
import { idOfKey, isShapeId, joinRecord, PAGE_ID, type Records } from './layout.ts'
import { type FrameMeta, isFrame, isNote, isZone, NOTE_SIZE } from './records.ts'
import { zoneRecordId } from './seed.ts'
import { cellPoint, insetOf, type Inset, SHEET_GAP } from './sheets.ts'
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
export function findFrame(records: Records, target: string): TLFrameShape | undefined {
  const direct = frameAt(records, isShapeId(target) ? target : zoneRecordId(target))
  if (direct && (direct.id === target || (direct.meta as FrameMeta).zone === target)) return direct
  const marked = [...records.keys()].filter((key) => key.endsWith('#m') && (records.get(key) as FrameMeta | undefined)?.zone === target)
  for (const key of marked.sort()) {
    const frame = frameAt(records, idOfKey(key))
    if (frame) return frame
  }
  return undefined
}

export const topIndex = (siblings: readonly TLShape[]): string | undefined =>
  siblings.reduce<string | undefined>((top, shape) => (top === undefined || shape.index > top ? shape.index : top), undefined)

/** Where loose notes begin on the table: right of the zones; without zones in the middle of it. */
export function tableOrigin(siblings: readonly TLShape[]): { origin: Inset; columns: number } {
  const zones = siblings.filter(isZone)
  if (zones.length === 0) return { origin: insetOf('page'), columns: TABLE_COLUMNS }
  const right = Math.max(...zones.map((zone) => zone.x + sizeOf(zone).w))
  return { origin: { x: right + SHEET_GAP, top: Math.min(...zones.map((zone) => zone.y)), bottom: 0 }, columns: BESIDE_COLUMNS }
}
function placeOnTable(siblings: readonly TLShape[], cells: Cells): Placement {
  const { origin, columns } = tableOrigin(siblings)
  const { column, row } = new Grid(siblings, columns, origin).take(cells)
  return { ...cellPoint(column, row, origin), parentId: PAGE_ID, index: indexAbove(topIndex(siblings)) }
}

/**
 * The next free spot for a note; it never covers what is there already.
 * @param target a zone's template id, or the record id of a group; missing or unknown means on the table, outside every zone
 */
export function placeNote(records: Records, target?: string, options: PlaceOptions = {}): Placement {
  const frame = target === undefined ? undefined : findFrame(records, target)
  const siblings = childrenOf(records, frame?.id ?? PAGE_ID).filter((shape) => shape.id !== options.moving)
  const size = options.size ?? { w: NOTE_SIZE, h: NOTE_SIZE + (options.growY ?? 0) }
  const cells = cellsOf(size)
  if (!frame) return placeOnTable(siblings, cells)
  const inset = insetOf(isZone(frame) ? 'zone' : 'group')
  const { w, h } = sizeOf(frame)
  const { column, row } = new Grid(siblings, columnsIn(w, inset), inset).take(cells)
  const at = cellPoint(column, row, inset)
  const needed = at.y + size.h + inset.bottom
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
