/** Who may do what to a shape, so that the canvas does not offer what the room would put back. */
/** The room decides; this is the same table asked beforehand. */
import type { TLShape } from 'tldraw'
import { isFrame, isNote, isZone, noteMeta } from '#shared/board/records.ts'
import type { CanvasContext } from './context.ts'

const isOwn = (shape: TLShape, context: CanvasContext): boolean => isNote(shape) && noteMeta(shape).by === context.self.get()

/** Words, colour, size; also deleting. */
export function mayChange(shape: TLShape, context: CanvasContext): boolean {
  if (context.staff.get()) return true
  if (context.isLocked(shape.id)) return false
  if (isNote(shape)) return isOwn(shape, context)
  return isFrame(shape) && !isZone(shape)
}

/** Where it lies and in what. Everybody moves and groups notes; zones stay put, and so does all that lies in a locked one. */
export const mayMove = (shape: TLShape, context: CanvasContext): boolean =>
  context.staff.get() || (!context.isLocked(shape.id) && (isNote(shape) || (isFrame(shape) && !isZone(shape))))
