/** Tidies a zone or a group: groups first, then loose notes, everything in rows, nothing on top of anything. Writes places and sizes only. Pure. */
import type { TLFrameShape, TLShape } from '@tldraw/tlschema'
import { cellsOf, columnsIn, Grid } from './grid.ts'
import { growFrame, type GrowRights } from './grow.ts'
import { putShape } from './groups.ts'
import { joinRecord, noteIdOf, type Records } from './layout.ts'
import { isFrame, isGroup, isNote, isZone, noteMeta } from './records.ts'
import { cellPoint, flow, framed, GROUP_GAP, GROUP_INSET, groupColumns, insetOf, rowsOf, ZONE_INSET } from './sheets.ts'
import { childrenOf, type Point, type Size, sizeOf } from './tree.ts'

/** `place`: as people have laid them; `time`: the oldest first; `votes`: the most votes first, equal ones as they lie. */
export const TIDY_ORDERS = ['place', 'time', 'votes'] as const
export type TidyOrder = (typeof TIDY_ORDERS)[number]
export interface TidyOptions {
  order: TidyOrder
  /** dots by the id of a note or group without `shape:` */
  votes?: ReadonlyMap<string, number>
  rights?: GrowRights
}

const ROW = 100
/** As they lie: rows from the top, in a row from the left. */
function asTheyLie(shapes: readonly TLShape[]): TLShape[] {
  const down = [...shapes].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1))
  const rows: TLShape[][] = []
  for (const shape of down) {
    const row = rows.at(-1)
    if (row?.[0] && shape.y - row[0].y < ROW) row.push(shape)
    else rows.push([shape])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1)))
}

const numberOf = (shape: TLShape): number => (isNote(shape) ? (noteMeta(shape).n ?? Number.MAX_SAFE_INTEGER) : 0)

/** Dots on a note, or on a group and all that lies in it. */
function dotsOn(records: Records, shape: TLShape, votes: ReadonlyMap<string, number>): number {
  const own = votes.get(noteIdOf(shape.id)) ?? 0
  return isGroup(shape) ? childrenOf(records, shape.id).reduce((sum, note) => sum + (votes.get(noteIdOf(note.id)) ?? 0), own) : own
}

function inOrder(records: Records, shapes: readonly TLShape[], { order, votes = new Map() }: TidyOptions): TLShape[] {
  const lying = asTheyLie(shapes)
  if (order === 'time') return lying.sort((a, b) => numberOf(a) - numberOf(b))
  if (order === 'place') return lying
  const dots = new Map(lying.map((shape) => [shape.id, dotsOn(records, shape, votes)]))
  return lying.sort((a, b) => (dots.get(b.id) ?? 0) - (dots.get(a.id) ?? 0))
}

const keepIndex = (shape: TLShape, at: Point): [number, number, number, string, string] => [at.x, at.y, 0, shape.parentId, shape.index]

/** Rows inside one group. @returns the size it needs; `columns` as wide as it may be */
function tidyInside(records: Records, group: TLFrameShape, most: number, options: TidyOptions): Size {
  const inside = childrenOf(records, group.id)
  const notes = inOrder(records, inside.filter(isNote), options)
  // what else lies there stays, and the tray must still go around it
  const rest = inside.filter((shape) => !isNote(shape))
  if (rest.length > 0 || notes.length === 0) return sizeOf(group)
  const columns = Math.max(1, Math.min(most, groupColumns(notes.length)))
  const rows = rowsOf(
    notes.map((note) => sizeOf(note).h),
    columns,
  )
  for (const [at, note] of notes.entries()) {
    const point = rows.points[at] as Point
    putShape(records, note.id, keepIndex(note, { x: GROUP_INSET.x + point.x, y: GROUP_INSET.top + point.y }))
  }
  return framed(rows.size, GROUP_INSET)
}

function resize(records: Records, group: TLFrameShape, { w, h }: Size): void {
  if (group.props.w !== w || group.props.h !== h) records.set(`${group.id}#s`, { ...group.props, w, h })
}

function tidyGroup(records: Records, group: TLFrameShape, options: TidyOptions): void {
  const size = tidyInside(records, group, columnsIn(group.props.w, GROUP_INSET), options)
  resize(records, group, { w: size.w, h: Math.min(size.h, group.props.h) })
  growFrame(records, { id: group.id, h: size.h }, options.rights)
}

/** Where nothing stands in the way groups stand as close as they can, else where there is room. */
function placeGroups(sizes: readonly Size[], obstacles: readonly TLShape[], width: number): { corners: Point[]; bottom: number } {
  if (obstacles.length === 0) {
    const corners = flow(sizes, width - 2 * ZONE_INSET.x, GROUP_GAP).map((corner) => ({ x: ZONE_INSET.x + corner.x, y: ZONE_INSET.top + corner.y }))
    return { corners, bottom: Math.max(ZONE_INSET.top - GROUP_GAP, ...corners.map((corner, at) => corner.y + (sizes[at]?.h ?? 0))) }
  }
  const grid = new Grid(obstacles, columnsIn(width, ZONE_INSET), ZONE_INSET)
  const corners = sizes.map((size) => {
    const { column, row } = grid.take(cellsOf({ w: size.w + GROUP_GAP / 2, h: size.h + GROUP_GAP / 2 }))
    return cellPoint(column, row, ZONE_INSET)
  })
  return { corners, bottom: Math.max(...obstacles.map((shape) => shape.y + sizeOf(shape).h), ...corners.map((corner, at) => corner.y + (sizes[at]?.h ?? 0))) }
}

function tidyZone(records: Records, zone: TLFrameShape, options: TidyOptions): void {
  const inside = childrenOf(records, zone.id)
  const groups = inOrder(records, inside.filter(isGroup), options).filter(isGroup)
  const notes = inOrder(records, inside.filter(isNote), options)
  // a picture or a drawing is not this person's to move
  const obstacles = inside.filter((shape) => !isNote(shape) && !isFrame(shape) && sizeOf(shape).w > 0)
  const columns = columnsIn(zone.props.w, insetOf('zone'))
  const sizes = groups.map((group) => tidyInside(records, group, Math.max(2, columns - 1), options))
  const { corners, bottom } = placeGroups(sizes, obstacles, zone.props.w)
  for (const [at, group] of groups.entries()) {
    resize(records, group, sizes[at] as Size)
    putShape(records, group.id, keepIndex(group, corners[at] as Point))
  }
  const top = bottom + GROUP_GAP
  const rows = rowsOf(
    notes.map((note) => sizeOf(note).h),
    columns,
  )
  for (const [at, note] of notes.entries()) {
    const point = rows.points[at] as Point
    putShape(records, note.id, keepIndex(note, { x: ZONE_INSET.x + point.x, y: top + point.y }))
  }
  growFrame(records, { id: zone.id, h: (notes.length > 0 ? top + rows.size.h : bottom) + ZONE_INSET.bottom }, options.rights)
}

/** Call inside a transaction. @param id record id of a zone or group; anything else is left alone */
export function tidy(records: Records, id: string, options: TidyOptions): void {
  const frame = joinRecord(records, id)
  if (isZone(frame)) tidyZone(records, frame, options)
  else if (isGroup(frame)) tidyGroup(records, frame, options)
}
