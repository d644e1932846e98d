/** Moves of the keyboard focus that pages have in common. */
import { createComputed, on } from 'solid-js'

/** To the page's heading (or its `main`), unless the page has put the focus into its content itself. */
export function focusPage(target: 'heading' | 'main' = 'heading'): void {
  const main = document.querySelector<HTMLElement>('main')
  if (target === 'heading' && main?.contains(document.activeElement)) return
  const place = (target === 'heading' && document.querySelector<HTMLElement>('h1')) || main
  if (!place) return
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus({ preventScroll: target === 'heading' })
}

/** After a refused form: to the first field with an error. */
export function focusFirstInvalid(form: ParentNode): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

/** Into the first field that is not in a part for later (`data-later`); on a touch screen, or without a field, to the dialog itself, so that no keyboard covers what it says. */
export function focusIntoDialog(dialog: HTMLElement): void {
  const field = matchMedia('(pointer: coarse)').matches
    ? null
    : dialog.querySelector<HTMLElement>(':is(input:not([type="hidden"]), textarea, select):not(:disabled, [data-later] *)')
  const target = field ?? dialog
  target.focus({ preventScroll: true })
}

/**
 * Remembers where the focus was when something opened over the page.
 * @returns brings it back there: to the control, or to the menu's button when a menu's item opened it
 */
export function returnPlace(open: () => boolean): () => void {
  let place: HTMLElement | undefined
  createComputed(
    on(open, (isOpen) => {
      if (isOpen) place = controlBehind(document.activeElement)
    }),
  )
  return () => {
    if (place?.isConnected) place.focus({ preventScroll: true })
  }
}
function controlBehind(active: Element | null): HTMLElement | undefined {
  const menu = active?.closest('[role="menu"]')
  const trigger = menu ? document.querySelector<HTMLElement>(`[aria-controls="${menu.id}"]`) : null
  return trigger ?? (active instanceof HTMLElement && active !== document.body ? active : undefined)
}
