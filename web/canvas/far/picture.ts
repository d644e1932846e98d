/** All notes of the page as sheets without words, drawn into one bitmap. */
import { Mat, isShapeId, type Editor, type MatModel, type TLNoteShape, type TLParentId } from 'tldraw'
import { isNote } from '#shared/board/records.ts'
import { noteHeight } from '../note/measure.ts'
import { noteWidth } from '../note/paper.ts'
import { PAPER, paperOf, type Mode } from '../theme.ts'
import { everyShape } from './elements.ts'

/** page units: the edge is wider than near by, or nobody would see it */
const EDGE = 24
/** a larger bitmap would cost more memory than it shows */
const MOST_PIXELS = 12_000_000
const MOST_SIDE = 4_096

/** a, b, c, d, e, f */
type Matrix = readonly [number, number, number, number, number, number]
interface Sheet {
  note: TLNoteShape
  /** to the page */
  matrix: Matrix
  width: number
  height: number
  opacity: number
}
interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** In drawing order. The one that is being written on is drawn by itself. */
function sheetsOf(editor: Editor): Sheet[] {
  const editing = editor.getEditingShapeId()
  const matrixOf = placing(editor)
  const inOrder = everyShape(editor).toSorted((a, b) => a.index - b.index)
  return inOrder.flatMap(({ id, shape: note, opacity }) => {
    if (!isNote(note) || id === editing) return []
    return [{ note, matrix: matrixOf(note), width: noteWidth(note), height: noteHeight(editor, note), opacity } satisfies Sheet]
  })
}

/** Where each note stands on the page. tldraw knows it too, but asking it for thousands takes longer than drawing them. */
function placing(editor: Editor): (note: TLNoteShape) => Matrix {
  const parents = new Map<string, MatModel>()
  const parentOf = (id: TLParentId): MatModel => {
    const known = parents.get(id) ?? (isShapeId(id) ? editor.getShapePageTransform(id) : Mat.Identity())
    parents.set(id, known)
    return known
  }
  return ({ parentId, x, y, rotation }) => {
    const { a, b, c, d, e, f } = parentOf(parentId)
    const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
    return [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, a * x + c * y + e, b * x + d * y + f]
  }
}

function boundsOf(sheets: readonly Sheet[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { matrix, width, height } of sheets) {
    const [x, y] = [matrix[4], matrix[5]]
    // a turned sheet stays within its own diagonal
    const reach = matrix[1] === 0 ? 0 : width + height
    left = Math.min(left, x - reach)
    top = Math.min(top, y - reach)
    right = Math.max(right, x + width + reach)
    bottom = Math.max(bottom, y + height + reach)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
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
  const sheets = sheetsOf(editor)
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
