/** What is dropped or pasted on the canvas: text becomes a note, notes are copied, files and pages of others are not taken. */
/** Inside a note, a paste is plain text: what comes from a web page or a word processor brings its looks along. */
import { defaultHandleExternalTldrawContent, type Editor, type TLContent } from 'tldraw'
import { isNote } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'
import type { CanvasContext } from './context.ts'
import { createNote, currentColor } from './create.ts'

/** Types that a copied piece of board may hold. */
const STAFF_SHAPES = new Set(['note', 'frame', 'text', 'draw', 'arrow', 'line', 'highlight', 'geo', 'group'])

export function handlePaste(editor: Editor, context: CanvasContext): void {
  const asNote = (text: string) => {
    const words = text.trim().slice(0, LIMITS.noteText)
    if (words) createNote(editor, context, { color: currentColor(editor), at: editor.getViewportPageBounds().center, text: words })
  }
  editor.registerExternalContentHandler('text', ({ text }) => asNote(text))
  editor.registerExternalContentHandler('url', ({ url }) => asNote(url))
  for (const type of ['files', 'file-replace', 'svg-text', 'embed', 'excalidraw'] as const) editor.registerExternalContentHandler(type, () => {})
  editor.registerExternalContentHandler('tldraw', ({ content, ...rest }) => {
    const allowed = onlyAllowed(content, context.staff.get())
    if (allowed.shapes.length > 0) defaultHandleExternalTldrawContent(editor, { ...rest, content: allowed })
  })
}

function onlyAllowed(content: TLContent, staff: boolean): TLContent {
  const roots = new Set<string>(content.rootShapeIds)
  const shapes = content.shapes.filter((shape) => (staff ? STAFF_SHAPES.has(shape.type) : isNote(shape) && roots.has(shape.id)))
  const left = new Set<string>(shapes.map((shape) => shape.id))
  const bindings = (content.bindings ?? []).filter((binding) => left.has(binding.fromId) && left.has(binding.toId))
  return { ...content, shapes, bindings, assets: [], rootShapeIds: content.rootShapeIds.filter((id) => left.has(id)) }
}

interface TextView {
  pasteText(text: string): unknown
}
/** For the text editor: pastes only the words. */
export const plainPaste = {
  handlePaste(view: TextView, event: ClipboardEvent): boolean {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    event.preventDefault()
    event.stopPropagation()
    if (text) view.pasteText(text)
    return true
  },
}
