/** Cells copied in a spreadsheet: pasted, read as rows, looked at, and put on the board. */
import { createMemo, createSignal, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import type { PaperPlace } from './context.ts'
import { RowsForm } from './RowsForm.tsx'
import styles from './Paper.module.css'
import { readRows } from './table.ts'

export function PasteForm(props: { place: PaperPlace; initial: string; onDone: () => void }) {
  const [text, setText] = createSignal(props.initial)
  const rows = createMemo(() => readRows(text(), '\t'))
  return (
    <div class={styles.form}>
      <TextField multiline rows={5} label={t('paper.cells')} help={t('paper.cellsHelp')} value={text()} onChange={setText} autofocus={props.initial === ''} />
      <Show when={rows().length > 0}>
        <RowsForm place={props.place} rows={rows()} via="paper" onDone={props.onDone} />
      </Show>
    </div>
  )
}
