/** An address that leads nowhere, and the way back. */
import { t } from '#web/i18n.tsx'
import { Button } from './Button.tsx'
import styles from './FailurePage.module.css'
import { Page } from './Page.tsx'

export function NotFoundPage() {
  return (
    <Page title={t('ui.notFoundTitle')} width="narrow">
      <div class={styles.failure}>
        <h1>{t('ui.notFoundTitle')}</h1>
        <p class="lead">{t('ui.notFoundText')}</p>
      </div>
      <div class={styles.ways}>
        <Button variant="primary" href="/">
          {t('ui.toStart')}
        </Button>
      </div>
    </Page>
  )
}
