/** Taking a phase by its grip and putting it down between others. With mouse, pen and finger; the arrow buttons do the same without. */
import { createSignal } from 'solid-js'

interface DragOptions {
  count: () => number
  /** @param to its index afterwards */
  drop: (id: string, to: number) => void
}

/** The gap a pointer is over: as many rows lie above it. */
export function gapAt(y: number, rows: readonly { top: number; bottom: number }[]): number {
  return rows.filter((row) => (row.top + row.bottom) / 2 < y).length
}
/** Where a row lands that is taken out first. */
export const landing = (from: number, gap: number): number => (gap > from ? gap - 1 : gap)

export function createDrag({ count, drop }: DragOptions) {
  const [lifted, lift] = createSignal<string>()
  const [gap, setGap] = createSignal<number>()
  let list: HTMLOListElement | undefined
  const gapUnder = (event: PointerEvent) =>
    gapAt(
      event.clientY,
      [...(list?.children ?? [])].map((row) => row.getBoundingClientRect()),
    )
  const end = () => {
    lift(undefined)
    setGap(undefined)
  }
  const grip = (id: string, at: () => number) => ({
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      lift(id)
    },
    onPointerMove(event: PointerEvent) {
      if (lifted() === id) setGap(gapUnder(event))
    },
    onPointerUp() {
      const where = gap()
      const from = at()
      end()
      if (where !== undefined && landing(from, where) !== from) drop(id, landing(from, where))
    },
    onPointerCancel: end,
  })
  /** A line above the row, and below the last one. */
  const markAt = (at: number): 'above' | 'below' | undefined => {
    if (gap() === at) return 'above'
    return gap() === count() && at === count() - 1 ? 'below' : undefined
  }
  return { lifted, grip, markAt, list: (element: HTMLOListElement) => (list = element) }
}
export type Grip = ReturnType<ReturnType<typeof createDrag>['grip']>
