/** The cells of a sheet that are free: notes go where nothing lies, row by row. */
import type { TLShape } from '@tldraw/tlschema'
import { type Inset, NOTE_GAP, NOTE_STEP } from './sheets.ts'
import { type Size, sizeOf } from './tree.ts'

/** Cells that something needs beside and below each other. */
export interface Cells {
  wide: number
  tall: number
}
export const cellsOf = ({ w, h }: Size): Cells => ({ wide: Math.ceil(w / NOTE_STEP), tall: Math.ceil(h / NOTE_STEP) })
/** Columns of notes that a frame of this width holds. */
export const columnsIn = (width: number, inset: Inset): number => Math.max(1, Math.floor((width - 2 * inset.x + NOTE_GAP) / NOTE_STEP))

export class Grid {
  readonly #columns: number
  readonly #taken = new Set<number>()
  /** no cell before this one is free */
  #firstFree = 0

  /** @param shapes what lies there already; @param origin corner of the first cell */
  constructor(shapes: readonly TLShape[], columns: number, origin: Inset) {
    this.#columns = columns
    for (const shape of shapes) this.#cover(shape, origin)
  }
  /** Takes the first free place. */
  take({ wide, tall }: Cells): { column: number; row: number } {
    const columns = this.#columns
    const across = Math.min(wide, columns)
    const needed = Array.from({ length: tall * across }, (_, i) => Math.floor(i / across) * columns + (i % across))
    const free = (cell: number) => (cell % columns) + across <= columns && needed.every((step) => !this.#taken.has(cell + step))
    while (this.#taken.has(this.#firstFree)) this.#firstFree += 1
    let cell = this.#firstFree
    while (!free(cell)) cell += 1
    for (const step of needed) this.#taken.add(cell + step)
    return { column: cell % columns, row: Math.floor(cell / columns) }
  }
  #cover(shape: TLShape, origin: Inset): void {
    const { w, h } = sizeOf(shape)
    if (w === 0 || h === 0) return
    const first = Math.max(0, Math.floor((shape.x - origin.x + NOTE_GAP) / NOTE_STEP))
    const last = Math.min(this.#columns - 1, Math.ceil((shape.x + w - origin.x) / NOTE_STEP) - 1)
    const top = Math.max(0, Math.floor((shape.y - origin.top + NOTE_GAP) / NOTE_STEP))
    const bottom = Math.ceil((shape.y + h - origin.top) / NOTE_STEP) - 1
    for (let row = top; row <= bottom; row++) for (let column = first; column <= last; column++) this.#taken.add(row * this.#columns + column)
  }
}
