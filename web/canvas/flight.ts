/** Sheets of paper in the air over the canvas, drawn in one bitmap: hundreds at once cost no element and hold up no frame. Pixels of the window. */
import type { Editor } from 'tldraw'
import { type Mode, PAPER, paperOf } from './theme.ts'

export interface FlyingSheet {
  colour: string
  /** centre of where it lands, and how large it is there; page units */
  x: number
  y: number
  size: number
  /** 0 on the shelf, 1 landed */
  progress: number
}
/** from the canvas's lower edge: there the shelf is */
const SHELF = 40
/** share of a note: its edge */
const EDGE = 0.06
const START_SIZE = 0.5

const ease = (progress: number): number => 1 - (1 - progress) ** 3
const between = (from: number, to: number, share: number): number => from + (to - from) * share

/** @returns draws what is in the air now; nothing takes the bitmap away */
export function openFlight(editor: Editor): (sheets: readonly FlyingSheet[]) => void {
  let bitmap: HTMLCanvasElement | undefined
  return (sheets) => {
    if (sheets.length === 0) {
      bitmap?.remove()
      bitmap = undefined
      return
    }
    bitmap ??= addBitmap(editor)
    draw(bitmap, editor, sheets)
  }
}

function addBitmap(editor: Editor): HTMLCanvasElement {
  const bitmap = document.createElement('canvas')
  bitmap.className = 'sam-flight'
  bitmap.ariaHidden = 'true'
  const { w, h } = editor.getViewportScreenBounds()
  const { devicePixelRatio } = editor.getInstanceState()
  bitmap.width = Math.ceil(w * devicePixelRatio)
  bitmap.height = Math.ceil(h * devicePixelRatio)
  editor.getContainer().append(bitmap)
  return bitmap
}

function draw(bitmap: HTMLCanvasElement, editor: Editor, sheets: readonly FlyingSheet[]): void {
  const context = bitmap.getContext('2d')
  if (!context) return
  const mode: Mode = editor.user.getIsDarkMode() ? 'dark' : 'light'
  const { w, h } = editor.getViewportScreenBounds()
  const zoom = editor.getZoomLevel()
  context.setTransform(bitmap.width / w, 0, 0, bitmap.height / h, 0, 0)
  context.clearRect(0, 0, w, h)
  for (const sheet of sheets) {
    const share = ease(sheet.progress)
    const to = editor.pageToViewport(sheet)
    const side = sheet.size * zoom * between(START_SIZE, 1, share)
    const [left, top] = [between(w / 2, to.x, share) - side / 2, between(h - SHELF, to.y, share) - side / 2]
    const { fill, edge } = PAPER[paperOf(sheet.colour)]
    context.fillStyle = fill[mode]
    context.fillRect(left, top, side, side)
    context.fillStyle = edge[mode]
    context.fillRect(left, top, side * EDGE, side)
  }
}
