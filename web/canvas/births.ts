/** What a shape is when it is made here: a note by this person, a copy of a zone only a group, a drawing in ink. */
/** The room stamps number, author and time again; until then the note shows what it will say. */
import type { Editor, TLFrameShape, TLShape } from 'tldraw'
import { isNote, isZone, noteMeta } from '#shared/board/records.ts'
import type { CanvasContext } from './context.ts'
import { paperColour } from './note/paper.ts'

const INKED = new Set(['draw', 'arrow', 'text', 'line', 'highlight'])

export function stampBirths(editor: Editor, context: CanvasContext): () => void {
  return editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => (source === 'remote' ? shape : born(shape, context)))
}

function born(shape: TLShape, context: CanvasContext): TLShape {
  if (isNote(shape)) {
    const { lang } = noteMeta(shape)
    const meta = { by: context.self.get(), via: 'canvas', ...(lang ? { lang } : {}) }
    return { ...shape, isLocked: false, meta, props: { ...shape.props, color: paperColour(shape.props.color) } }
  }
  if (isZone(shape)) return { ...(shape as TLFrameShape), meta: {} }
  // the colour chosen for paper is not the colour to draw with
  if (INKED.has(shape.type)) return { ...shape, isLocked: false, props: { ...shape.props, color: 'black' } } as TLShape
  return { ...shape, isLocked: false }
}
