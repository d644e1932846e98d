/** Who is here, as overlapping avatars and a number for the rest. */
import { For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Avatar } from './Avatar.tsx'
import styles from './AvatarStack.module.css'

/** @param props.max how many are drawn; @param props.label instead of "{n} present" */
export function AvatarStack(props: { people: readonly { name: string; color?: string }[]; max?: number; label?: string }) {
  const shown = () => props.people.slice(0, props.max ?? 4)
  const rest = () => props.people.length - shown().length
  return (
    <span class={styles.stack} role="img" aria-label={props.label ?? t('ui.present', { n: props.people.length })}>
      <For each={shown()}>{(person) => <Avatar name={person.name} color={person.color} />}</For>
      <Show when={rest() > 0}>
        <span class={styles.more} aria-hidden="true" data-more={`+${rest()}`} />
      </Show>
    </span>
  )
}
