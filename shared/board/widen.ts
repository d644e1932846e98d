/** Sheets grow to the right only when much is laid on them at once; what stands beside them makes room. */
import type { TLShape } from '@tldraw/tlschema'
import { joinRecord, type Records } from './layout.ts'
import { isFrame } from './records.ts'
import { SHEET_GAP } from './sheets.ts'
import { childrenOf, sizeOf } from './tree.ts'

const overlapInHeight = (a: TLShape, b: TLShape): boolean => a.y < b.y + sizeOf(b).h && b.y < a.y + sizeOf(a).h

/** Makes a sheet wider and pushes whole columns of sheets beside it, so that they stay aligned. Only ever grows. Call inside a transaction. */
export function widenFrame(records: Records, { id, w }: { id: string; w: number }): void {
  const frame = joinRecord(records, id)
  if (!isFrame(frame) || w <= sizeOf(frame).w) return
  const oldRight = frame.x + sizeOf(frame).w
  records.set(`${id}#s`, { ...(records.get(`${id}#s`) as object), w })
  const beside = childrenOf(records, frame.parentId).filter((other) => other.id !== id && other.x >= oldRight && (isFrame(other) || overlapInHeight(frame, other)))
  const push = frame.x + w + SHEET_GAP - Math.min(...beside.map((other) => other.x))
  if (push > 0) for (const other of beside) records.set(`${other.id}#p`, [other.x + push, other.y, other.rotation, other.parentId, other.index])
}
