/** A group grows with the notes in it: a frame cuts off what sticks out. */
/** Only when a note is new or its text grows; following every move, the rim would run away from a note that is being taken out. */
import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { NOTE_SIZE, isGroup, isNote } from '#shared/board/records.ts'

const PAD = 20

export function growGroups(editor: Editor): () => void {
  const stops = [
    editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source === 'user') grow(editor, shape)
    }),
    editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
      if (source !== 'user' || !isNote(before) || !isNote(after)) return
      if (before.props.growY !== after.props.growY) grow(editor, after)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function grow(editor: Editor, note: TLShape): void {
  if (!isNote(note)) return
  const group = editor.getShape(note.parentId as TLShapeId)
  if (!isGroup(group)) return
  const { scale, growY } = note.props
  const w = Math.max(group.props.w, note.x + NOTE_SIZE * scale + PAD)
  const h = Math.max(group.props.h, note.y + (NOTE_SIZE + growY) * scale + PAD)
  if (w !== group.props.w || h !== group.props.h) editor.updateShape({ id: group.id, type: 'frame', props: { w, h } })
}
