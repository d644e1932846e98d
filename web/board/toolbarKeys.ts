/** Arrow keys go from button to button of a toolbar, as screen-reader users expect of one. */
const STEP: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

export function moveByArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = STEP[event.key]
  if (step === undefined || !(event.target instanceof HTMLButtonElement)) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
  const next = buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length]
  event.preventDefault()
  // the canvas listens to arrows on the whole page
  event.stopPropagation()
  next?.focus()
}
