/** Shows the open tooltip, in the browser's top layer, inside the window. It repeats a control's name for the eye, so screen readers skip it. */
import { createEffect, onCleanup, onMount, Show } from 'solid-js'
import styles from './Tooltips.module.css'
import { closeTooltip, keepTooltip, leaveTooltip, openTooltip, type TooltipPlacement } from './tooltip.ts'

const GAP = 8
const MARGIN = 8

function placeFor(anchor: DOMRect, size: DOMRect, placement: TooltipPlacement): { left: number; top: number } {
  const middle = { left: anchor.left + (anchor.width - size.width) / 2, top: anchor.top + (anchor.height - size.height) / 2 }
  if (placement === 'left') return { left: anchor.left - size.width - GAP, top: middle.top }
  if (placement === 'right') return { left: anchor.right + GAP, top: middle.top }
  const above = anchor.top - size.height - GAP
  const below = anchor.bottom + GAP
  const fits = placement === 'top' ? above >= MARGIN : below + size.height > innerHeight - MARGIN
  return { left: middle.left, top: fits ? above : below }
}
const within = (value: number, size: number, limit: number) => Math.max(MARGIN, Math.min(value, limit - size - MARGIN))

export function Tooltips() {
  let element!: HTMLDivElement
  createEffect(() => {
    const tooltip = openTooltip()
    if (!tooltip?.anchor.isConnected) return element.hidePopover?.()
    element.showPopover?.()
    const size = element.getBoundingClientRect()
    const place = placeFor(tooltip.anchor.getBoundingClientRect(), size, tooltip.placement ?? 'bottom')
    element.style.left = `${within(place.left, size.width, innerWidth)}px`
    element.style.top = `${within(place.top, size.height, innerHeight)}px`
  })
  onMount(() => addEventListener('scroll', closeTooltip, { capture: true, passive: true }))
  onCleanup(() => removeEventListener('scroll', closeTooltip, { capture: true }))
  return (
    <div ref={element} class={styles.tooltip} popover="manual" aria-hidden="true" data-kb-top-layer="" onPointerEnter={keepTooltip} onPointerLeave={leaveTooltip}>
      {openTooltip()?.label}
      <Show when={openTooltip()?.shortcut}>{(shortcut) => <kbd>{shortcut()}</kbd>}</Show>
    </div>
  )
}
