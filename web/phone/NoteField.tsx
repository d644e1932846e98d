/** A note that can be written on, with its counter: the answer field, in the composer and when a note is edited. */
import { createUniqueId } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import styles from './NoteField.module.css'

/** @param props.max where the counter warns; the server takes more */
export function NoteField(props: {
  label: string
  value: string
  color: string
  max: number
  hint?: string
  onChange: (text: string) => void
  onSubmit: () => void
  ref?: (element: HTMLTextAreaElement) => void
}) {
  const id = createUniqueId()
  const near = () => props.value.length > props.max * 0.9
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    props.onSubmit()
  }
  return (
    <div class={styles.field} data-c={props.color} data-near={near() ? '' : undefined}>
      <label class="sr" for={id}>
        {props.label}
      </label>
      <textarea
        ref={props.ref}
        id={id}
        rows="3"
        dir="auto"
        value={props.value}
        maxLength={LIMITS.noteText}
        placeholder={t('phone.placeholder')}
        aria-describedby={`${id}-count`}
        onInput={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={submitByKey}
      />
      <p class={styles.foot}>
        <span>{props.hint}</span>
        <span class="num" id={`${id}-count`}>
          <span aria-hidden="true">
            {props.value.length} / {props.max}
          </span>
          <span class="sr">{t('phone.counter', { n: props.value.length, max: props.max })}</span>
        </span>
      </p>
    </div>
  )
}
