/** Where the viewer stands: at the first zone, near enough to read, or wherever they were last on this board. */
/** Kept for this tab only; a borrowed computer keeps nothing. */
import { Box, react, type Editor, type TLShapeId } from 'tldraw'
import { isZone } from '#shared/board/records.ts'

/** Where tools lie, and over a zone its title. On a narrow screen there are none at the left. */
const MARGIN = { left: 104, top: 76, bottom: 112, other: 24 }
const isNarrow = (width: number): boolean => width < 700
const READABLE = { min: 0.6, minNarrow: 0.7, max: 0.8 }
const SAVE_MS = 500
/** A screen that nobody moves about on. Notes come in a crowd: one look at all of them. A zone's title stands over it, in the page's own pixels. */
const SHOWN = { settleMs: 600, inset: 40, title: 72, maxZoom: 2 }

/** Call when the places are in. @returns stops remembering */
export function placeCamera(editor: Editor, documentId: string): () => void {
  const key = `samtavle.camera.${documentId}`
  const stored = parse(sessionStorage.getItem(key))
  if (isCamera(stored)) editor.setCamera(stored, { immediate: true })
  else showStart(editor)
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = react('remember camera', () => {
    const { x, y, z: zoom } = editor.getCamera()
    clearTimeout(timer)
    timer = setTimeout(() => sessionStorage.setItem(key, JSON.stringify({ x, y, z: zoom })), SAVE_MS)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null')
  } catch {
    return undefined
  }
}

/** By hand: a schema library would ask for `eval` once, which the content policy refuses and reports. */
function isCamera(value: unknown): value is { x: number; y: number; z: number } {
  const { x, y, z } = (value ?? {}) as Record<string, unknown>
  return [x, y, z].every(Number.isFinite) && (z as number) > 0
}

/** All zones if they can be read at that size, else the first of them at the top left. */
function showStart(editor: Editor): void {
  const zones = editor.getCurrentPageShapes().filter((shape) => isZone(shape))
  const boxes = zones.map((zone) => editor.getShapePageBounds(zone)).filter((box) => box !== undefined)
  if (boxes.length === 0) return
  const all = Box.Common(boxes)
  const screen = editor.getViewportScreenBounds()
  const narrow = isNarrow(screen.w)
  const left = narrow ? MARGIN.other : MARGIN.left
  const fit = Math.min((screen.w - left - MARGIN.other) / all.w, (screen.h - MARGIN.top * 2) / all.h)
  const zoom = Math.min(READABLE.max, Math.max(narrow ? READABLE.minNarrow : READABLE.min, fit))
  editor.setCamera({ x: -all.x + left / zoom, y: -all.y + MARGIN.top / zoom, z: zoom }, { immediate: true })
}

/** The whole board, in the part of the canvas that no tool covers. */
export function zoomToBoard(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds()
  if (!bounds) return
  const screen = editor.getViewportScreenBounds()
  const left = isNarrow(screen.w) ? MARGIN.other : MARGIN.left
  const [width, height] = [screen.w - left - MARGIN.other, screen.h - MARGIN.top - MARGIN.bottom]
  const zoom = Math.max(editor.getCameraOptions().zoomSteps[0] ?? 0, Math.min(1, width / bounds.w, height / bounds.h))
  const x = left + (width - bounds.w * zoom) / 2
  const y = MARGIN.top + (height - bounds.h * zoom) / 2
  editor.setCamera({ x: x / zoom - bounds.x, y: y / zoom - bounds.y, z: zoom }, { animation: { duration: editor.options.animationMediumMs } })
}

export function showRecord(editor: Editor, id: string): void {
  const bounds = editor.getShapePageBounds(id as TLShapeId)
  if (!bounds) return
  editor.select(id as TLShapeId)
  editor.zoomToBounds(bounds, { inset: 160, targetZoom: Math.max(0.8, editor.getZoomLevel()), animation: { duration: editor.options.animationMediumMs } })
}

/** Zones in which something lies, from their titles down to the lowest of it, and what lies outside; all zones while there is nothing. */
function madeSoFar(editor: Editor): Box | undefined {
  const boxOf = (shape: { id: string }) => editor.getShapePageBounds(shape as Parameters<Editor['getShapePageBounds']>[0])
  const all = editor.getCurrentPageShapes()
  const zones = new Map(all.flatMap((shape) => (isZone(shape) ? [[shape.id as string, boxOf(shape)] as const] : [])))
  const made = all.filter((shape) => !zones.has(shape.id))
  const used = made.flatMap(({ parentId }) => zones.get(parentId) ?? [])
  const strips = used.map(({ x, y, w }) => new Box(x, y - SHOWN.title, w, SHOWN.title))
  const boxes = [...made.flatMap((shape) => boxOf(shape) ?? []), ...strips]
  if (boxes.length > 0) return Box.Common(boxes)
  const empty = [...zones.values()].filter((box) => box !== undefined)
  return empty.length > 0 ? Box.Common(empty) : undefined
}

/** Shows what has been made, as large as it goes: again whenever there is more of it, it has moved or the screen is another size. @returns stops */
export function keepInView(editor: Editor): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    timer = undefined
    const box = madeSoFar(editor)
    if (box) editor.zoomToBounds(box, { inset: SHOWN.inset, targetZoom: SHOWN.maxZoom, animation: { duration: editor.options.animationMediumMs } })
  }
  const soon = () => {
    timer ??= setTimeout(look, SHOWN.settleMs)
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
