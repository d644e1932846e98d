/** The head of a part: its name, and the way back from what one did. While it is shown the keys for that work. */
import { Show } from 'solid-js'
import { useDraft } from '../model.ts'
import { useUndoKeys } from './keys.ts'
import styles from './Pane.module.css'
import { UndoButtons } from './UndoButtons.tsx'

export function PaneHead(props: { title: string; help?: string }) {
  const { tables } = useDraft()
  useUndoKeys(tables)
  return (
    <header>
      <div class={styles.head}>
        <h1 tabindex="-1">{props.title}</h1>
        <UndoButtons />
      </div>
      <Show when={props.help}>
        <p class="small muted">{props.help}</p>
      </Show>
    </header>
  )
}
