/** @jsxImportSource react */
/** The picture of all notes from far away. It lies in the page like a shape: panning moves it and draws nothing anew. */
import { useEffect, useRef } from 'react'
import { react, useEditor, useValue } from 'tldraw'
import { distanceOf } from './distance.ts'
import { drawSheets } from './picture.ts'

export function FarNotes() {
  const editor = useEditor()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { far, scale } = distanceOf(editor)
  const shown = useValue(far)
  useEffect(() => {
    if (!shown) return
    let frame = 0
    const draw = () => {
      if (canvas.current) drawSheets(canvas.current, editor, editor.user.getIsDarkMode() ? 'dark' : 'light', scale.get() * editor.getInstanceState().devicePixelRatio)
    }
    const stop = react('far notes', draw, {
      // however many notes move in one frame, one drawing
      scheduleEffect: (execute) => {
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(execute)
      },
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [editor, scale, shown])
  return shown ? <canvas ref={canvas} className="sam-far-notes" /> : null
}
