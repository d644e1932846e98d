/** Words in a table of the draft. */
import { Show } from 'solid-js'
import { Cell, type CellProps } from './Cell.tsx'
import styles from './Cell.module.css'
import { createTyping } from './typing.ts'

interface TextCellProps extends CellProps {
  value: string
  onChange: (value: string) => void
  maxLength: number
  multiline?: boolean
  type?: 'text' | 'email' | 'tel'
  inputmode?: 'numeric'
  placeholder?: string
}

export function TextCell(props: TextCellProps) {
  const typing = createTyping({
    document: () => props.value,
    take: (text) => {
      if (text !== props.value) props.onChange(text)
      return true
    },
  })
  const shared = () => ({
    id: props.id,
    class: styles.input,
    value: typing.shown(),
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    dir: 'auto' as const,
    'data-typing': typing.busy() ? '' : undefined,
    onBlur: typing.leave,
  })
  return (
    <Cell id={props.id} label={props.label} headed={props.headed} told={props.value}>
      <Show
        when={props.multiline}
        fallback={<input {...shared()} type={props.type ?? 'text'} inputmode={props.inputmode} onInput={(event) => typing.input(event.currentTarget.value)} />}
      >
        <textarea {...shared()} rows={2} onInput={(event) => typing.input(event.currentTarget.value)} />
      </Show>
    </Cell>
  )
}
