/** A small number by its two buttons, or typed. */
import { createUniqueId } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import styles from './Stepper.module.css'

export interface StepperProps {
  label: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

export function Stepper(props: StepperProps) {
  const id = createUniqueId()
  const set = (value: number) => Number.isInteger(value) && value >= props.min && value <= props.max && props.onChange(value)
  return (
    <div class={styles.field}>
      <label for={id}>{props.label}</label>
      <span class={styles.stepper}>
        <IconButton icon="minus" label={t('votes.less', { what: props.label })} disabled={props.value <= props.min} onClick={() => set(props.value - 1)} />
        <input
          id={id}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          value={props.value}
          onChange={(event) => {
            set(Number(event.currentTarget.value.trim() || Number.NaN))
            event.currentTarget.value = String(props.value)
          }}
        />
        <IconButton icon="plus" label={t('votes.more', { what: props.label })} disabled={props.value >= props.max} onClick={() => set(props.value + 1)} />
      </span>
    </div>
  )
}
