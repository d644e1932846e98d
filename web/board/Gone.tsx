/** What stands where the board was, once this person may not see it any more. The banner above says why. */
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import styles from './Gone.module.css'

export function Gone() {
  return (
    <main id="main" class={styles.gone} tabindex="-1">
      <Empty title={t('board.gone')} text={t('board.goneText')} action={<Button href="/">{t('ui.toStart')}</Button>} />
    </main>
  )
}
