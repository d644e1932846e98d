/** @jsxImportSource react */
/** How much is said about a note, at its foot: a press opens it beside the canvas. A chosen note offers it also when nobody has said anything. */
import { stopEventPropagation, useEditor, useValue, type TLNoteShape } from 'tldraw'
import { noteIdOf } from '#shared/board/layout.ts'
import { ICONS } from '#web/ui/icons.ts'
import type { CanvasContext } from '../context.ts'

export function NoteComments({ note, context }: { note: TLNoteShape; context: CanvasContext }) {
  const editor = useEditor()
  const id = noteIdOf(note.id)
  const count = useValue('comments', () => context.comments.get().get(id) ?? 0, [context, id])
  const chosen = useValue('chosen', () => editor.getOnlySelectedShapeId() === note.id && editor.getEditingShapeId() !== note.id, [editor, note.id])
  if (count === 0 && !chosen) return null
  const name = context.text('comments.on', { n: count })
  return (
    <button
      type="button"
      tabIndex={-1}
      className="sam-note__comments"
      aria-label={name}
      title={name}
      onPointerDown={stopEventPropagation}
      onPointerUp={stopEventPropagation}
      onClick={() => context.onComments(id)}
    >
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
        <path d={ICONS['message-square']} />
      </svg>
      {count > 0 && <b>{count}</b>}
    </button>
  )
}
