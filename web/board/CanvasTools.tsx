/** What lies on the canvas for everybody who looks at it: tools, zoom, whom one follows, and what can be done with a selection. */
import type { Canvas } from '#web/canvas/types.ts'
import { Following } from '#web/guide/Following.tsx'
import { GroupBar } from './GroupBar.tsx'
import { Tools } from './Tools.tsx'
import { Zoom } from './Zoom.tsx'

export function CanvasTools(props: { canvas: Canvas }) {
  return (
    <>
      <Tools canvas={props.canvas} />
      <Zoom canvas={props.canvas} />
      <Following canvas={props.canvas} />
      <GroupBar canvas={props.canvas} />
    </>
  )
}
