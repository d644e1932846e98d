/** Dragging a note from its pad to the board, by mouse, pen or finger; a press without a move is a press. */
import type { NoteColor } from '#shared/board/records.ts'

/** A note in the hand; pixels of the window. */
export interface Held {
  color: NoteColor
  x: number
  y: number
}
interface PadDrag {
  color: NoteColor
  hold(held: Held | undefined): void
  drop(at: { x: number; y: number }): void
  /** @param direct without a pointer that could say where: a finger or the keyboard */
  press(direct: boolean): void
}
/** pixels a hand may shake */
const SLACK = 8

/** Handlers to spread on the pad's button. */
export function createPadDrag({ color, hold, drop, press }: PadDrag) {
  let from: { x: number; y: number } | undefined
  let dragged = false
  let touch = false
  const end = () => {
    from = undefined
    hold(undefined)
  }
  return {
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
      if (event.button !== 0) return
      from = { x: event.clientX, y: event.clientY }
      dragged = false
      touch = event.pointerType === 'touch'
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent) {
      if (!from) return
      dragged ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLACK
      if (dragged) hold({ color, x: event.clientX, y: event.clientY })
    },
    onPointerUp(event: PointerEvent) {
      if (from && dragged && overBoard(event)) drop({ x: event.clientX, y: event.clientY })
      end()
    },
    onPointerCancel: end,
    onClick(event: MouseEvent) {
      if (!dragged) press(touch || event.detail === 0)
      dragged = false
    },
  }
}

/** Over the canvas itself, not over a tool that lies on it. */
const overBoard = (event: PointerEvent): boolean => Boolean(document.elementFromPoint(event.clientX, event.clientY)?.closest('.tl-container'))
