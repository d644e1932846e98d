/** @jsxImportSource react */
/** The door of the canvas: the rest of the app mounts it into an element and cannot tell what draws. */
import { createRoot as createReactRoot } from 'react-dom/client'
import { createRoot as createSolidRoot, onCleanup } from 'solid-js'
import { createTLStore, defaultBindingUtils, defaultShapeUtils, type Editor } from 'tldraw'
import './styles.ts'
import { CanvasApp } from './CanvasApp.tsx'
import { createContext } from './context.ts'
import { watchDistance } from './far/distance.ts'
import { drawOnlySeen } from './far/elements.ts'
import { joinEditor } from './editor.ts'
import { applyFonts } from './fonts.ts'
import { frameUtilFor } from './frame/FrameUtil.tsx'
import { noteUtilFor } from './note/NoteUtil.tsx'
import { applyPalette } from './theme.ts'
import { assetStore } from './images.ts'
import type { Canvas, CanvasProps, Grouping } from './types.ts'
import type { Undo } from './undo.ts'

// tldraw reads both while it draws: before the first editor
applyPalette()
applyFonts()

/** Notes first, then the tools. A page out of sight is not painted. */
function afterPaint(run: () => void): void {
  if (document.hidden) run()
  else requestAnimationFrame(() => setTimeout(run))
}

/**
 * Draws a session's board into `host`, which must be empty, sized, and left alone.
 * @returns the canvas once it can be used; rejects when `signal` ends it before
 */
export function mountCanvas(host: HTMLElement, props: CanvasProps, signal?: AbortSignal): Promise<Canvas> {
  return new Promise((resolve, reject) => {
    createSolidRoot((endSolid) => {
      const root = createReactRoot(host)
      const context = createContext(props)
      const shapeUtils = [noteUtilFor(context), frameUtilFor(context)]
      const replaced = new Set<string>(shapeUtils.map((util) => util.type))
      const store = createTLStore({
        shapeUtils: [...defaultShapeUtils.filter((util) => !replaced.has(util.type)), ...shapeUtils],
        bindingUtils: defaultBindingUtils,
        assets: assetStore(context),
      })
      let undo: Undo | undefined
      let grouping: Grouping | undefined
      const dispose = () => {
        endSolid()
        root.unmount()
        store.dispose()
        reject(new DOMException('canvas closed', 'AbortError'))
      }
      signal?.addEventListener('abort', dispose, { once: true })
      const onMount = (editor: Editor) => {
        const end = createSolidRoot((endEditor) => {
          onCleanup(watchDistance(editor))
          onCleanup(drawOnlySeen(editor, context))
          const joined = joinEditor(editor, props.session, context)
          undo = joined.undo
          grouping = joined.controls.grouping
          afterPaint(() => resolve({ ...joined.controls, dispose }))
          return endEditor
        })
        return end
      }
      root.render(<CanvasApp store={store} context={context} shapeUtils={shapeUtils} undo={() => undo} grouping={() => grouping} onMount={onMount} />)
    })
  })
}
