/** Many notes laid on a sheet at once: nothing on top of anything, and the sheet as large as they need, in the shape of a screen. */
import { growFrame } from './grow.ts'
import { cellsOf, columnsIn, Grid } from './grid.ts'
import { indexAbove } from './index-keys.ts'
import { PAGE_ID, type Records } from './layout.ts'
import type { NotePlace } from './note-record.ts'
import { findFrame, tableOrigin, topIndex } from './place.ts'
import { isZone, NOTE_SIZE } from './records.ts'
import { cellPoint, type Inset, insetOf, sheetSize } from './sheets.ts'
import { childrenOf, sizeOf } from './tree.ts'
import { widenFrame } from './widen.ts'

/** Columns to rows of a full sheet, a little flatter than a screen, for notes are square. */
const SHAPE = 1.5

interface Bed {
  parentId: string
  origin: Inset
  columns: number
}

const wanted = (notes: number): number => Math.ceil(Math.sqrt(notes * SHAPE))

/** Makes the sheet as wide as it should be for so many notes. */
function makeBed(records: Records, target: string | undefined, notes: number): Bed {
  const frame = target === undefined ? undefined : findFrame(records, target)
  const lying = childrenOf(records, frame?.id ?? PAGE_ID).length
  if (!frame) {
    const { origin, columns } = tableOrigin(childrenOf(records, PAGE_ID))
    return { parentId: PAGE_ID, origin, columns: Math.max(columns, wanted(notes)) }
  }
  const origin = insetOf(isZone(frame) ? 'zone' : 'group')
  const columns = columnsIn(sizeOf(frame).w, origin)
  if (frame.parentId !== PAGE_ID || wanted(lying + notes) <= columns) return { parentId: frame.id, origin, columns }
  widenFrame(records, { id: frame.id, w: sheetSize(wanted(lying + notes), 1, origin).w })
  return { parentId: frame.id, origin, columns: wanted(lying + notes) }
}

/**
 * Places for notes in reading order; the sheet has grown for them when this returns. Call inside a transaction.
 * @param target a zone's template id, or the record id of a group; missing or unknown means on the table
 * @param growYs what each note's text needs beyond a square, see `fitText`
 */
export function layNotes(records: Records, target: string | undefined, growYs: readonly number[]): NotePlace[] {
  const bed = makeBed(records, target, growYs.length)
  const siblings = childrenOf(records, bed.parentId)
  const grid = new Grid(siblings, bed.columns, bed.origin)
  let index = topIndex(siblings)
  let bottom = 0
  const places = growYs.map((growY): NotePlace => {
    const size = { w: NOTE_SIZE, h: NOTE_SIZE + growY }
    const { column, row } = grid.take(cellsOf(size))
    const at = cellPoint(column, row, bed.origin)
    index = indexAbove(index)
    bottom = Math.max(bottom, at.y + size.h)
    return { ...at, parentId: bed.parentId, index }
  })
  if (bed.parentId !== PAGE_ID) growFrame(records, { id: bed.parentId, h: bottom + bed.origin.bottom })
  return places
}
