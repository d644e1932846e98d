/** Rows change places while somebody is in one of them, here or on another screen: the cursor stays where it was. */
import { type Accessor, createEffect, createSignal, on } from 'solid-js'

/** The ids as they are shown. Call under a Solid owner. */
export function keepFocus(ids: Accessor<readonly string[]>): Accessor<readonly string[]> {
  const [shown, setShown] = createSignal<readonly string[]>(ids(), { equals: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]) })
  createEffect(
    on(
      ids,
      (next) => {
        const field = document.activeElement
        setShown(next)
        queueMicrotask(() => {
          if (field instanceof HTMLElement && field.isConnected && document.activeElement === document.body) field.focus()
        })
      },
      { defer: true },
    ),
  )
  return shown
}
