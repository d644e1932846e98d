/** A whole board laid out at once from what is to be on it: sheets as large as their groups and notes need, nothing on top of anything. */
import type { TLRecord } from '@tldraw/tlschema'
import type { Zone } from '../workshops.ts'
import { indexAbove } from './index-keys.ts'
import { fitText } from './fit.ts'
import { noteRecord } from './note-record.ts'
import { type NoteColor, type NoteMeta, NOTE_SIZE } from './records.ts'
import { frameRecord, seedRecords, USUAL_SHEET, zoneRecordId } from './seed.ts'
import { flow, framed, GROUP_GAP, GROUP_INSET, groupColumns, NOTE_GAP, NOTE_STEP, rowsOf, tableWidth, ZONE_INSET } from './sheets.ts'
import type { Point } from './tree.ts'

export interface NewNote {
  id: string
  text: string
  color: NoteColor
  meta: NoteMeta
}
/** `id` without `shape:`. */
export interface NewGroup {
  id: string
  title: string
  notes: readonly NewNote[]
}
export interface ZoneContent {
  zone: Zone
  groups: readonly NewGroup[]
  notes: readonly NewNote[]
}

const heightOf = (note: NewNote): number => NOTE_SIZE + fitText(note.text, note.meta.via).growY

/** Groups first, loose notes beneath them. */
function planZone(content: ZoneContent) {
  const groups = content.groups.map((group) => ({ group, ...rowsOf(group.notes.map(heightOf), groupColumns(group.notes.length)) }))
  const sizes = groups.map((group) => framed(group.size, GROUP_INSET))
  const width = Math.max(USUAL_SHEET.w - 2 * ZONE_INSET.x, tableWidth(sizes, GROUP_GAP))
  const corners = flow(sizes, width, GROUP_GAP)
  const groupsBottom = Math.max(0, ...corners.map((corner, at) => corner.y + (sizes[at]?.h ?? 0)))
  const loose = rowsOf(content.notes.map(heightOf), Math.max(1, Math.floor((width + NOTE_GAP) / NOTE_STEP)))
  const looseTop = groups.length > 0 ? groupsBottom + GROUP_GAP : 0
  const height = content.notes.length > 0 ? looseTop + loose.size.h : groupsBottom
  const size = framed({ w: width, h: height }, ZONE_INSET)
  return { content, groups, sizes, corners, loose, looseTop, size: { w: size.w, h: Math.max(size.h, USUAL_SHEET.h) } }
}
type ZonePlan = ReturnType<typeof planZone>

function noteRecords(notes: readonly NewNote[], points: readonly Point[], parentId: string, origin: Point): TLRecord[] {
  let index: string | undefined
  return notes.map((note, at) => {
    index = indexAbove(index)
    const point = points[at] ?? { x: 0, y: 0 }
    return noteRecord({ ...note, place: { x: origin.x + point.x, y: origin.y + point.y, parentId, index } })
  })
}

function zoneRecords({ content, groups, sizes, corners, loose, looseTop }: ZonePlan): TLRecord[] {
  const parentId = zoneRecordId(content.zone.id)
  let index: string | undefined
  const inGroups = groups.flatMap(({ group, points }, at) => {
    index = indexAbove(index)
    const corner = corners[at] ?? { x: 0, y: 0 }
    const id = `shape:${group.id}`
    const place = { x: ZONE_INSET.x + corner.x, y: ZONE_INSET.top + corner.y }
    const frame = frameRecord({ id, parentId, index, at: place, size: sizes[at] ?? USUAL_SHEET, name: group.title, meta: {} })
    return [frame, ...noteRecords(group.notes, points, id, { x: GROUP_INSET.x, y: GROUP_INSET.top })]
  })
  return [...inGroups, ...noteRecords(content.notes, loose.points, parentId, { x: ZONE_INSET.x, y: ZONE_INSET.top + looseTop })]
}

/** All records of a new board with content. Valid by tldraw's schema. */
export function arrangeBoard(contents: readonly ZoneContent[]): TLRecord[] {
  const plans = contents.map(planZone)
  const sizes = new Map(plans.map((plan) => [plan.content.zone.id, plan.size]))
  const zones = contents.map((content) => content.zone)
  return [...seedRecords(zones, { sizes }), ...plans.flatMap(zoneRecords)]
}
