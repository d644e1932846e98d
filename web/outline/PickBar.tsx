/** While notes are being chosen: how many, and what can be done with all of them. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { useList } from './context.ts'
import styles from './PickBar.module.css'

export function PickBar() {
  const list = useList()
  const some = () => list.picked().length > 0
  const deletable = () => list.picked().filter((note) => list.mayRemove(note))
  const remove = () => {
    list.removeAll(deletable())
    list.setPicking(false)
  }
  return (
    <section class={styles.bar} aria-label={t('groups.picked')}>
      <p role="status">
        <b>{t('groups.pickedCount', { n: list.picked().length })}</b>
      </p>
      <div class={styles.actions}>
        <Show when={list.may('note.move')}>
          <Button
            size="s"
            icon="folder-input"
            disabled={!some()}
            aria-haspopup="menu"
            onClick={(event) => list.setMoving({ notes: list.picked(), anchor: event.currentTarget as Element })}
          >
            {t('groups.moveTo')}
          </Button>
        </Show>
        <Show when={list.may('group.edit') && list.may('note.move')}>
          <Button size="s" icon="folder-plus" disabled={!some()} onClick={() => list.askGroup(list.picked())}>
            {t('canvas.group.make')}
          </Button>
        </Show>
        <Show when={deletable().length > 0}>
          <Button size="s" variant="danger" icon="trash-2" onClick={remove}>
            {t('groups.deleteSome', { n: deletable().length })}
          </Button>
        </Show>
        <Button size="s" variant="quiet" onClick={() => list.setPicking(false)}>
          {t('groups.pickDone')}
        </Button>
      </div>
    </section>
  )
}
