/** The keyboard's way to the canvas. `editor.focus()` does nothing while tldraw thinks that it has it, and it thinks so while a button of ours has it. */
import type { Editor } from 'tldraw'

export function focusCanvas(editor: Editor): void {
  editor.focus({ focusContainer: false })
  // what is being written keeps it
  if (!editor.getEditingShapeId()) editor.getContainer().focus({ preventScroll: true })
}

/** After a press on a tool: Escape and the arrows belong to the canvas at once. Who came with the keyboard stays at the tool, in its row of tools. */
export function focusAfterPress(editor: Editor): void {
  if (document.activeElement?.matches(':focus-visible')) editor.focus({ focusContainer: false })
  else focusCanvas(editor)
}
