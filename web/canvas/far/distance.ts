/** Near or far: from far away nobody reads, and the notes become one picture (`FarNotes`) instead of thousands of elements. */
import { atom, react, type Atom, type Editor, type TLShapeId } from 'tldraw'
import { FLAT_ZOOM } from '../note/paper.ts'

export interface Distance {
  readonly far: Atom<boolean>
  /** pixels of the screen a page unit needs at the most until the next step: 0.25, 0.125 … */
  readonly scale: Atom<number>
}
const distances = new WeakMap<Editor, Distance>()
const NOTHING: Set<TLShapeId> = new Set()
const CLASS = 'sam-far'

export function distanceOf(editor: Editor): Distance {
  let distance = distances.get(editor)
  if (!distance) {
    distance = { far: atom('far', isFar(editor)), scale: atom('scale', scaleAt(editor.getZoomLevel())) }
    distances.set(editor, distance)
  }
  return distance
}
const isFar = (editor: Editor): boolean => editor.getZoomLevel() < FLAT_ZOOM
const scaleAt = (zoom: number): number => 2 ** Math.ceil(Math.log2(Math.min(zoom, FLAT_ZOOM)))

/**
 * Keeps the distance true for one editor.
 * From far away it also answers for tldraw which shapes are out of sight: none. Otherwise every shape asks again whenever the camera
 * moves, sixty times a second; an atom that is set from outside cuts that way. And while the far board moves nothing is looked for
 * under the pointer: that would be asking every shape again.
 * @returns stops
 */
export function watchDistance(editor: Editor): () => void {
  const { far, scale } = distanceOf(editor)
  const culled = editor.getCulledShapes.bind(editor)
  const shapeAt = editor.getShapeAtPoint.bind(editor)
  editor.getCulledShapes = () => (far.get() ? NOTHING : culled())
  editor.getShapeAtPoint = (point, options) => (far.get() && editor.getCameraState() === 'moving' ? undefined : shapeAt(point, options))
  const stop = react('distance', () => {
    const now = isFar(editor)
    scale.set(scaleAt(editor.getZoomLevel()))
    far.set(now)
    editor.getContainer().classList.toggle(CLASS, now)
  })
  return () => {
    stop()
    editor.getCulledShapes = culled
    editor.getShapeAtPoint = shapeAt
    editor.getContainer().classList.remove(CLASS)
  }
}
