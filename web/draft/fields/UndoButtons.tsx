/** Takes back and repeats what one did oneself to the draft's tables. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { useDraft } from '../model.ts'
import styles from './RowActs.module.css'

export function UndoButtons() {
  const { tables, writes } = useDraft()
  return (
    <Show when={writes()}>
      <div class={styles.acts}>
        <IconButton icon="undo-2" label={t('draft.edit.undo')} shortcut="Ctrl+Z" onClick={() => tables.undo()} />
        <IconButton icon="redo-2" label={t('draft.edit.redo')} shortcut="Ctrl+Y" onClick={() => tables.redo()} />
      </div>
    </Show>
  )
}
