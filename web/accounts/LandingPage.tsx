/** The front door: what this is, and the code from the wall. People who run workshops log in from the header. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { CodeForm } from '#web/join/CodeForm.tsx'
import { Hall } from '#web/join/Hall.tsx'
import { session } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import styles from './LandingPage.module.css'

export function LandingPage() {
  useTitle(() => t('accounts.home'))
  return (
    <Hall signIn>
      <div class={styles.words}>
        <h1>{t('accounts.landingTitle')}</h1>
        <p class={`lead ${styles.lead}`}>{t('accounts.landingLead')}</p>
        <Show when={session().user}>
          <div>
            <Button href="/workshops" iconEnd="arrow-right">
              {t('accounts.yourWorkshops')}
            </Button>
          </div>
        </Show>
      </div>
      <section class={styles.card} aria-labelledby="code-title">
        <h2 id="code-title">{t('join.codeTitle')}</h2>
        <CodeForm />
        <p class={styles.hint}>
          <Icon name="qr-code" />
          <span>{t('join.codeHint')}</span>
        </p>
      </section>
    </Hall>
  )
}
