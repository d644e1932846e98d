/** The bar of the versions: back to the board, and the one primary act. */
import { Show } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import styles from './HistoryPage.module.css'

export function HistoryBar(props: { workshop: Workshop; saves: boolean; onSave: () => void }) {
  return (
    <header class={styles.bar}>
      <span class={styles.back}>
        <Button variant="quiet" icon="arrow-left" href={`/w/${props.workshop.id}/canvas`} aria-label={t('history.back')}>
          {t('common.back')}
        </Button>
      </span>
      <div class={styles.title}>
        <h1 tabindex="-1">{t('history.title')}</h1>
        <p class="caption faint" dir="auto">
          {props.workshop.title}
        </p>
      </div>
      <Show when={props.saves}>
        <span class={styles.save}>
          <Button icon="bookmark-plus" onClick={() => props.onSave()}>
            {t('history.save')}
          </Button>
        </span>
      </Show>
    </header>
  )
}
