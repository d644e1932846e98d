/** Which shapes are elements of the page. tldraw makes one for every shape of the board and hides what is out of sight. */
/** Of thousands of notes that costs seconds when a board is opened, and some with each change: here only those in sight are. */
import { computed, isUninitialized, type Editor, type TLRenderingShape, type TLShapeId } from 'tldraw'
import { isNote } from '#shared/board/records.ts'
import type { CanvasContext } from '../context.ts'
import { dotsOf } from '../votes/dots.ts'
import { distanceOf } from './distance.ts'
import { everyShape, partsOf } from './sheets.ts'

/** Answers for tldraw which shapes it draws, and which are out of the window. @returns stops */
export function drawOnlySeen(editor: Editor, context: CanvasContext): () => void {
  const away = computed<Set<TLShapeId>>('shapes out of sight', (before) => {
    const now = outOfSight(editor)
    return !isUninitialized(before) && before.size === now.size && [...before].every((id) => now.has(id)) ? before : now
  })
  const seen = computed<TLRenderingShape[]>('seen shapes', (before) => {
    const isSeen = noteFilter(editor, context)
    const now = everyShape(editor).filter(({ id, shape }) => !isNote(shape) || isSeen(id))
    return !isUninitialized(before) && isSame(before, now) ? before : now
  })
  const { getNotVisibleShapes, getRenderingShapes } = editor
  editor.getNotVisibleShapes = () => away.get()
  editor.getRenderingShapes = () => seen.get()
  return () => {
    Object.assign(editor, { getNotVisibleShapes, getRenderingShapes })
  }
}

function outOfSight(editor: Editor): Set<TLShapeId> {
  const { minX, minY, maxX, maxY } = editor.getViewportPageBounds()
  const away = new Set<TLShapeId>()
  const { sheets, others } = partsOf(editor)
  for (const { note, left, top, right, bottom } of sheets) if (right < minX || left > maxX || bottom < minY || top > maxY) away.add(note.id)
  for (const id of others) {
    const box = editor.getShapePageBounds(id)
    if (!box || box.maxX < minX || box.minX > maxX || box.maxY < minY || box.minY > maxY) away.add(id)
  }
  return away
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
