/** Tab and Ctrl+Enter while writing: on to the neighbour, or to a new note beside. */
/** tldraw's own handler for this is not exported. */
import { Vec, createShapeId, toRichText, type Editor, type TLNoteShape } from 'tldraw'
import { NOTE_SIZE, isNote } from '#shared/board/records.ts'
import { fitOf } from './measure.ts'

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
  const id = createShapeId()
  editor.markHistoryStoppingPoint('note beside')
  editor.createShape<TLNoteShape>({ id, type: 'note', parentId: note.parentId, x: at.x, y: at.y, props: { color: note.props.color, richText: toRichText('') } })
  return editor.getShape<TLNoteShape>(id)
}
