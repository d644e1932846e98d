/** Whether there is something of one's own to undo or redo, as signals. */
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type * as Y from 'yjs'

export function trackUndo(undo: Y.UndoManager): { canUndo: Accessor<boolean>; canRedo: Accessor<boolean> } {
  const [canUndo, setUndo] = createSignal(undo.undoStack.length > 0)
  const [canRedo, setRedo] = createSignal(undo.redoStack.length > 0)
  const read = () => {
    setUndo(undo.undoStack.length > 0)
    setRedo(undo.redoStack.length > 0)
  }
  const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
  for (const event of events) undo.on(event, read)
  onCleanup(() => {
    for (const event of events) undo.off(event, read)
  })
  return { canUndo, canRedo }
}
