/** All notes of the page as sheets without words, drawn into one bitmap. */
import type { Editor } from 'tldraw'
import { PAPER, paperOf, type Mode } from '../theme.ts'
import { type Sheet, partsOf } from './sheets.ts'

/** page units: the edge is wider than near by, or nobody would see it */
const EDGE = 24
/** a larger bitmap would cost more memory than it shows */
const MOST_PIXELS = 12_000_000
const MOST_SIDE = 4_096

interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

function boundsOf(sheets: readonly Sheet[]): Bounds {
  let [x, y, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const sheet of sheets) {
    x = Math.min(x, sheet.left)
    y = Math.min(y, sheet.top)
    right = Math.max(right, sheet.right)
    bottom = Math.max(bottom, sheet.bottom)
  }
  return { x, y, width: right - x, height: bottom - y }
}

/** bitmap pixels for a page unit */
function resolution({ width, height }: Bounds, wanted: number): number {
  return Math.min(wanted, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)))
}

/**
 * Draws and places `canvas` (in page units, under the camera). Reads tldraw's signals.
 * @param wanted pixels for a page unit
 */
export function drawSheets(canvas: HTMLCanvasElement, editor: Editor, mode: Mode, wanted: number): void {
  const editing = editor.getEditingShapeId()
  // it is drawn by itself
  const sheets = partsOf(editor).sheets.filter(({ note }) => note.id !== editing)
  canvas.dataset.notes = String(sheets.length)
  canvas.hidden = sheets.length === 0
  if (sheets.length === 0) return
  const bounds = boundsOf(sheets)
  const scale = resolution(bounds, wanted)
  canvas.width = Math.ceil(bounds.width * scale)
  canvas.height = Math.ceil(bounds.height * scale)
  Object.assign(canvas.style, { left: `${bounds.x}px`, top: `${bounds.y}px`, width: `${canvas.width / scale}px`, height: `${canvas.height / scale}px` })
  const context = canvas.getContext('2d')
  if (!context) return
  for (const { note, matrix, width, height, opacity } of sheets) {
    const [a, b, c, d, e, f] = matrix
    const { fill, edge } = PAPER[paperOf(note.props.color)]
    context.setTransform(a * scale, b * scale, c * scale, d * scale, (e - bounds.x) * scale, (f - bounds.y) * scale)
    context.globalAlpha = opacity
    context.fillStyle = fill[mode]
    context.fillRect(0, 0, width, height)
    context.fillStyle = edge[mode]
    context.fillRect(0, 0, Math.min(EDGE, width), height)
  }
}
