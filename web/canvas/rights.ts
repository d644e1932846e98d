/** Who may do what to a shape, so that the canvas does not offer what the room would put back. */
/** The room decides; this is the same table asked beforehand. */
import type { TLShape } from 'tldraw'
import { isFrame, isNote, isZone, noteMeta } from '#shared/board/records.ts'
import type { CanvasContext } from './context.ts'

const isOwn = (shape: TLShape, context: CanvasContext): boolean => isNote(shape) && noteMeta(shape).by === context.self.get()

const isGroup = (shape: TLShape): boolean => isFrame(shape) && !isZone(shape)
/** A group that is new here has no record yet: what it lies in decides. */
const isLocked = (shape: TLShape, context: CanvasContext): boolean => context.isLocked(shape.id) || context.isLocked(shape.parentId)

/** Words, colour, size; also deleting. */
export function mayChange(shape: TLShape, context: CanvasContext): boolean {
  if (context.staff.get()) return true
  const may = context.allowed.get()
  const named = isNote(shape) ? isOwn(shape, context) && may.has('note.edit.own') : isGroup(shape) ? may.has('group.edit') : may.has('drawing.edit')
  return named && !isZone(shape) && !isLocked(shape, context)
}

/** Where it lies and in what. Everybody moves and groups notes while the phase lets them; zones stay put. */
export function mayMove(shape: TLShape, context: CanvasContext): boolean {
  if (context.staff.get()) return true
  if (isNote(shape)) return (context.allowed.get().has('note.move') || mayChange(shape, context)) && !isLocked(shape, context)
  return isGroup(shape) && mayChange(shape, context)
}
