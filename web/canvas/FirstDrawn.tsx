/** @jsxImportSource react */
/** The canvas is drawn once the editor has joined the session: its first picture holds the first notes. */
import { useLayoutEffect, useState } from 'react'
import { DefaultCanvas, type TLCanvasComponentProps } from 'tldraw'

/** Effects of a child run before its parent's, so `onMount` is over when this draws again, and nothing was painted in between. */
export function FirstDrawn(props: TLCanvasComponentProps) {
  const [joined, setJoined] = useState(false)
  useLayoutEffect(() => setJoined(true), [])
  return joined ? <DefaultCanvas {...props} /> : null
}
