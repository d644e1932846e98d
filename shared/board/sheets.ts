/** Measures of the sheets on the table, in page units: how a zone or a group is cut, and how sheets are laid out beside each other. */
import { NOTE_SIZE } from './records.ts'
import type { Point, Size } from './tree.ts'

/** Between two notes, and from one note's corner to the next one's. */
export const NOTE_GAP = 14
export const NOTE_STEP = NOTE_SIZE + NOTE_GAP
/** Between groups in a zone. */
export const GROUP_GAP = 28
/** Between zones: room for the title, which stands above the sheet. */
export const SHEET_GAP = 96

/** From a frame's edge to what lies in it. A group has its title inside. */
export interface Inset {
  x: number
  top: number
  bottom: number
}
export const ZONE_INSET: Inset = { x: 28, top: 28, bottom: 28 }
export const GROUP_INSET: Inset = { x: 20, top: 58, bottom: 20 }
const NO_INSET: Inset = { x: 0, top: 0, bottom: 0 }
export const insetOf = (kind: 'zone' | 'group' | 'page'): Inset => (kind === 'zone' ? ZONE_INSET : kind === 'group' ? GROUP_INSET : NO_INSET)

/** The frame that holds `columns` × `rows` notes. */
export const sheetSize = (columns: number, rows: number, inset: Inset): Size => ({
  w: 2 * inset.x + columns * NOTE_STEP - NOTE_GAP,
  h: inset.top + inset.bottom + rows * NOTE_STEP - NOTE_GAP,
})
/** Corner of a cell of the note grid, relative to the frame. */
export const cellPoint = (column: number, row: number, inset: Inset): Point => ({ x: inset.x + column * NOTE_STEP, y: inset.top + row * NOTE_STEP })

/**
 * Notes in rows that are as high as their highest note.
 * @param heights of the notes, in reading order
 * @returns their corners, and the size of all of them together, without insets
 */
export function rowsOf(heights: readonly number[], columns: number): { points: Point[]; size: Size } {
  const points: Point[] = []
  let y = 0
  for (let at = 0; at < heights.length; at += columns) {
    const row = heights.slice(at, at + columns)
    for (const column of row.keys()) points.push({ x: column * NOTE_STEP, y })
    y += Math.max(...row) + NOTE_GAP
  }
  return { points, size: { w: columns * NOTE_STEP - NOTE_GAP, h: Math.max(0, y - NOTE_GAP) } }
}
/** The frame around something of this size. */
export const framed = (size: Size, inset: Inset): Size => ({ w: size.w + 2 * inset.x, h: size.h + inset.top + inset.bottom })
/** Columns in which so many notes make a group a little wider than high; never a single one, for the next note. */
export const groupColumns = (notes: number): number => Math.max(2, Math.ceil(Math.sqrt(notes * 1.2)))

/** Sheets in rows, their tops aligned: as many beside each other as fit into `width`. Keeps the order. */
export function flow(sizes: readonly Size[], width: number, gap: number): Point[] {
  let x = 0
  let y = 0
  let rowHeight = 0
  return sizes.map((size) => {
    if (x > 0 && x + size.w > width) {
      x = 0
      y += rowHeight + gap
      rowHeight = 0
    }
    const at = { x, y }
    x += size.w + gap
    rowHeight = Math.max(rowHeight, size.h)
    return at
  })
}

const SCREEN = 16 / 9

/** How far sheets in rows of `width` are from the shape of a screen, and how much of the table stays bare; 0 is perfect. */
function misfit(sizes: readonly Size[], width: number, gap: number): number {
  const places = flow(sizes, width, gap)
  const right = Math.max(...places.map((place, at) => place.x + (sizes[at]?.w ?? 0)))
  const bottom = Math.max(...places.map((place, at) => place.y + (sizes[at]?.h ?? 0)))
  const covered = sizes.reduce((sum, size) => sum + (size.w + gap) * (size.h + gap), 0)
  const bare = 1 - covered / ((right + gap) * (bottom + gap))
  return Math.abs(Math.log(right / bottom / SCREEN)) + 1.5 * bare
}

/** The width of rows at which all sheets together look best on a screen. */
export function tableWidth(sizes: readonly Size[], gap: number): number {
  const widest = Math.max(0, ...sizes.map((size) => size.w))
  let best = widest
  let row = -gap
  for (const size of sizes) {
    row += size.w + gap
    if (row > widest && misfit(sizes, row, gap) < misfit(sizes, best, gap)) best = row
  }
  return best
}
