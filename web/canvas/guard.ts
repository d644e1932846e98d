/** Zones stay put and others' notes keep their words for everyone but facilitators; what lies in a zone does not stay put. */
/** tldraw's own lock is of no use: a locked frame takes in nothing. */
import type { Editor, TLInstancePageState, TLShape, TLShapeId } from 'tldraw'
import { isFrame, isZone } from '#shared/board/records.ts'
import { createEffect } from 'solid-js'
import type { Action } from '#shared/roles.ts'
import type { BoardSession } from '#web/sync/types.ts'
import type { CanvasContext } from './context.ts'
import { mayChange, mayMove } from './rights.ts'

/** @returns lets go of the editor */
export function guardShapes(editor: Editor, context: CanvasContext): () => void {
  const effects = editor.sideEffects
  const stops = [
    guardDeleting(editor, context),
    effects.registerBeforeChangeHandler('shape', (before, after, source) => (source === 'remote' ? after : allowed(before, after, context))),
    effects.registerBeforeDeleteHandler('shape', (shape, source) => (source === 'remote' || mayChange(shape, context) ? undefined : false)),
    effects.registerBeforeChangeHandler('instance_page_state', (_before, state) => (context.staff.get() ? state : withoutZones(editor, state))),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

const WRITES: readonly Action[] = ['note.create', 'note.edit.own', 'note.move', 'drawing.edit']
/** What the room would put back is not begun: when nothing may be changed by this person now, the canvas is for looking. Call inside a Solid root. */
export function keepReadonly(editor: Editor, session: BoardSession): void {
  const still = () => {
    const may = session.workshop()?.facilitation?.permissions
    return may !== undefined && !WRITES.some((action) => may.includes(action))
  }
  createEffect(() => editor.updateInstanceState({ isReadonly: !session.editable() || still() }))
}

/** The part of a change that this person may make. */
function allowed(before: TLShape, after: TLShape, context: CanvasContext): TLShape {
  // nothing goes into a locked zone either
  if (after.parentId !== before.parentId && context.isLocked(after.parentId)) return before
  if (mayChange(before, context)) return isZone(before) && !isZone(after) ? { ...after, meta: before.meta } : after
  if (!mayMove(before, context)) return before
  const { x, y, rotation, parentId, index } = after
  return { ...before, x, y, rotation, parentId, index } as TLShape
}

/** tldraw collects what lies in a shape before it asks: refusing only the zone would still lose every note in it. */
function guardDeleting(editor: Editor, context: CanvasContext): () => void {
  const remove = editor.deleteShapes.bind(editor)
  editor.deleteShapes = ((shapes: (TLShapeId | TLShape)[]) => {
    const ids = shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id))
    const mine = ids.filter((id) => mayDelete(editor, id, context))
    if (mine.length < ids.length) context.onForeign()
    return remove(mine)
  }) as Editor['deleteShapes']
  return () => {
    editor.deleteShapes = remove
  }
}

/** A group goes only with notes one may delete: the others would go with it. */
function mayDelete(editor: Editor, id: TLShapeId, context: CanvasContext): boolean {
  const shape = editor.getShape(id)
  if (!shape || !mayChange(shape, context)) return false
  return !isFrame(shape) || editor.getSortedChildIdsForParent(id).every((child) => mayDelete(editor, child, context))
}

/** Never selected, hovered or written in: no box, no handles, no keys. */
function withoutZones(editor: Editor, state: TLInstancePageState): TLInstancePageState {
  const zone = (id: TLShapeId | null) => id !== null && isZone(editor.getShape(id))
  const hovered = zone(state.hoveredShapeId)
  const editing = zone(state.editingShapeId)
  if (!hovered && !editing && !state.selectedShapeIds.some(zone)) return state
  return {
    ...state,
    selectedShapeIds: state.selectedShapeIds.filter((id) => !zone(id)),
    hoveredShapeId: hovered ? null : state.hoveredShapeId,
    editingShapeId: editing ? null : state.editingShapeId,
  }
}
