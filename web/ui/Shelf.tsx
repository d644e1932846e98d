/** What can be taken stands on oak: a tray with a shelf's edge below. */
import type { JSX } from 'solid-js'
import { OakLine } from './OakLine.tsx'
import styles from './Shelf.module.css'

export function Shelf(props: { children: JSX.Element }) {
  return (
    <div class={styles.shelf}>
      <div class={styles.tray}>{props.children}</div>
      <div class={styles.edge}>
        <OakLine />
      </div>
    </div>
  )
}
