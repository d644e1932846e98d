/** What can be done to a whole row: one place up or down, and away. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { toast } from '#web/ui/toast.ts'
import { useDraft } from '../model.ts'
import styles from './RowActs.module.css'

interface RowActsProps {
  /** what is said of the row, to tell its buttons from those of others */
  name: string
  up?: (() => void) | undefined
  down?: (() => void) | undefined
  /** it can be moved at all */
  moves?: boolean
  /** @returns puts it back */
  onRemove: () => () => void
}

export function RowActs(props: RowActsProps) {
  const { writes } = useDraft()
  const remove = () => {
    const { name } = props
    const putBack = props.onRemove()
    toast(t('draft.forms.removed', { name }), { action: { label: t('draft.edit.undo'), run: putBack } })
  }
  return (
    <Show when={writes()}>
      <div class={styles.acts}>
        <Show when={props.moves}>
          <IconButton icon="arrow-up" label={t('draft.forms.up', { name: props.name })} shortcut="Alt+ArrowUp" disabled={!props.up} onClick={() => props.up?.()} />
          <IconButton icon="arrow-down" label={t('draft.forms.down', { name: props.name })} shortcut="Alt+ArrowDown" disabled={!props.down} onClick={() => props.down?.()} />
        </Show>
        <IconButton icon="trash-2" label={t('draft.forms.remove', { name: props.name })} onClick={remove} />
      </div>
    </Show>
  )
}
