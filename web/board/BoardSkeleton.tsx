/** The shape of a board that is on its way: a bar and three sheets. */
import { t } from '#web/i18n.tsx'
import styles from './BoardSkeleton.module.css'

/** Sheets only, for under the bar. */
export function SheetsOnTheirWay() {
  return (
    <div class={styles.sheets} role="status" aria-busy="true">
      <span class="sr">{t('board.loading')}</span>
      <i class={styles.sheet} />
      <i class={styles.sheet} />
      <i class={styles.sheet} />
    </div>
  )
}

export function BoardSkeleton() {
  return (
    <div class={styles.page}>
      <div class={styles.bar}>
        <i />
      </div>
      <main id="main" class={styles.main}>
        <h1 class="sr">{t('board.title')}</h1>
        <SheetsOnTheirWay />
      </main>
    </div>
  )
}
