/** A line that opens what few need at once: closed it takes one row. */
import type { JSX } from 'solid-js'
import styles from './Fold.module.css'
import { Icon, type IconName } from './Icon.tsx'

/** @param props.open from the start */
export function Fold(props: { icon: IconName; title: string; open?: boolean; children: JSX.Element }) {
  return (
    <details class={styles.fold} open={props.open}>
      <summary>
        <Icon name={props.icon} />
        <span>{props.title}</span>
        <Icon name="chevron-down" class={styles.turn} />
      </summary>
      {props.children}
    </details>
  )
}
