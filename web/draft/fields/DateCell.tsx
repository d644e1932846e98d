/** A day, in the browser's own field. A half-written one is told to be such, and not taken. */
import { createEffect, createSignal } from 'solid-js'
import { formatDate, t } from '#web/i18n.tsx'
import { Cell, type CellProps } from './Cell.tsx'
import styles from './Cell.module.css'

/** Before this a year is only half typed. */
const FIRST_DAY = '1990-01-01'

interface DateCellProps extends CellProps {
  /** `YYYY-MM-DD` */
  value: string | null
  onChange: (value: string | null) => void
}

export function DateCell(props: DateCellProps) {
  const [wrong, setWrong] = createSignal(false)
  let field: HTMLInputElement | undefined
  // the browser's field is let alone while somebody is in it: writing its value would take away what is half typed
  createEffect(() => {
    const value = props.value ?? ''
    if (field && field.value !== value && document.activeElement !== field) field.value = value
  })
  const isHalf = (input: HTMLInputElement) => input.validity.badInput || (input.value !== '' && input.value < FIRST_DAY)
  const take = (input: HTMLInputElement) => {
    if (isHalf(input)) return false
    const value = input.value === '' ? null : input.value
    if (value !== props.value) props.onChange(value)
    return true
  }
  const leave = (input: HTMLInputElement) => {
    const good = take(input)
    setWrong(!good)
    if (good) input.value = props.value ?? ''
  }
  return (
    <Cell
      id={props.id}
      label={props.label}
      headed={props.headed}
      told={props.value === null ? '' : formatDate(props.value, { dateStyle: 'medium', timeZone: 'UTC' })}
      error={wrong() ? t('draft.forms.notADay') : undefined}
    >
      <input
        id={props.id}
        class={styles.input}
        type="date"
        min={FIRST_DAY}
        ref={(element) => {
          field = element
          element.value = props.value ?? ''
        }}
        aria-invalid={wrong() ? 'true' : undefined}
        aria-describedby={`${props.id}-error`}
        onChange={(event) => take(event.currentTarget) && setWrong(false)}
        onBlur={(event) => leave(event.currentTarget)}
      />
    </Cell>
  )
}
