/** A tldraw signal as a Solid signal: the bridge from the canvas to the chrome around it. */
/** Call inside a Solid root; it ends with it. */
import { computed, isEqual, react } from 'tldraw'
import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** @param read reads tldraw's signals; equal values are not passed on, objects that say the same neither */
export function fromTldraw<T>(name: string, read: () => T): Accessor<T> {
  const source = computed(name, read, { isEqual })
  const [value, set] = createSignal<T>(source.get())
  onCleanup(react(name, () => set(() => source.get())))
  return value
}
