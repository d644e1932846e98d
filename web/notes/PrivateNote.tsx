/** One of my notes on its paper: where it will go, and that nobody else sees it. */
import { type JSX, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import type { MyNote } from '#web/phone/entries.ts'
import { Icon } from '#web/ui/Icon.tsx'
import styles from './PrivateNotes.module.css'

interface PrivateNoteProps {
  note: MyNote
  zones: readonly { value: string; label: string }[]
  /** its tools */
  children: JSX.Element
}

export function PrivateNote(props: PrivateNoteProps) {
  const zone = () => props.zones.find(({ value }) => value === props.note.zoneId)?.label ?? t('mine.noZone')
  const state = () => {
    if (props.note.state === 'refused') return t('mine.refused')
    if (props.note.state === 'waiting') return t('mine.waiting')
    return t(props.note.heldBack ? 'mine.heldBack' : 'mine.private')
  }
  const icon = () => (props.note.state === 'refused' ? 'circle-alert' : props.note.state === 'waiting' ? 'cloud-off' : 'eye-off')
  return (
    <article class={styles.note} data-c={props.note.color}>
      <p class={styles.text} dir="auto">
        {props.note.text}
      </p>
      <p class={styles.foot}>
        <span dir="auto">{zone()}</span>
        <Show when={props.note.anonymous}>
          <span>{t('common.noName')}</span>
        </Show>
        <span class={styles.state}>
          <Icon name={icon()} size={16} />
          {state()}
        </span>
      </p>
      <Show when={props.note.reason}>{(code) => <p class={styles.reason}>{t(`errors.${code()}`)}</p>}</Show>
      <div class={styles.tools}>{props.children}</div>
    </article>
  )
}
