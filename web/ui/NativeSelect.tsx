/** A labelled choice among many by the browser's own list: light, and at home on a phone. */
import { createUniqueId, For } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { FieldFrame } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'
import styles from './NativeSelect.module.css'

export interface NativeSelectProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string; disabled?: boolean }[]
  onChange: (value: Value) => void
  help?: string
  error?: string
  optional?: boolean
  disabled?: boolean
}

export function NativeSelect<Value extends string>(props: NativeSelectProps<Value>) {
  const id = createUniqueId()
  const described = () => [props.help && `${id}-help`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <FieldFrame id={id} label={props.label} note={props.optional ? `(${t('common.optional')})` : undefined} help={props.help} error={props.error}>
      <span class={styles.frame}>
        <select
          id={id}
          class={styles.select}
          disabled={props.disabled}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={described()}
          onChange={(event) => props.onChange(event.currentTarget.value as Value)}
        >
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value} disabled={option.disabled}>
                {option.label}
              </option>
            )}
          </For>
        </select>
        <Icon name="chevron-down" />
      </span>
    </FieldFrame>
  )
}
