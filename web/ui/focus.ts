/** Moves of the keyboard focus that pages have in common. */

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
