/** Looking where somebody asks one to, and saying where one looks. */
import { Box, type Editor, type TLShapeId } from 'tldraw'
import { isFrame, isZone } from '#shared/board/records.ts'
import type { ViewBox } from '#shared/guide.ts'
import type { Place } from './types.ts'

/** around a zone or group that is shown, in CSS pixels */
const INSET = 72
/** a zone is in view when so much of it is */
const SEEN = 0.6
/** a group is meant when it fills so much of the screen */
const FILLS = 0.3

export const boxOf = ([x, y, w, h]: ViewBox): Box => new Box(x, y, w, h)
export function viewOf(editor: Editor): ViewBox {
  const { x, y, w, h } = editor.getViewportPageBounds()
  return [Math.round(x), Math.round(y), Math.max(1, Math.round(w)), Math.max(1, Math.round(h))]
}

const shared = (a: Box, b: Box): number => Math.max(0, Math.min(a.maxX, b.maxX) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.maxY, b.maxY) - Math.max(a.y, b.y))

/** The zone or group that the screen is about; none while it shows several zones. */
function focusOf(editor: Editor): string | undefined {
  const view = editor.getViewportPageBounds()
  const frames = editor.getCurrentPageShapes().flatMap((shape) => {
    const box = isFrame(shape) ? editor.getShapePageBounds(shape.id) : undefined
    return box ? [{ shape, box, part: shared(view, box) }] : []
  })
  const most = (some: typeof frames) => some.toSorted((a, b) => b.part - a.part)[0]
  const group = most(frames.filter(({ shape, part }) => !isZone(shape) && part > FILLS * view.w * view.h))
  const zones = frames.filter(({ shape }) => isZone(shape))
  if (zones.filter(({ box, part }) => part > SEEN * box.w * box.h).length > 1) return undefined
  const meant = group ?? most(zones.filter(({ part }) => part > 0))
  return meant?.shape.id
}

export function placeOf(editor: Editor): Place {
  const focus = focusOf(editor)
  return { view: viewOf(editor), ...(focus !== undefined && { focus }) }
}

/** As much of it as fits. @returns goes back to where one was */
export function lookAt(editor: Editor, { view, focus }: Place): () => void {
  const before = editor.getCamera()
  const animation = { duration: editor.options.animationMediumMs }
  const bounds = view ? boxOf(view) : focus === undefined ? undefined : editor.getShapePageBounds(focus as TLShapeId)
  if (bounds) editor.zoomToBounds(bounds, view ? { inset: 0, animation } : { inset: INSET, targetZoom: 1, animation })
  return () => void editor.setCamera({ x: before.x, y: before.y, z: before.z }, { animation })
}
