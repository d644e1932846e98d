/** The bar of the draft: the way back, and the one primary act: take it home. */
import type { Draft } from '#shared/drafts.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Downloads } from './Downloads.tsx'
import styles from './DraftBar.module.css'

export function DraftBar(props: { draft: Draft }) {
  return (
    <header class={styles.bar}>
      <span class={styles.back}>
        <Button variant="quiet" icon="arrow-left" href={`/w/${props.draft.workshop.id}/canvas`} aria-label={t('draft.page.back')}>
          {t('common.back')}
        </Button>
      </span>
      <p class={styles.title}>
        <b>{t('draft.page.title')}</b>
      </p>
      <span class={styles.narrow}>
        <Downloads workshopId={props.draft.workshop.id} />
      </span>
      <Button variant="primary" icon="download" href={`/api/workshops/${props.draft.workshop.id}/draft.docx`} download="">
        DOCX
      </Button>
    </header>
  )
}
