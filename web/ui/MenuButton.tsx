/** The button of a menu whose machinery comes when somebody opens it: until then it is only a button. */
import { createSignal, type JSX, Show, Suspense } from 'solid-js'
import { IconButton } from './IconButton.tsx'

/** @param props.children the menu itself, lazily loaded, with `opened` and the same label */
export function MenuButton(props: { label: string; children: JSX.Element }) {
  const [asked, ask] = createSignal(false)
  const button = (busy: boolean) => (
    <IconButton icon="ellipsis" label={props.label} aria-haspopup="menu" aria-expanded={busy} aria-busy={busy || undefined} onClick={() => ask(true)} />
  )
  return (
    <Show when={asked()} fallback={button(false)}>
      <Suspense fallback={button(true)}>{props.children}</Suspense>
    </Show>
  )
}
