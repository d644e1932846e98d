/**
 * The board as people read it: zones, in them groups, in them notes, top to bottom and then left to right.
 * The only place that reads structure from geometry; list, phone, exports and draft all use it.
 */
import type { TLFrameShape, TLImageShape, TLNoteShape, TLShape } from '@tldraw/tlschema'
import { hashOfAsset, isImage } from './image-record.ts'
import { noteIdOf, type Records } from './layout.ts'
import { type FrameMeta, type GroupColor, isGroup, isNote, groupColor, isSuggested, isZone, type NoteColor, type NoteMeta, NOTE_SIZE, noteMeta, toPlainText } from './records.ts'
import { framesAround, pagePoint, readTree, type Tree } from './tree.ts'

export interface NoteNode {
  /** the note's public id: its record's id without `shape:` */
  id: string
  text: string
  color: NoteColor
  meta: NoteMeta
}
export interface GroupNode {
  /** the group's record id without `shape:` */
  id: string
  title: string
  color: GroupColor
  /** made of a suggestion that nobody has accepted yet */
  suggested: boolean
  notes: NoteNode[]
}
export interface ZoneNode {
  /** the zone's id in the workshop's template */
  id: string
  /** the frame's record id */
  record: string
  title: string
  groups: GroupNode[]
  /** notes in the zone that are in no group */
  notes: NoteNode[]
}
export interface ImageNode {
  /** the picture's record id without `shape:` */
  id: string
  /** what it shows, in words; empty when nobody said */
  alt: string
  /** of the stored file */
  hash: string
  /** template id of the zone it lies in */
  zone: string | null
}
/** `groups` and `notes` at the top level lie outside every zone. */
export interface BoardOutline {
  zones: ZoneNode[]
  groups: GroupNode[]
  notes: NoteNode[]
  /** every picture of the board */
  images: ImageNode[]
}

/** Things whose tops differ by less than this are read as one row. */
const ROW_TOLERANCE = NOTE_SIZE / 2

/** Reading order: rows from the top, in a row from the left; ties by id, so that everybody reads the same. */
function inReadingOrder<S extends TLShape>(tree: Tree, shapes: S[]): S[] {
  const placed = shapes.map((shape) => ({ shape, at: pagePoint(tree, shape) })).sort((a, b) => a.at.y - b.at.y || compareIds(a.shape, b.shape))
  const rows: (typeof placed)[] = []
  for (const item of placed) {
    const row = rows.at(-1)
    if (row?.[0] && item.at.y - row[0].at.y < ROW_TOLERANCE) row.push(item)
    else rows.push([item])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.at.x - b.at.x || a.at.y - b.at.y || compareIds(a.shape, b.shape)).map((item) => item.shape))
}
const compareIds = (a: TLShape, b: TLShape): number => (a.id < b.id ? -1 : 1)

const noteNode = (note: TLNoteShape): NoteNode => ({
  id: noteIdOf(note.id),
  text: toPlainText(note.props.richText),
  color: note.props.color as NoteColor,
  meta: noteMeta(note),
})
const groupNode = (group: TLFrameShape): GroupNode => ({ id: noteIdOf(group.id), title: group.props.name, color: groupColor(group), suggested: isSuggested(group), notes: [] })
const zoneNode = (zone: TLFrameShape): ZoneNode => ({ id: (zone.meta as FrameMeta).zone ?? '', record: zone.id, title: zone.props.name, groups: [], notes: [] })

const imageNode = (tree: Tree, image: TLImageShape): ImageNode => {
  const { zone } = framesAround(tree, image)
  return { id: noteIdOf(image.id), alt: image.props.altText, hash: hashOfAsset(image.props.assetId ?? ''), zone: (zone?.meta as FrameMeta | undefined)?.zone ?? null }
}

/** Reads a whole board; what is not a zone, a group, a note or a picture is left out. */
export function outlineOf(records: Records): BoardOutline {
  const tree = readTree(records)
  const shapes = [...tree.shapes.values()]
  const outline: BoardOutline = { zones: [], groups: [], notes: [], images: [] }
  const zones = new Map<string, ZoneNode>()
  const groups = new Map<string, GroupNode>()
  for (const zone of inReadingOrder(tree, shapes.filter(isZone))) {
    const node = zoneNode(zone)
    zones.set(zone.id, node)
    outline.zones.push(node)
  }
  for (const group of inReadingOrder(tree, shapes.filter(isGroup))) {
    const node = groupNode(group)
    groups.set(group.id, node)
    const around = framesAround(tree, group).zone
    ;((around && zones.get(around.id)) ?? outline).groups.push(node)
  }
  for (const note of inReadingOrder(tree, shapes.filter(isNote))) {
    const { frame } = framesAround(tree, note)
    const holder = frame && (groups.get(frame.id) ?? zones.get(frame.id))
    ;(holder ?? outline).notes.push(noteNode(note))
  }
  outline.images = inReadingOrder(tree, shapes.filter(isImage)).map((image) => imageNode(tree, image))
  return outline
}

/** Every note of a board once, in reading order: zone by zone, groups before loose notes, what lies outside at the end. */
export function allNotes(outline: BoardOutline): NoteNode[] {
  return [...outline.zones, outline].flatMap((part) => [...part.groups.flatMap((group) => group.notes), ...part.notes])
}
