/** The mark: two sheets on one table. A link home unless told otherwise. */
import { Show } from 'solid-js'
import styles from './Logo.module.css'

/** @param props.href where it leads; @param props.iconOnly keeps the word for screen readers only */
export function Logo(props: { href?: string; iconOnly?: boolean }) {
  return (
    <a class={styles.mark} href={props.href ?? '/'}>
      <Mark />
      <Show when={props.iconOnly} fallback={<span>Samtavle</span>}>
        <span class="sr">Samtavle</span>
      </Show>
    </a>
  )
}

/** The mark alone, where it is no link. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect class={styles.back} x="2" y="3" width="18" height="18" rx="2" />
      <rect class={styles.front} x="11" y="10" width="19" height="19" rx="2" />
      <path class={styles.both} d="M11 12a2 2 0 0 1 2-2h7v9a2 2 0 0 1-2 2h-7z" />
    </svg>
  )
}
