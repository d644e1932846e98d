/** Whether a media query holds, for what differs in more than its looks. */
import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Call inside a component. @param width a media query */
export function createNarrow(width: string): Accessor<boolean> {
  const query = matchMedia(width)
  const [narrow, setNarrow] = createSignal(query.matches)
  const look = () => setNarrow(query.matches)
  query.addEventListener('change', look)
  onCleanup(() => query.removeEventListener('change', look))
  return narrow
}
