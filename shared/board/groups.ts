/**
 * What is done to groups on every face and over HTTP: make, fill, name, mark, merge, break up. Each call changes facets only, so that it
 * merges with whatever others do meanwhile. Call inside a transaction; ids are record ids.
 */
import type { TLFrameShape, TLShape } from '@tldraw/tlschema'
import { cellsOf, columnsIn, Grid } from './grid.ts'
import { growFrame, type GrowRights } from './grow.ts'
import { indexAbove } from './index-keys.ts'
import { isShapeId, joinRecord, PAGE_ID, type Records, removeRecord, writeRecord } from './layout.ts'
import { findFrame, placeNote, tableOrigin, topIndex } from './place.ts'
import { type GroupColor, isFrame, isGroup, isNote, isSuggested, isZone, NOTE_SIZE } from './records.ts'
import { frameRecord } from './seed.ts'
import { cellPoint, framed, GROUP_GAP, GROUP_INSET, groupColumns, insetOf, rowsOf, ZONE_INSET } from './sheets.ts'
import { childrenOf, type Point, type Size, sizeOf } from './tree.ts'

export interface NewGroup {
  /** record id */
  id: string
  title: string
  color?: GroupColor
  /** record ids, in the order in which they will lie */
  notes: readonly string[]
  /** made of a suggestion: marked until somebody accepts it */
  suggested?: boolean
  /** template id of the zone; left out: where most of the notes lie; null: on the table */
  zone?: string | null
}
type Facet = [x: number, y: number, rotation: number, parentId: string, index: string]

const shapeAt = (records: Records, id: string): TLShape | undefined => (isShapeId(id) ? (joinRecord(records, id) as TLShape | undefined) : undefined)
const groupAt = (records: Records, id: string): TLFrameShape | undefined => {
  const record = joinRecord(records, id)
  return isGroup(record) ? record : undefined
}

/** Writes where a shape lies, if it does not lie there. */
export function putShape(records: Records, id: string, facet: Facet): void {
  const before = records.get(`${id}#p`)
  if (JSON.stringify(before) !== JSON.stringify(facet)) records.set(`${id}#p`, facet)
}

/** The zone around a shape's parent, or the page. */
function groundOf(records: Records, shape: TLShape): string {
  const parent = shapeAt(records, shape.parentId)
  return isGroup(parent) ? parent.parentId : shape.parentId
}
/** Where most of them lie. */
function commonGround(records: Records, notes: readonly TLShape[]): string {
  const counts = Map.groupBy(notes, (note) => groundOf(records, note))
  const best = [...counts].sort(([, a], [, b]) => b.length - a.length)[0]
  return best && (best[0] === PAGE_ID || isZone(shapeAt(records, best[0]))) ? best[0] : PAGE_ID
}

const overlap = (a: Point & Size, b: Point & Size): boolean =>
  a.x < b.x + b.w + GROUP_GAP / 2 && b.x < a.x + a.w + GROUP_GAP / 2 && a.y < b.y + b.h + GROUP_GAP / 2 && b.y < a.y + a.h + GROUP_GAP / 2

/** Around the notes where they lie, when nothing else is there. */
function spotAround(records: Records, ground: string, notes: readonly TLShape[], size: Size): Point | undefined {
  const lying = notes.filter((note) => note.parentId === ground)
  if (lying.length === 0) return undefined
  const zone = shapeAt(records, ground)
  const least = zone ? { x: ZONE_INSET.x, y: ZONE_INSET.top } : { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }
  const most = zone ? sizeOf(zone).w - ZONE_INSET.x - size.w : Number.POSITIVE_INFINITY
  const x = Math.max(least.x, Math.min(most, Math.min(...lying.map((note) => note.x)) - GROUP_INSET.x))
  const y = Math.max(least.y, Math.min(...lying.map((note) => note.y)) - GROUP_INSET.top)
  const taken = new Set(notes.map((note) => note.id))
  const others = childrenOf(records, ground).filter((shape) => !taken.has(shape.id) && sizeOf(shape).w > 0)
  return others.some((shape) => overlap({ x, y, ...size }, { x: shape.x, y: shape.y, ...sizeOf(shape) })) ? undefined : { x, y }
}

