/** Undo per person: the document's undo manager, because tldraw's own puts whole records back and with them others' work. */
/** tldraw's history stays on for Escape in the middle of a drag. */
import type { Editor } from 'tldraw'
import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { BoardSession } from '#web/sync/types.ts'
import type { Outgoing } from './outgoing.ts'

export interface Undo {
  canUndo: Accessor<boolean>
  canRedo: Accessor<boolean>
  undo(): void
  redo(): void
}

/** Call inside a Solid root; it ends with it. */
export function openUndo(editor: Editor, session: BoardSession, outgoing: Outgoing): Undo {
  const manager = session.undo
  const [canUndo, setCanUndo] = createSignal(manager.canUndo())
  const [canRedo, setCanRedo] = createSignal(manager.canRedo())
  const look = () => {
    setCanUndo(manager.canUndo())
    setCanRedo(manager.canRedo())
  }
  const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
  for (const event of events) manager.on(event, look)
  const mark = editor.markHistoryStoppingPoint.bind(editor)
  editor.markHistoryStoppingPoint = (name) => {
    // what belongs to the step before must be in it
    outgoing.flush()
    manager.stopCapturing()
    return mark(name)
  }
  onCleanup(() => {
    for (const event of events) manager.off(event, look)
    editor.markHistoryStoppingPoint = mark
  })
  const step = (run: () => void) => () => {
    editor.complete()
    outgoing.flush()
    manager.stopCapturing()
    run()
    look()
  }
  return { canUndo, canRedo, undo: step(() => manager.undo()), redo: step(() => manager.redo()) }
}
