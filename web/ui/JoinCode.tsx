/** The room's code in two groups, as it stands on the wall; spelled letter by letter for screen readers. */
import styles from './JoinCode.module.css'

export function JoinCode(props: { code: string }) {
  return (
    <span class={styles.code}>
      <span class="sr">{Array.from(props.code).join(' ')}</span>
      <span aria-hidden="true">{props.code.slice(0, 3)}</span>
      <span aria-hidden="true">{props.code.slice(3)}</span>
    </span>
  )
}
