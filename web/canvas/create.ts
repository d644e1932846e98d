/** New notes: under a point, in the middle of what is seen, by a double click. Places are page units. */
/** The zone or group under a note becomes its parent. */
import { DefaultColorStyle, createShapeId, react, toRichText, type Editor, type TLNoteShape, type VecLike } from 'tldraw'
import { NOTE_SIZE, isZone, type FrameMeta, type NoteColor } from '#shared/board/records.ts'
import type { CanvasContext } from './context.ts'
import { paperColour } from './note/paper.ts'
import type { NoteWish } from './types.ts'

interface NewNote {
  color: NoteColor
  /** its centre */
  at: VecLike
  text?: string
}

/** The paper chosen last. */
export const currentColor = (editor: Editor): NoteColor => paperColour(editor.getStyleForNextShape(DefaultColorStyle))

/** Makes a note, or has it written elsewhere; without a text, writing on it starts. */
export function createNote(editor: Editor, context: CanvasContext, note: NewNote): void {
  if (editor.getIsReadonly()) return
  if (context.elsewhere.get()) return context.onElsewhere(wishOf(editor, note))
  editor.markHistoryStoppingPoint('new note')
  editor.complete()
  const made = putNote(editor, note)
  if (!made) return
  editor.select(made.id)
  if (note.text === undefined) startWriting(editor, made)
}

function wishOf(editor: Editor, { color, at, text }: NewNote): NoteWish {
  const zone = editor.getCurrentPageShapes().find((shape) => isZone(shape) && editor.getShapePageBounds(shape)?.containsPoint(at))
  const zoneId = (zone?.meta as FrameMeta | undefined)?.zone
  return { color, ...(zoneId === undefined ? {} : { zoneId }), ...(text === undefined ? {} : { text }) }
}

/** The note itself, in whatever zone or group lies under its centre. Undefined when the board is full. */
export function putNote(editor: Editor, { color, at, text }: NewNote): TLNoteShape | undefined {
  const id = createShapeId()
  editor.run(() => {
    // made at its centre, so that what lies there takes it in; then moved to its corner
    editor.createShape<TLNoteShape>({ id, type: 'note', x: at.x, y: at.y, props: { color, richText: toRichText(text ?? '') } })
    const note = editor.getShape<TLNoteShape>(id)
    if (note) editor.updateShape({ id, type: 'note', x: note.x - NOTE_SIZE / 2, y: note.y - NOTE_SIZE / 2 })
  })
  return editor.getShape<TLNoteShape>(id)
}

function startWriting(editor: Editor, note: TLNoteShape): void {
  editor.focus()
  editor.setEditingShape(note.id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: note })
  const box = editor.getShapePageBounds(note)
  if (box && !editor.getViewportPageBounds().contains(box)) editor.centerOnPoint(box.center, { animation: { duration: editor.options.animationMediumMs } })
}

/** A double click on the bare board or in a zone makes a note there. @returns stops */
export function createOnDoubleClick(editor: Editor, context: CanvasContext): () => void {
  const listen = (event: { type: string; name: string; phase?: string; shiftKey?: boolean }) => {
    if (event.type !== 'click' || event.name !== 'double_click' || event.phase !== 'up' || event.shiftKey) return
    if (!editor.isIn('select.idle') || editor.getEditingShapeId()) return
    const at = editor.inputs.currentPagePoint.clone()
    if (editor.getShapeAtPoint(at, { hitInside: false, margin: 0 })) return
    createNote(editor, context, { color: currentColor(editor), at })
  }
  editor.on('event', listen)
  return () => {
    editor.off('event', listen)
  }
}

/** The note tool puts a note where one clicks; while notes are written elsewhere, choosing it is the wish for one. @returns stops */
export function wishByTool(editor: Editor, context: CanvasContext): () => void {
  return react('note tool elsewhere', () => {
    if (!context.elsewhere.get() || editor.getCurrentToolId() !== 'note') return
    editor.setCurrentTool('select')
    context.onElsewhere({ color: currentColor(editor) })
  })
}
