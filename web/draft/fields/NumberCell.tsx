/** A number as people write it in the page's language: `12.500,50` in Danish. Nothing is nought. */
import { formatNumber, parseNumber } from '#shared/draft/money.ts'
import { locale, t } from '#web/i18n.tsx'
import { Cell, type CellProps } from './Cell.tsx'
import styles from './Cell.module.css'
import { createTyping } from './typing.ts'

interface NumberCellProps extends CellProps {
  value: number
  onChange: (value: number) => void
  max: number
}

export function NumberCell(props: NumberCellProps) {
  const written = () => (props.value === 0 ? '' : formatNumber(props.value, locale()))
  const typing = createTyping({
    document: written,
    take: (text) => {
      const value = text.trim() === '' ? 0 : parseNumber(text, locale())
      if (value === null || value > props.max) return false
      if (value !== props.value) props.onChange(value)
      return true
    },
  })
  const error = () => {
    if (!typing.wrong()) return undefined
    return (parseNumber(typing.shown(), locale()) ?? 0) > props.max
      ? t('draft.forms.numberTooLarge', { max: formatNumber(props.max, locale()) })
      : t('draft.forms.notANumber', { example: formatNumber(12_500.5, locale()) })
  }
  return (
    <Cell number id={props.id} label={props.label} headed={props.headed} told={formatNumber(props.value, locale())} error={error()}>
      <input
        id={props.id}
        class={styles.input}
        data-number=""
        data-typing={typing.busy() ? '' : undefined}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        placeholder="0"
        value={typing.shown()}
        aria-invalid={typing.wrong() ? 'true' : undefined}
        aria-describedby={`${props.id}-error`}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => typing.input(event.currentTarget.value)}
        onBlur={typing.leave}
      />
    </Cell>
  )
}
