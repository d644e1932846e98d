/** A short fact beside a title, never a control. */
import { type JSX, Show } from 'solid-js'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Tag.module.css'

export function Tag(props: { kind?: 'accent' | 'oak' | 'met' | 'warn' | 'danger'; icon?: IconName; children: JSX.Element }) {
  return (
    <span class={styles.tag} data-kind={props.kind}>
      <Show when={props.icon}>{(name) => <Icon name={name()} size={16} />}</Show>
      <span>{props.children}</span>
    </span>
  )
}
