/** Which paper a new note is cut from: one radio per paper, each with its colour and edge in words. */
import { createUniqueId, For } from 'solid-js'
import { NOTE_COLORS, type NoteColor } from '#shared/board/records.ts'
import { t } from '#web/i18n.tsx'
import styles from './NotePads.module.css'
import { Swatch } from './Swatch.tsx'

/** @param props.showLegend false keeps the legend for screen readers */
export function NotePads(props: { value: NoteColor; onChange: (color: NoteColor) => void; legend?: string; showLegend?: boolean; disabled?: boolean }) {
  const name = createUniqueId()
  return (
    <fieldset class={styles.pads} disabled={props.disabled}>
      <legend class={props.showLegend ? styles.legend : 'sr'}>{props.legend ?? t('ui.notePads')}</legend>
      <For each={NOTE_COLORS}>
        {(color) => (
          <label class={styles.pad} title={t(`common.color.${color}`)}>
            <input type="radio" name={name} value={color} checked={props.value === color} aria-label={t(`common.color.${color}`)} onChange={() => props.onChange(color)} />
            <Swatch color={color} />
          </label>
        )}
      </For>
    </fieldset>
  )
}
