/** A tick for something that counts when the form is sent. */
import { createUniqueId, Show } from 'solid-js'
import styles from './Checkbox.module.css'
import { Icon } from './Icon.tsx'

export interface CheckboxProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  help?: string
  disabled?: boolean
}

export function Checkbox(props: CheckboxProps) {
  const id = createUniqueId()
  return (
    <div>
      <label class={styles.label}>
        <span class={styles.box}>
          <input
            type="checkbox"
            checked={props.checked}
            disabled={props.disabled}
            aria-describedby={props.help ? `${id}-help` : undefined}
            onChange={(event) => props.onChange(event.currentTarget.checked)}
          />
          <Icon name="check" size={16} />
        </span>
        <span>{props.label}</span>
      </label>
      <Show when={props.help}>
        <p class={styles.help} id={`${id}-help`}>
          {props.help}
        </p>
      </Show>
    </div>
  )
}
