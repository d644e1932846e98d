/** A group takes a new note in whole, and grows with its text: a frame cuts off what sticks out. */
/** Following every move instead, the rim would run away from a note that is being taken out. */
import { react, type Editor, type TLFrameShape, type TLNoteShape, type TLShapeId } from 'tldraw'
import { NOTE_SIZE, isGroup, isNote } from '#shared/board/records.ts'

const PAD = 20
/** below a group's heading */
const HEADING = 58

export function growGroups(editor: Editor): () => void {
  const stops = [
    editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      // a note is made first and put in its place after that, both before this comes to its turn
      if (source === 'user' && isNote(shape)) queueMicrotask(() => editor.isDisposed || settle(editor, shape.id))
    }),
    editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
      if (source !== 'user' || !isNote(before) || !isNote(after)) return
      if (before.props.growY !== after.props.growY) grow(editor, after)
    }),
  ]
  stops.push(settleDropped(editor))
  return () => {
    for (const stop of stops) stop()
  }
}

/** What has been dragged into a group lies whole in it when the hand lets go. */
function settleDropped(editor: Editor): () => void {
  let dragging = false
  return react('dropped', () => {
    const dropped = dragging && !editor.isIn('select.translating')
    dragging = editor.isIn('select.translating')
    if (dropped) queueMicrotask(() => editor.isDisposed || settleSelected(editor))
  })
}

function settleSelected(editor: Editor): void {
  for (const shape of editor.getSelectedShapes()) if (isNote(shape)) settle(editor, shape.id)
}

const groupOf = (editor: Editor, note: TLNoteShape): TLFrameShape | undefined => {
  const parent = editor.getShape(note.parentId as TLShapeId)
  return isGroup(parent) ? parent : undefined
}

/** Away from the rim and the heading, as far as the group is wide enough. */
function settle(editor: Editor, id: TLShapeId): void {
  const note = editor.getShape(id)
  const group = isNote(note) ? groupOf(editor, note) : undefined
  if (!isNote(note) || !group) return
  const x = Math.max(PAD, Math.min(note.x, group.props.w - NOTE_SIZE * note.props.scale - PAD))
  const y = Math.max(HEADING, note.y)
  if (x !== note.x || y !== note.y) editor.updateShape({ id, type: 'note', x, y })
  grow(editor, { ...note, x, y })
}

function grow(editor: Editor, note: TLNoteShape): void {
  const group = groupOf(editor, note)
  if (!group) return
  const { scale, growY } = note.props
  const w = Math.max(group.props.w, note.x + NOTE_SIZE * scale + PAD)
  const h = Math.max(group.props.h, note.y + (NOTE_SIZE + growY) * scale + PAD)
  if (w !== group.props.w || h !== group.props.h) editor.updateShape({ id: group.id, type: 'frame', props: { w, h } })
}
