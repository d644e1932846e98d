/** The paper of the note: one button that shows which it is, and the choice behind it. */
import { createSignal, createUniqueId, Show } from 'solid-js'
import type { NoteColor } from '#shared/board/records.ts'
import { t } from '#web/i18n.tsx'
import { NotePads } from '#web/ui/NotePads.tsx'
import { Swatch } from '#web/ui/Swatch.tsx'
import styles from './ColorChoice.module.css'

export function ColorChoice(props: { value: NoteColor; onChange: (color: NoteColor) => void }) {
  const [open, setOpen] = createSignal(false)
  const id = createUniqueId()
  const label = () => t('phone.colorNow', { color: t(`common.color.${props.value}`) })
  return (
    <>
      <button type="button" class={styles.current} aria-expanded={open()} aria-controls={id} aria-label={label()} onClick={() => setOpen(!open())}>
        <Swatch color={props.value} size={30} />
      </button>
      <div class={styles.choices} id={id}>
        <Show when={open()}>
          <NotePads value={props.value} onChange={props.onChange} legend={t('phone.color')} />
        </Show>
      </div>
    </>
  )
}
