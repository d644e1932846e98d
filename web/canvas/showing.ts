/** A screen that nobody moves about on: it shows what has been made, as large as it goes. */
import { Box, type Editor } from 'tldraw'
import { isZone } from '#shared/board/records.ts'

/** notes come in a crowd: one look at all of them */
const SETTLE_MS = 600
/** in CSS pixels, and on the page: a zone's title stands over it */
const INSET = 40
const TITLE = 72
/** so large that even a single note still looks like one */
const MAX_ZOOM = 2

/** Zones in which something lies, from their titles down to the lowest of it, and what lies outside; all zones while there is nothing. */
function madeSoFar(editor: Editor): Box | undefined {
  const boxOf = (shape: { id: string }) => editor.getShapePageBounds(shape as Parameters<Editor['getShapePageBounds']>[0])
  const all = editor.getCurrentPageShapes()
  const zones = new Map(all.flatMap((shape) => (isZone(shape) ? [[shape.id as string, boxOf(shape)] as const] : [])))
  const made = all.filter((shape) => !zones.has(shape.id))
  const used = made.flatMap(({ parentId }) => zones.get(parentId) ?? [])
  const strips = used.map(({ x, y, w }) => new Box(x, y - TITLE, w, TITLE))
  const boxes = [...made.flatMap((shape) => boxOf(shape) ?? []), ...strips]
  if (boxes.length > 0) return Box.Common(boxes)
  const empty = [...zones.values()].filter((box) => box !== undefined)
  return empty.length > 0 ? Box.Common(empty) : undefined
}

/** Again whenever there is more of it, it has moved or the screen is another size. @returns stops */
export function keepInView(editor: Editor): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    timer = undefined
    const box = madeSoFar(editor)
    if (box) editor.zoomToBounds(box, { inset: INSET, targetZoom: MAX_ZOOM, animation: { duration: editor.options.animationMediumMs } })
  }
  const soon = () => {
    timer ??= setTimeout(look, SETTLE_MS)
  }
  const stop = editor.store.listen(soon, { scope: 'document' })
  window.addEventListener('resize', soon)
  soon()
  return () => {
    clearTimeout(timer)
    stop()
    window.removeEventListener('resize', soon)
  }
}
