/** How much a board holds: records and bytes. Counted as it changes; whoever takes something away always may. */
import { entryBytes } from '#server/sync/bytes.ts'
import { isShapeId } from '#shared/board/layout.ts'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Touched, Workbench } from './workbench.ts'

/** A change of what is there that adds no more than this is one of place or colour: on a full board too, notes can be moved. */
const SMALL_BYTES = 64
/** So far beyond the limit that even such changes are refused. */
const SLACK_BYTES = 256 * 1024
/** A note without its text. */
const NOTE_BYTES = 700

/** What a frame or a server's edit adds, record by record. */
export class Capacity {
  readonly #bench: Workbench
  #shapes: number
  #bytes: number

  constructor(bench: Workbench) {
    this.#bench = bench
    this.#shapes = bench.before.shapes
    this.#bytes = bench.before.bytes
  }
  /** Counts what a change adds or takes away. @param keys the record's keys that were touched @returns is there room for it? What there is no room for is not counted. */
  takes(id: string, keys: ReadonlySet<string>): boolean {
    const { before, records } = this.#bench
    const known = before.has(id)
    const isThere = records.has(id)
    const shapes = isShapeId(id) ? Number(isThere) - Number(known) : 0
    let bytes = 0
    for (const key of keys) bytes += (isThere ? entryBytes(key, records.get(key)) : 0) - entryBytes(key, before.get(key))
    const allowed = LIMITS.boardBytes + (known && bytes <= SMALL_BYTES && !keys.has(`${id}#t`) ? SLACK_BYTES : 0)
    if ((shapes > 0 && this.#shapes >= LIMITS.boardShapes) || (bytes > 0 && this.#bytes + bytes > allowed)) return false
    this.#shapes += shapes
    this.#bytes += bytes
    return true
  }
}

/** Is the board so far from full that no frame can fill it? */
export const isRoomy = ({ before }: Workbench, touched: Touched): boolean =>
  before.shapes + touched.size < LIMITS.boardShapes && before.bytes + LIMITS.syncStep2Bytes < LIMITS.boardBytes

/** Is there room for what the server's own edit wrote? @throws AppError board_full */
export function assertFits(bench: Workbench, touched: Touched): void {
  if (isRoomy(bench, touched)) return
  const capacity = new Capacity(bench)
  for (const [id, keys] of touched) if (!capacity.takes(id, keys)) throw new AppError('board_full')
}
/** Before anything is written: is there room for so much? @throws AppError board_full */
export function assertRoom({ before }: Workbench, more: { shapes: number; bytes: number }): void {
  if (before.shapes + more.shapes > LIMITS.boardShapes || before.bytes + more.bytes > LIMITS.boardBytes) throw new AppError('board_full')
}
/** About what notes with these texts will take. */
export const roomFor = (texts: readonly string[]): { shapes: number; bytes: number } => ({
  shapes: texts.length,
  bytes: texts.reduce((sum, text) => sum + NOTE_BYTES + Buffer.byteLength(text), 0),
})
