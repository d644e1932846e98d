/** The records a new board starts with: the document, its one page, and a sheet for each zone of the template. */
import type { TLFrameShape, TLRecord } from '@tldraw/tlschema'
import type { Zone } from '../workshops.ts'
import { indexAbove } from './index-keys.ts'
import { DOCUMENT_ID, PAGE_ID } from './layout.ts'
import type { FrameMeta } from './records.ts'
import { flow, SHEET_GAP, sheetSize, tableWidth, ZONE_INSET } from './sheets.ts'
import type { Point, Size } from './tree.ts'

/** Room for about twenty notes; a sheet grows when it is full. A board with one zone gets one large sheet. */
export const USUAL_SHEET = sheetSize(5, 4, ZONE_INSET)
const ONLY_SHEET = sheetSize(8, 5, ZONE_INSET)

export interface SeedOptions {
  /** sizes of the zones' sheets where the usual one will not do, by zone id */
  sizes?: ReadonlyMap<string, Size>
}

export const zoneRecordId = (zoneId: string): string => `shape:zone-${zoneId}`

/** A frame record valid by tldraw's schema. Never locked: tldraw would refuse to put anything into it. */
export function frameRecord(frame: { id: string; parentId: string; index: string; at: Point; size: Size; name: string; meta: FrameMeta }): TLFrameShape {
  return {
    id: frame.id,
    typeName: 'shape',
    type: 'frame',
    x: frame.at.x,
    y: frame.at.y,
    rotation: 0,
    index: frame.index,
    parentId: frame.parentId,
    isLocked: false,
    opacity: 1,
    props: { w: frame.size.w, h: frame.size.h, name: frame.name, color: 'black' },
    meta: frame.meta,
  } as unknown as TLFrameShape
}

const documentRecords = (): TLRecord[] =>
  [
    { id: DOCUMENT_ID, typeName: 'document', gridSize: 10, name: '', meta: {} },
    { id: PAGE_ID, typeName: 'page', name: '', index: 'a1', meta: {} },
  ] as unknown as TLRecord[]

/** @param zones in the order of the template: rows from the top, in a row from the left */
export function seedRecords(zones: readonly Zone[], options: SeedOptions = {}): TLRecord[] {
  const usual = zones.length === 1 ? ONLY_SHEET : USUAL_SHEET
  const sizes = zones.map((zone) => options.sizes?.get(zone.id) ?? usual)
  const places = flow(sizes, tableWidth(sizes, SHEET_GAP), SHEET_GAP)
  let index: string | undefined
  const frames = zones.map((zone, at) => {
    index = indexAbove(index)
    return frameRecord({
      id: zoneRecordId(zone.id),
      parentId: PAGE_ID,
      index,
      at: places[at] ?? { x: 0, y: 0 },
      size: sizes[at] ?? usual,
      name: zone.title,
      meta: { zone: zone.id },
    })
  })
  return [...documentRecords(), ...frames]
}
