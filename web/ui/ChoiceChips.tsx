/** One of a few, all in sight: a radio group drawn as chips. */
import { createUniqueId, Index, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import styles from './ChoiceChips.module.css'
import { FieldError } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'

export interface ChoiceChipsProps<Value extends string> {
  legend: string
  /** '' when nothing is chosen yet */
  value: Value | ''
  options: readonly { value: Value; label: string; lang?: string }[]
  onChange: (value: Value) => void
  help?: string
  error?: string
  optional?: boolean
  disabled?: boolean
}

export function ChoiceChips<Value extends string>(props: ChoiceChipsProps<Value>) {
  const id = createUniqueId()
  const described = () => [props.help && `${id}-help`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset class={styles.group} aria-describedby={described()} disabled={props.disabled}>
      <legend class={styles.legend}>
        {props.legend}
        <Show when={props.optional}>
          {' '}
          <span class={styles.note}>({t('common.optional')})</span>
        </Show>
      </legend>
      <Show when={props.help}>
        <p class={styles.help} id={`${id}-help`}>
          {props.help}
        </p>
      </Show>
      <div class={styles.chips}>
        {/* by place: when a count in a label changes, the chip that has the focus stays */}
        <Index each={props.options}>
          {(option) => (
            <label class={styles.chip} lang={option().lang}>
              <input
                class={styles.radio}
                type="radio"
                name={id}
                value={option().value}
                checked={props.value === option().value}
                aria-invalid={props.error ? 'true' : undefined}
                onChange={() => props.onChange(option().value)}
              />
              <Show when={props.value === option().value}>
                <Icon name="check" />
              </Show>
              {option().label}
            </label>
          )}
        </Index>
      </div>
      <FieldError id={id} error={props.error} />
    </fieldset>
  )
}
