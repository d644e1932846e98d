/** An editor that has just appeared, joined to the session: guards, binding, undo, cursors, first filling. */
/** Call inside a Solid root; everything ends with it. */
import type { Editor } from 'tldraw'
import { createEffect, createSignal, onCleanup } from 'solid-js'
import { stampBirths } from './births.ts'
import type { CanvasContext } from './context.ts'
import { controlsOf } from './controls.ts'
import { createOnDoubleClick, wishByTool } from './create.ts'
import { fill } from './fill.ts'
import { growGroups } from './groups.ts'
import { guardShapes, keepReadonly } from './guard.ts'
import { openOutgoing } from './outgoing.ts'
import { handlePaste } from './paste.ts'
import { openPresence } from './presence.ts'
import { openUndo, type Undo } from './undo.ts'
import type { BoardSession } from '#web/sync/types.ts'
import type { Canvas } from './types.ts'

export function joinEditor(editor: Editor, session: BoardSession, context: CanvasContext): { undo: Undo; controls: Omit<Canvas, 'dispose'> } {
  const outgoing = openOutgoing(editor.store, session)
  onCleanup(() => outgoing.dispose())
  const undo = openUndo(editor, session, outgoing)
  for (const stop of [guardShapes(editor, context), stampBirths(editor, context), growGroups(editor), createOnDoubleClick(editor, context), wishByTool(editor, context)])
    onCleanup(stop)
  handlePaste(editor, context)
  openPresence(editor, session)
  keepReadonly(editor, session)
  flushOnLeave(outgoing.flush)
  const [loaded, setLoaded] = createSignal(false)
  createEffect(() => {
    editor.getContainer().ariaBusy = String(!loaded())
  })
  onCleanup(fill(editor, session, outgoing, () => setLoaded(true)))
  return { undo, controls: controlsOf(editor, context, { undo, session, loaded }) }
}

/** A page that is put away may not come back: nothing waits then. */
function flushOnLeave(flush: () => void): void {
  const leave = () => {
    if (document.visibilityState === 'hidden') flush()
  }
  document.addEventListener('visibilitychange', leave)
  window.addEventListener('pagehide', flush)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', leave)
    window.removeEventListener('pagehide', flush)
  })
}
