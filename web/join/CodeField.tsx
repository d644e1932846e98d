/** The join code: one real field under six cells, so that keyboards, pasting and screen readers meet an ordinary field. */
import { createUniqueId, Index } from 'solid-js'
import { CODE_LENGTH } from '#shared/ids.ts'
import { t } from '#web/i18n.tsx'
import { FieldError } from '#web/ui/FieldFrame.tsx'
import styles from './CodeField.module.css'

/** What may be part of a code, from what was typed or pasted: a short address gives its last part. */
export const codeCharacters = (typed: string): string =>
  (typed.trim().split('/').at(-1) ?? '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, CODE_LENGTH)

const CELLS = Array.from({ length: CODE_LENGTH }, (_, index) => index)
/** The cells cannot show a cursor in their middle, so it stays at the end. */
const cursorToEnd = (event: { currentTarget: HTMLInputElement }) => {
  const field = event.currentTarget
  if (field.selectionStart !== field.value.length || field.selectionEnd !== field.value.length) field.setSelectionRange(field.value.length, field.value.length)
}

export function CodeField(props: { value: string; onChange: (code: string) => void; error?: string | undefined; autofocus?: boolean }) {
  const id = createUniqueId()
  const typed = (event: InputEvent & { currentTarget: HTMLInputElement }) => {
    const code = codeCharacters(event.currentTarget.value)
    event.currentTarget.value = code
    props.onChange(code)
  }
  return (
    <div class={styles.code} data-invalid={props.error ? '' : undefined}>
      <div class={styles.cells}>
        <input
          ref={(field) => props.autofocus && queueMicrotask(() => field.focus())}
          id={id}
          class={styles.field}
          aria-label={t('join.code')}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={props.error ? `${id}-error` : undefined}
          value={props.value}
          onInput={typed}
          onSelect={cursorToEnd}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          enterkeyhint="go"
        />
        <Index each={CELLS}>
          {(index) => (
            <span class={styles.cell} aria-hidden="true" data-next={Math.min(props.value.length, CODE_LENGTH - 1) === index() ? '' : undefined}>
              {props.value[index()]}
            </span>
          )}
        </Index>
      </div>
      <FieldError id={id} error={props.error} />
    </div>
  )
}
