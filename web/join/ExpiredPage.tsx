/** An invite that does not work (any more): why that may be, and the code field to try again. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { session } from '#web/session.ts'
import { useTitle } from '#web/ui/useTitle.ts'
import { CodeForm } from './CodeForm.tsx'
import { Hall } from './Hall.tsx'
import styles from './ExpiredPage.module.css'

export function ExpiredPage() {
  useTitle(() => t('join.expiredTitle'))
  return (
    <Hall centred>
      <div class={styles.words}>
        <h1>{t('join.expiredTitle')}</h1>
        <p class={`lead ${styles.lead}`}>{t('join.expiredLead')}</p>
      </div>
      <div class={styles.form}>
        <CodeForm />
      </div>
      <Show when={session().user}>
        <p class="small">
          {t('join.goneOn')} <a href="/workshops">{t('accounts.yourWorkshops')}</a>
        </p>
      </Show>
    </Hall>
  )
}
