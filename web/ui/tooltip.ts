/** Which tooltip is open, and the handlers a control needs to open it. One at a time, so one element (`Tooltips.tsx`) shows them all. */
import { createSignal } from 'solid-js'

export type TooltipPlacement = 'top' | 'bottom' | 'left' | 'right'
export interface TooltipContent {
  label: string
  /** a key to press, shown as written */
  shortcut?: string
  placement?: TooltipPlacement
}
interface OpenTooltip extends TooltipContent {
  anchor: HTMLElement
}

/** hovering must mean it; moving on to a neighbour needs no second wait */
const WAIT_MS = 450
const LEAVE_MS = 120
const [openTooltip, set] = createSignal<OpenTooltip>()
export { openTooltip }
let timer: ReturnType<typeof setTimeout> | undefined

const after = (ms: number, run: () => void) => {
  clearTimeout(timer)
  timer = setTimeout(run, ms)
}
/** Keeps it open while the pointer is on the tooltip itself. */
export const keepTooltip = () => clearTimeout(timer)
export const leaveTooltip = () => after(LEAVE_MS, () => set(undefined))
export const closeTooltip = () => {
  clearTimeout(timer)
  set(undefined)
}

/** Handlers to spread on a control. Touch opens nothing: a press acts at once. */
export function tooltipHandlers(content: () => TooltipContent) {
  const open = (anchor: HTMLElement) => set({ ...content(), anchor })
  return {
    onPointerEnter: (event: PointerEvent) => {
      const anchor = event.currentTarget as HTMLElement
      if (event.pointerType !== 'touch') after(openTooltip() ? 0 : WAIT_MS, () => open(anchor))
    },
    onPointerLeave: leaveTooltip,
    onPointerDown: closeTooltip,
    onFocusIn: (event: FocusEvent) => {
      const anchor = event.currentTarget as HTMLElement
      if (anchor.matches(':focus-visible')) after(0, () => open(anchor))
    },
    onFocusOut: closeTooltip,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && openTooltip()) {
        closeTooltip()
        event.stopPropagation()
      }
    },
  }
}