/** A named tray with these notes in rows: around them where there is room, else at the next free spot. Notes that are gone are passed over. */
export function makeGroup(records: Records, group: NewGroup, rights?: GrowRights): void {
  const notes = group.notes.map((id) => shapeAt(records, id)).filter((shape) => isNote(shape))
  const zone = group.zone == null ? undefined : findFrame(records, group.zone)
  const ground = group.zone === undefined ? commonGround(records, notes) : (zone?.id ?? PAGE_ID)
  const sheet = shapeAt(records, ground)
  const most = sheet ? columnsIn(sizeOf(sheet).w - 2 * GROUP_INSET.x, ZONE_INSET) : Number.POSITIVE_INFINITY
  const heights = notes.map((note) => sizeOf(note).h)
  const rows = rowsOf(heights.length > 0 ? heights : [NOTE_SIZE], Math.min(most, groupColumns(notes.length)))
  const size = framed(rows.size, GROUP_INSET)
  const around = spotAround(records, ground, notes, size)
  let index: string | undefined
  for (const [at, note] of notes.entries()) {
    const point = rows.points[at] ?? { x: 0, y: 0 }
    index = indexAbove(index)
    putShape(records, note.id, [GROUP_INSET.x + point.x, GROUP_INSET.top + point.y, 0, group.id, index])
  }
  const free = placeNote(records, sheet ? ground : undefined, { size })
  const spot = around ?? { x: free.x, y: free.y }
  const record = frameRecord({ id: group.id, parentId: ground, index: free.index, at: spot, size, name: group.title, meta: group.suggested ? { suggested: true } : {} })
  writeRecord(records, paint(record, group.color))
  if (sheet) growFrame(records, { id: ground, h: spot.y + size.h + ZONE_INSET.bottom }, rights)
}
const paint = (frame: TLFrameShape, color: GroupColor = 'black'): TLFrameShape => ({ ...frame, props: { ...frame.props, color } })

/** Notes to a zone (by its template id), a group or, without a target, the table: each to a free spot, in the order given. What lies there already stays put. */
export function moveNotes(records: Records, ids: readonly string[], target: string | undefined, rights?: GrowRights): void {
  const frame = target === undefined ? undefined : findFrame(records, target)
  if (target !== undefined && !frame) return
  const parentId = frame?.id ?? PAGE_ID
  const moving = ids.map((id) => shapeAt(records, id)).filter((shape): shape is TLShape => shape !== undefined && shape.parentId !== parentId)
  if (moving.length === 0) return
  const siblings = childrenOf(records, parentId)
  const table = frame ? undefined : tableOrigin(siblings)
  const origin = table?.origin ?? insetOf(isZone(frame) ? 'zone' : 'group')
  const grid = new Grid(siblings, table?.columns ?? columnsIn(sizeOf(frame as TLShape).w, origin), origin)
  let index = topIndex(siblings)
  let bottom = 0
  for (const shape of moving) {
    const size = sizeOf(shape)
    const { column, row } = grid.take(cellsOf(size))
    const at = cellPoint(column, row, origin)
    index = indexAbove(index)
    bottom = Math.max(bottom, at.y + size.h)
    putShape(records, shape.id, [at.x, at.y, 0, parentId, index])
  }
  if (frame) growFrame(records, { id: frame.id, h: bottom + origin.bottom }, rights)
}

/** A group with all that lies in it goes to another zone, or to the table. */
export function moveGroup(records: Records, id: string, zone: string | undefined, rights?: GrowRights): void {
  const group = groupAt(records, id)
  const sheet = zone === undefined ? undefined : findFrame(records, zone)
  if (!group || group.parentId === (sheet?.id ?? PAGE_ID)) return
  const { x, y, parentId, index, grow } = placeNote(records, sheet?.id, { size: sizeOf(group), moving: id })
  putShape(records, id, [x, y, 0, parentId, index])
  if (grow) growFrame(records, grow, rights)
}

/** @param change.suggested false: somebody has accepted it */
export function changeGroup(records: Records, id: string, change: { title?: string; color?: GroupColor; suggested?: boolean }): void {
  const group = groupAt(records, id)
  if (!group) return
  if (change.suggested !== undefined && change.suggested !== isSuggested(group)) records.set(`${id}#m`, change.suggested ? { suggested: true } : {})
  const { title = group.props.name, color = group.props.color } = change
  if (title !== group.props.name || color !== group.props.color) records.set(`${id}#s`, { ...group.props, name: title, color })
}

/** What lies in `from` goes into `into`, and `from` is gone; a group without a name takes over the first name there is. */
export function mergeGroups(records: Records, into: string, from: readonly string[], rights?: GrowRights): void {
  const group = groupAt(records, into)
  const others = from
    .filter((id) => id !== into)
    .map((id) => groupAt(records, id))
    .filter((other) => other !== undefined)
  if (!group || others.length === 0) return
  const inside = others.flatMap((other) => byPlace(childrenOf(records, other.id)))
  moveNotes(
    records,
    inside.map((shape) => shape.id),
    into,
    rights,
  )
  const title = group.props.name || others.map((other) => other.props.name).find((name) => name !== '')
  if (title) changeGroup(records, into, { title })
  for (const other of others) removeRecord(records, other.id)
}
const byPlace = (shapes: readonly TLShape[]): TLShape[] => [...shapes].sort((a, b) => a.y - b.y || a.x - b.x)

/** The frame goes, and what lay in it stays where it is. */
export function breakGroup(records: Records, id: string): void {
  const group = groupAt(records, id)
  if (!group) return
  const around = shapeAt(records, group.parentId)
  const parentId = isFrame(around) ? around.id : PAGE_ID
  let index = topIndex(childrenOf(records, parentId))
  for (const shape of childrenOf(records, id)) {
    index = indexAbove(index)
    putShape(records, shape.id, [group.x + shape.x, group.y + shape.y, shape.rotation, parentId, index])
  }
  removeRecord(records, id)
}
