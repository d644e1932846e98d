/** What is dropped or pasted on the canvas: text becomes a note, pictures are stored, notes are copied; other files and pages are not taken. */
/** Inside a note, a paste is plain text: what comes from a web page or a word processor brings its looks along. */
import { defaultHandleExternalTldrawContent, type Editor, type TLContent, type TLShape } from 'tldraw'
import { isImage } from '#shared/board/image-record.ts'
import { isNote } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'
import type { CanvasContext } from './context.ts'
import { createNote, currentColor } from './create.ts'
import { addPictures, replacePicture } from './images.ts'

/** Types that a copied piece of board may hold. */
const STAFF_SHAPES = new Set(['note', 'frame', 'text', 'draw', 'arrow', 'line', 'highlight', 'geo', 'group', 'image'])

export function handlePaste(editor: Editor, context: CanvasContext): void {
  const asNote = (text: string) => {
    const words = text.trim().slice(0, LIMITS.noteText)
    if (words) createNote(editor, context, { color: currentColor(editor), at: editor.getViewportPageBounds().center, text: words })
  }
  editor.registerExternalContentHandler('text', ({ text, html }) => asNote(html ? wordsOf(html) : text))
  editor.registerExternalContentHandler('url', ({ url }) => asNote(url))
  editor.registerExternalContentHandler('files', ({ files, point }) => addPictures(editor, context, files, point))
  editor.registerExternalContentHandler('file-replace', ({ file, shapeId }) => replacePicture(editor, context, file, shapeId))
  for (const type of ['svg-text', 'embed', 'excalidraw'] as const) editor.registerExternalContentHandler(type, () => {})
  editor.registerExternalContentHandler('tldraw', ({ content, ...rest }) => {
    const allowed = onlyAllowed(editor, content, context.staff.get())
    if (allowed.shapes.length > 0) defaultHandleExternalTldrawContent(editor, { ...rest, content: allowed })
  })
}

/** Pictures of this board can be laid on it again; those of another are not in its store. */
function onlyAllowed(editor: Editor, content: TLContent, staff: boolean): TLContent {
  const roots = new Set<string>(content.rootShapeIds)
  const shapes = content.shapes.filter((shape) => (staff ? STAFF_SHAPES.has(shape.type) && hasPicture(editor, shape) : isNote(shape) && roots.has(shape.id)))
  const left = new Set<string>(shapes.map((shape) => shape.id))
  const bindings = (content.bindings ?? []).filter((binding) => left.has(binding.fromId) && left.has(binding.toId))
  return { ...content, shapes, bindings, assets: [], rootShapeIds: content.rootShapeIds.filter((id) => left.has(id)) }
}

const BLOCKS = 'p,div,li,tr,br,h1,h2,h3,h4,h5,h6,blockquote,pre'

/** The words of a piece of a web page, a line a block. */
export function wordsOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const block of body.querySelectorAll(BLOCKS)) block.before('\n')
  return (body.textContent ?? '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim()
}

const hasPicture = (editor: Editor, shape: TLShape): boolean => !isImage(shape) || (shape.props.assetId !== null && editor.getAsset(shape.props.assetId) !== undefined)

interface TextView {
  pasteText(text: string): unknown
}
let pasting = false
/** For the text editor: pastes only the words. */
export const plainPaste = {
  handlePaste(view: TextView, event: ClipboardEvent): boolean {
    // `pasteText` asks here again
    if (pasting) return false
    const text = event.clipboardData?.getData('text/plain') ?? ''
    event.preventDefault()
    event.stopPropagation()
    pasting = true
    try {
      if (text) view.pasteText(text)
    } finally {
      pasting = false
    }
    return true
  },
}
