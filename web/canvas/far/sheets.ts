/** Where every note stands, for those who ask about thousands at once: tldraw knows it too, but asking it takes many times as long. */
import { Editor, Mat, computed, isShapeId, type Computed, type MatModel, type TLNoteShape, type TLParentId, type TLRenderingShape, type TLShapeId } from 'tldraw'
import { isNote } from '#shared/board/records.ts'
import { noteHeight } from '../note/measure.ts'
import { noteWidth } from '../note/paper.ts'

/** A note as a rectangle. */
export interface Sheet {
  note: TLNoteShape
  width: number
  height: number
  opacity: number
  /** a, b, c, d, e, f: from the note to the page */
  matrix: readonly [number, number, number, number, number, number]
  /** the upright box around it, in page units */
  left: number
  top: number
  right: number
  bottom: number
}
export interface Parts {
  /** from the lowest to the topmost */
  sheets: readonly Sheet[]
  /** everything that is no note */
  others: readonly TLShapeId[]
}

const known = new WeakMap<Editor, Computed<Parts>>()

/** All shapes of the board, whether they are elements or not (`drawOnlySeen` answers otherwise on the editor itself). */
export const everyShape = (editor: Editor): readonly TLRenderingShape[] => Editor.prototype.getRenderingShapes.call(editor)

/** Made anew when a shape changes, never because the camera moves. A signal. */
export function partsOf(editor: Editor): Parts {
  let parts = known.get(editor)
  if (!parts) {
    parts = computed('parts', () => readParts(editor))
    known.set(editor, parts)
  }
  return parts.get()
}

function readParts(editor: Editor): Parts {
  const sheetOf = laying(editor)
  const sheets: Sheet[] = []
  const others: TLShapeId[] = []
  for (const { shape, opacity } of everyShape(editor).toSorted((a, b) => a.index - b.index)) {
    if (isNote(shape)) sheets.push(sheetOf(shape, opacity))
    else others.push(shape.id)
  }
  return { sheets, others }
}

function laying(editor: Editor): (note: TLNoteShape, opacity: number) => Sheet {
  const parents = new Map<string, MatModel>()
  const parentOf = (id: TLParentId): MatModel => {
    const place = parents.get(id) ?? (isShapeId(id) ? editor.getShapePageTransform(id) : Mat.Identity())
    parents.set(id, place)
    return place
  }
  return (note, opacity) => {
    const { x, y, rotation } = note
    const p = parentOf(note.parentId)
    const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
    const [a, b, c, d] = [p.a * cos + p.c * sin, p.b * cos + p.d * sin, p.c * cos - p.a * sin, p.d * cos - p.b * sin]
    const [e, f] = [p.a * x + p.c * y + p.e, p.b * x + p.d * y + p.f]
    const [width, height] = [noteWidth(note), noteHeight(editor, note)]
    // the corner lies at e, f; each side reaches from there to one of its ends
    const [right, down] = [a * width, d * height]
    const [sideways, upright] = [c * height, b * width]
    return {
      note,
      width,
      height,
      opacity,
      matrix: [a, b, c, d, e, f],
      left: e + Math.min(0, right) + Math.min(0, sideways),
      top: f + Math.min(0, down) + Math.min(0, upright),
      right: e + Math.max(0, right) + Math.max(0, sideways),
      bottom: f + Math.max(0, down) + Math.max(0, upright),
    }
  }
}
