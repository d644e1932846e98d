/** What every field has around it. The control inside carries `id` and points at `<id>-help` and `<id>-error`. */
import { type JSX, Show } from 'solid-js'
import styles from './FieldFrame.module.css'
import { Icon } from './Icon.tsx'

export function FieldFrame(props: { id: string; label: string; note?: string; help?: string; error?: string; children: JSX.Element }) {
  return (
    <div class={styles.field}>
      <label class={styles.label} for={props.id}>
        {props.label}
        <Show when={props.note}>
          {' '}
          <span class={styles.note}>{props.note}</span>
        </Show>
      </label>
      <Show when={props.help}>
        <span class={styles.help} id={`${props.id}-help`}>
          {props.help}
        </span>
      </Show>
      {props.children}
      <FieldError id={props.id} error={props.error} />
    </div>
  )
}

/** Always in the page, so that a screen reader hears the error when it comes. */
export function FieldError(props: { id: string; error?: string | undefined }) {
  return (
    <span class={styles.error} id={`${props.id}-error`} aria-live="polite">
      <Show when={props.error}>
        <Icon name="circle-alert" />
        <span>{props.error}</span>
      </Show>
    </span>
  )
}
