/** The page's title in the window, first what is special: "Workshops – Samtavle". */
import { createEffect } from 'solid-js'

export function useTitle(title: () => string | undefined): void {
  createEffect(() => {
    const own = title()
    document.title = own ? `${own} – Samtavle` : 'Samtavle'
  })
}
