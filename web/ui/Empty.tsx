/** An empty place says what comes here, and how. */
import { type JSX, Show } from 'solid-js'
import styles from './Empty.module.css'

/** @param props.level of the heading, 2 unless told */
export function Empty(props: { title: string; text: JSX.Element; action?: JSX.Element; level?: 2 | 3 }) {
  return (
    <div class={styles.empty}>
      <svg width="120" height="80" viewBox="0 0 120 80" aria-hidden="true">
        <rect class={styles.oak} x="6" y="66" width="108" height="7" rx="2" />
        <rect class={styles.edge} x="6" y="71" width="108" height="2.5" />
        <rect class={styles.missing} x="42" y="30" width="36" height="36" rx="2" />
      </svg>
      <Show when={props.level === 3} fallback={<h2 class={styles.title}>{props.title}</h2>}>
        <h3 class={styles.title}>{props.title}</h3>
      </Show>
      <p>{props.text}</p>
      <Show when={props.action}>
        <div class={styles.action}>{props.action}</div>
      </Show>
    </div>
  )
}
