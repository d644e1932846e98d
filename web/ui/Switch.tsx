/** On or off, at once. The state is said in a word too. */
import { createUniqueId, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import styles from './Switch.module.css'

export interface SwitchProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  help?: string
  disabled?: boolean
}

export function Switch(props: SwitchProps) {
  const id = createUniqueId()
  return (
    <div class={styles.row}>
      <label class={styles.label}>
        <input
          class={styles.switch}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: the box's own checked state is what ARIA in HTML asks for here
          role="switch"
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={props.help ? `${id}-help` : undefined}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span>{props.label}</span>
        <span class={styles.state} aria-hidden="true">
          {t(props.checked ? 'ui.on' : 'ui.off')}
        </span>
      </label>
      <Show when={props.help}>
        <p class={styles.help} id={`${id}-help`}>
          {props.help}
        </p>
      </Show>
    </div>
  )
}
