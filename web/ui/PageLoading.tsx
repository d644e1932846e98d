/** Before a page is there. Quiet for a moment: most pages come faster than a message can be read. */
import { t } from '#web/i18n.tsx'
import styles from './PageLoading.module.css'

export function PageLoading() {
  return (
    <div class={styles.loading} role="status">
      {t('common.loading')}
    </div>
  )
}
