/** How many of the sections are begun, or have something to begin with. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import styles from './Meter.module.css'

export function Meter(props: { name: string; done: number; total: number; left: string }) {
  return (
    <div class={styles.meter}>
      <p>
        <span>{props.name}</span>
        <b class="num">{t('draft.page.of', { n: props.done, total: props.total })}</b>
      </p>
      <div class={styles.track} aria-hidden="true">
        <span style={{ 'inline-size': `${(100 * props.done) / Math.max(1, props.total)}%` }} />
      </div>
      <Show when={props.total > props.done}>
        <p class="caption faint">{props.left}</p>
      </Show>
    </div>
  )
}
