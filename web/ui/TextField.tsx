/** A labelled field of one or more lines: label above, help between, error below, all tied to it for screen readers. */
import { createUniqueId, type JSX, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { FieldFrame } from './FieldFrame.tsx'
import styles from './TextField.module.css'

export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  help?: string
  /** what is wrong and how to put it right; `undefined` when all is well */
  error?: string
  multiline?: boolean
  rows?: number
  type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'time' | 'datetime-local' | 'number'
  name?: string
  autocomplete?: string
  inputmode?: JSX.InputHTMLAttributes<HTMLInputElement>['inputmode']
  maxLength?: number
  placeholder?: string
  /** writes "(optional)" after the label */
  optional?: boolean
  required?: boolean
  disabled?: boolean
  /** takes the focus when it appears; once a page, in what the person came for */
  autofocus?: boolean
  ref?: (element: HTMLInputElement | HTMLTextAreaElement) => void
}

export function TextField(props: TextFieldProps) {
  const id = createUniqueId()
  const described = () => [props.help && `${id}-help`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const take = (element: HTMLInputElement | HTMLTextAreaElement) => {
    props.ref?.(element)
    if (props.autofocus) queueMicrotask(() => element.focus())
  }
  const shared = () => ({
    id,
    class: styles.input,
    name: props.name,
    value: props.value,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    required: props.required,
    disabled: props.disabled,
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-describedby': described(),
  })
  const changed = (event: InputEvent & { currentTarget: { value: string } }) => props.onChange(event.currentTarget.value)
  return (
    <FieldFrame id={id} label={props.label} note={props.optional ? `(${t('common.optional')})` : undefined} help={props.help} error={props.error}>
      <Show
        when={props.multiline}
        fallback={<input {...shared()} ref={take} type={props.type ?? 'text'} autocomplete={props.autocomplete} inputmode={props.inputmode} onInput={changed} />}
      >
        <textarea {...shared()} ref={take} rows={props.rows ?? 3} onInput={changed} />
      </Show>
    </FieldFrame>
  )
}
