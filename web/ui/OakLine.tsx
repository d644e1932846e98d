/** The front edge of an oak shelf: under what can be taken, nowhere else. */
import styles from './OakLine.module.css'

export function OakLine() {
  return <div class={styles.oak} aria-hidden="true" />
}
