/** Dots as the canvas draws them: which note or group has a place for one, how many lie there, how many were counted. */
import type { Editor, TLShape } from 'tldraw'
import { noteIdOf } from '#shared/board/layout.ts'
import { isFrame, isNote, isZone } from '#shared/board/records.ts'
import type { CanvasContext } from '../context.ts'

/** A finger that trembles taps twice. */
const TWICE_MS = 350

/** `ask` with own dots, `counted` with all dots; one string, so that only what changes is drawn again. */
export function dotsOf(shapeId: string, context: CanvasContext): string {
  const votes = context.votes.get()
  const id = noteIdOf(shapeId)
  if (!votes?.items.has(id)) return ''
  if (votes.asking) return `ask ${votes.mine.get(id) ?? 0} ${votes.several ? 'several' : 'one'} ${votes.full ? 'full' : 'free'}`
  const counted = votes.counted.get(id) ?? 0
  return counted > 0 ? `counted ${counted}` : ''
}

/** For the screen reader: dots on a selected shape. */
export function dotsInWords(shapeId: string, context: CanvasContext): string {
  const [kind, n] = dotsOf(shapeId, context).split(' ')
  return kind ? context.text(kind === 'ask' ? 'votes.ownDots' : 'votes.dots', { n: Number(n) }) : ''
}

let last = { id: '', at: Number.NEGATIVE_INFINITY }
export function pressDot(shapeId: string, context: CanvasContext, at: number): void {
  const id = noteIdOf(shapeId)
  if (last.id === id && at - last.at < TWICE_MS) return
  last = { id, at }
  context.votes.get()?.press(id)
}

/** Notes and groups that are selected, as the API names them. */
export const selectedItems = (editor: Editor): string[] =>
  editor
    .getSelectedShapes()
    .filter((shape: TLShape) => isNote(shape) || (isFrame(shape) && !isZone(shape)))
    .map((shape) => noteIdOf(shape.id))

/** Space places a dot on what is selected, with Shift it takes one back. @returns stops listening */
export function dotsByKey(editor: Editor, context: CanvasContext): () => void {
  const container = editor.getContainer()
  const onKeyDown = (event: KeyboardEvent) => {
    const votes = context.votes.get()
    const [id, more] = selectedItems(editor)
    if (event.code !== 'Space' || !votes?.asking || !id || more || !votes.items.has(id) || editor.getEditingShapeId()) return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat) return
    if (event.shiftKey) votes.take(id)
    else votes.press(id)
  }
  container.addEventListener('keydown', onKeyDown, { capture: true })
  return () => container.removeEventListener('keydown', onKeyDown, { capture: true })
}
