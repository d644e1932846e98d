/** Which shapes are elements of the page. tldraw makes one for every shape of the board and hides what is out of sight. */
/** Of thousands of notes that costs seconds when a board is opened, and some with each change: here only those in sight are. */
import { computed, isUninitialized, type Editor, type TLRenderingShape, type TLShapeId } from 'tldraw'
import { isNote } from '#shared/board/records.ts'
import type { CanvasContext } from '../context.ts'
import { dotsOf } from '../votes/dots.ts'
import { distanceOf } from './distance.ts'

const originals = new WeakMap<Editor, () => TLRenderingShape[]>()

/** All shapes of the board, whether they are elements or not. */
export const everyShape = (editor: Editor): readonly TLRenderingShape[] => originals.get(editor)?.() ?? editor.getRenderingShapes()

/** Answers for tldraw which shapes it draws. @returns stops */
export function drawOnlySeen(editor: Editor, context: CanvasContext): () => void {
  const every = editor.getRenderingShapes.bind(editor)
  const seen = computed<TLRenderingShape[]>('seen shapes', (before) => {
    const isSeen = noteFilter(editor, context)
    const now = every().filter(({ id, shape }) => !isNote(shape) || isSeen(id))
    return !isUninitialized(before) && isSame(before, now) ? before : now
  })
  originals.set(editor, every)
  editor.getRenderingShapes = () => seen.get()
  return () => {
    originals.delete(editor)
    editor.getRenderingShapes = every
  }
}

/** Near by: notes in the window. From far away only what the one picture of them does not show: dots, outlines, the note that is being written on. */
function noteFilter(editor: Editor, context: CanvasContext): (id: TLShapeId) => boolean {
  const editing = editor.getEditingShapeId()
  if (!distanceOf(editor).far.get()) {
    const away = editor.getNotVisibleShapes()
    return (id) => !away.has(id) || id === editing
  }
  const outlined = new Set([...editor.getSelectedShapeIds(), ...editor.getHintingShapeIds(), editor.getHoveredShapeId(), editing])
  return (id) => outlined.has(id) || dotsOf(id, context) !== ''
}

const isSame = (before: TLRenderingShape[], now: TLRenderingShape[]): boolean =>
  before.length === now.length &&
  before.every(({ shape, index, backgroundIndex, opacity }, i) => {
    const other = now[i] as TLRenderingShape
    return shape === other.shape && index === other.index && backgroundIndex === other.backgroundIndex && opacity === other.opacity
  })
