/** @jsxImportSource react */
/** Somebody else's pointer with their name, the size of the screen at every zoom. */
import { memo, useRef, type RefObject } from 'react'
import { useTransform, type TLCursorProps } from 'tldraw'

export const Cursor = memo(function Cursor({ className, zoom, point, color, name }: TLCursorProps) {
  const ref = useRef<HTMLDivElement>(null)
  useTransform(ref as RefObject<HTMLDivElement>, point?.x, point?.y, 1 / zoom)
  if (!point) return null
  return (
    <div ref={ref} className={`tl-overlays__item sam-cursor ${className ?? ''}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 3l15 8-6.5 1.8L9.5 19z" />
      </svg>
      {name && <b style={{ backgroundColor: color }}>{name}</b>}
    </div>
  )
})
