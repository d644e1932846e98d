/** A board in small: the sheets of its zones where the board has them. Decoration; the zones are named beside it. */
import { createMemo, For } from 'solid-js'
import { seedRecords } from '#shared/board/seed.ts'
import type { Zone } from '#shared/workshops.ts'
import styles from './Thumb.module.css'

interface Rect {
  x: number
  y: number
  w: number
  h: number
}

/** Percent of the thumb, 3:2 with the board's margins kept. */
export function zoneRects(zones: readonly Zone[]): Rect[] {
  const frames = seedRecords([...zones]).flatMap((record) => {
    if (record.typeName !== 'shape' || record.type !== 'frame') return []
    const { w, h } = record.props as Pick<Rect, 'w' | 'h'>
    return [{ x: record.x, y: record.y, w, h }]
  })
  if (frames.length === 0) return []
  const left = Math.min(...frames.map((frame) => frame.x))
  const top = Math.min(...frames.map((frame) => frame.y))
  const width = Math.max(...frames.map((frame) => frame.x + frame.w)) - left
  const height = Math.max(...frames.map((frame) => frame.y + frame.h)) - top
  // 3:2 is the thumb's shape; the board is fitted into 92 % of it
  const scale = Math.min(92 / width, (92 * 2) / 3 / height)
  const offsetX = (100 - width * scale) / 2
  const offsetY = (100 - height * scale * 1.5) / 2
  return frames.map(({ x, y, w, h }) => ({ x: offsetX + (x - left) * scale, y: offsetY + (y - top) * scale * 1.5, w: w * scale, h: h * scale * 1.5 }))
}

export function Thumb(props: { zones: readonly Zone[] }) {
  const rects = createMemo(() => zoneRects(props.zones))
  return (
    <span class={styles.thumb} aria-hidden="true">
      <For each={rects()}>{(rect) => <i style={{ left: `${rect.x}%`, top: `${rect.y}%`, width: `${rect.w}%`, height: `${rect.h}%` }} />}</For>
    </span>
  )
}
