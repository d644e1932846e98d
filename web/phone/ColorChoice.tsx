/** The paper of the note: one button that shows the choice, and six radios behind it, each with its name and pattern. */
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { NOTE_COLORS, type NoteColor } from '#shared/board/records.ts'
import { t } from '#web/i18n.tsx'
import styles from './ColorChoice.module.css'

export function ColorChoice(props: { value: NoteColor; onChange: (color: NoteColor) => void }) {
  const [open, setOpen] = createSignal(false)
  const id = createUniqueId()
  const nameOf = (color: NoteColor) => t(`common.color.${color}`)
  return (
    <>
      <button
        type="button"
        class={styles.current}
        aria-expanded={open()}
        aria-controls={id}
        aria-label={t('phone.colorNow', { color: nameOf(props.value) })}
        onClick={() => setOpen(!open())}
      >
        <Pad color={props.value} />
      </button>
      <Show when={open()}>
        <fieldset class={styles.choices} id={id}>
          <legend class="sr">{t('phone.color')}</legend>
          <For each={NOTE_COLORS}>
            {(color) => (
              <label class={styles.choice} title={nameOf(color)}>
                <input class="sr" type="radio" name={id} value={color} checked={color === props.value} onChange={() => props.onChange(color)} />
                <Pad color={color} />
                <span class="sr">{nameOf(color)}</span>
              </label>
            )}
          </For>
        </fieldset>
      </Show>
    </>
  )
}

const Pad = (props: { color: NoteColor }) => <span class={styles.pad} data-c={props.color} aria-hidden="true" />
