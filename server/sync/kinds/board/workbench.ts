/** The document and its state before the frame, side by side: where records are put back, moved to the page and made room for. */
import type { TLFrameShape, TLNoteShape } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { type Growth, growFrame } from '#shared/board/grow.ts'
import { isShapeId, joinRecord, keysOfShape, type Records } from '#shared/board/layout.ts'
import { isFrame, isZone, NOTE_SIZE } from '#shared/board/records.ts'
import { ZONE_INSET } from '#shared/board/sheets.ts'
import { sizeOf } from '#shared/board/tree.ts'
import { Mirror, tracked } from '../../mirror.ts'
import { fitsInTree, hangsInTree, placeOnPage } from './tree.ts'

/** A note this far below its sheet was not meant to lie on it. */
const FAR = 10 * NOTE_SIZE

export const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
export const keysOf = (id: string): string[] => (isShapeId(id) ? keysOfShape(id) : [id])
/** Record ids with the keys of theirs that were touched. */
export type Touched = Map<string, Set<string>>

export class Workbench {
  readonly records: Records
  readonly before = new Mirror()
  readonly #root: Y.Map<unknown>

  constructor(root: Y.Map<unknown>) {
    const records = root as Records
    this.#root = root
    this.records = records
    this.before.follow(records, records.keys())
  }

  /** The record as it was before the frame. The server's write follows the frame's, so everybody ends with it. */
  putBack(id: string): void {
    for (const key of keysOf(id)) {
      if (this.before.has(key)) {
        if (!sameValue(this.records.get(key), this.before.get(key))) this.records.set(key, this.before.get(key))
      } else if (this.records.has(key)) this.records.delete(key)
    }
    this.before.follow(this.records, keysOf(id))
  }
  /** Was there ever a record of this id? Yjs keeps the entry of a removed key. */
  hadBase(id: string): boolean {
    return this.#root._map.has(id)
  }
  remove(id: string): void {
    for (const key of keysOf(id)) if (this.records.has(key)) this.records.delete(key)
  }

  /** Keeps the tree whole around a touched record: no missing parents, no circles, no bindings without ends. */
  mendTree(id: string, touched: Touched): void {
    if (!isShapeId(id)) return
    if (!this.records.has(id)) this.#afterRemoval(id, touched)
    else if (!this.#fits(id)) this.toPage(id, touched)
  }
  /** What it holds moves with it: only where it was hung anew can that be too deep. */
  #fits(id: string): boolean {
    const parent = (places: Records) => (places.get(`${id}#p`) as unknown[] | undefined)?.[3]
    const moved = this.before.has(id) && parent(this.before) !== parent(this.records)
    return moved ? fitsInTree(this.records, id, (frame) => this.before.childrenOf(frame)) : hangsInTree(this.records, id)
  }
  toPage(id: string, touched?: Touched): void {
    const place = this.records.get(`${id}#p`) as unknown[]
    this.records.set(`${id}#p`, placeOnPage(place, this.before.get(`${String(place[3])}#p`) as unknown[] | undefined))
    touched?.set(id, new Set([...(touched.get(id) ?? []), `${id}#p`]))
  }
  #afterRemoval(id: string, touched: Touched): void {
    for (const binding of this.before.bindings) {
      const { fromId, toId } = (this.before.get(binding) ?? {}) as { fromId?: string; toId?: string }
      if (fromId !== id && toId !== id) continue
      if (this.records.has(binding)) this.records.delete(binding)
      touched.set(binding, new Set([binding]))
    }
    const type = (this.before.get(id) as { type?: string } | undefined)?.type
    if (type !== 'frame' && type !== 'group' && !isFrame(joinRecord(this.before, id))) return
    // what others put into it meanwhile stays where it was, on the page
    for (const child of [...this.before.childrenOf(id)]) if (this.records.has(child) && !hangsInTree(this.records, child)) this.toPage(child, touched)
  }

  /** A sheet that a note or a group hangs out of grows downwards: participants may fill a zone but not change it. */
  growZoneFor(shape: TLNoteShape | TLFrameShape): void {
    const { x, y, parentId } = shape
    const frame = joinRecord(this.records, parentId)
    if (!isZone(frame) || x < 0 || y < 0 || x > frame.props.w || y > frame.props.h + FAR) return
    const needed = y + sizeOf(shape).h + ZONE_INSET.bottom
    if (needed > frame.props.h) this.grow({ id: parentId, h: needed })
  }
  grow(growth: Growth): void {
    const written = new Set<string>()
    growFrame(tracked(this.records, written), growth)
    this.before.follow(this.records, written)
  }
}
