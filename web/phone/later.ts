/** Parts of the phone page that wait until one can write: the note field comes first, whatever the network is like. */
import { type Component, createSignal, lazy, onCleanup, onMount } from 'solid-js'
import { loadAllTexts } from '#web/i18n.tsx'
import { untilThere } from '#web/part.ts'

const CALM_MS = 200

/** A part with its texts. */
export const later = <Props extends object>(load: () => Promise<Component<Props>>) =>
  lazy(async () => ({ default: (await untilThere(() => Promise.all([load(), loadAllTexts()])))[0] }))

/** Becomes true when the page has been painted and the way is free. */
export function createCalm(): () => boolean {
  const [calm, setCalm] = createSignal(false)
  onMount(() => {
    const timer = setTimeout(() => setCalm(true), CALM_MS)
    onCleanup(() => clearTimeout(timer))
  })
  return calm
}
