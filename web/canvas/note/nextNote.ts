/** Tab and Ctrl+Enter while writing: on to the neighbour, or to a new note beside. */
/** tldraw's own handler for this is not exported. */
import { Vec, type Editor, type TLNoteShape, type TLShapeId } from 'tldraw'
import { NOTE_SIZE, isNote } from '#shared/board/records.ts'
import { putNote } from '../create.ts'
import { fitOf } from './measure.ts'
import { paperColour } from './paper.ts'

const NEAR = 40

export function nextNote(editor: Editor, note: TLNoteShape, event: KeyboardEvent): void {
  const below = (event.metaKey || event.ctrlKey) && event.key === 'Enter'
  if (event.key !== 'Tab' && !below) return
  event.preventDefault()
  const step = NOTE_SIZE + editor.options.adjacentShapeMargin
  const sign = event.shiftKey ? -1 : 1
  const at = Vec.Add(note, below ? { x: 0, y: sign * (step + (event.shiftKey ? 0 : fitOf(editor, note).growY)) } : { x: sign * step, y: 0 })
  const next = neighbour(editor, note, at) ?? createBeside(editor, note, at)
  if (!next) return
  editor.select(next.id)
  editor.setEditingShape(next.id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: next })
}

const neighbour = (editor: Editor, note: TLNoteShape, at: Vec): TLNoteShape | undefined =>
  editor
    .getSortedChildIdsForParent(note.parentId)
    .map((id) => editor.getShape(id))
    .find((shape): shape is TLNoteShape => isNote(shape) && Vec.Dist(shape, at) < NEAR)

function createBeside(editor: Editor, note: TLNoteShape, at: Vec): TLNoteShape | undefined {
  editor.markHistoryStoppingPoint('note beside')
  const centre = editor.getShapePageTransform(note.parentId as TLShapeId)?.applyToPoint(at) ?? at
  return putNote(editor, { color: paperColour(note.props.color), at: Vec.Add(centre, { x: NOTE_SIZE / 2, y: NOTE_SIZE / 2 }) })
}
