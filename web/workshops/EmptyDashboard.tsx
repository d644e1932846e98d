/** Nothing yet: begin, or look around in a workshop that has already taken place. Guests get the code field. */
import { Show } from 'solid-js'
import { useNavigate } from '@solidjs/router'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { locale, t } from '#web/i18n.tsx'
import { CodeForm } from '#web/join/CodeForm.tsx'
import { session } from '#web/session.ts'
import { Books } from '#web/ui/Books.tsx'
import { Button } from '#web/ui/Button.tsx'
import styles from './EmptyDashboard.module.css'

export function EmptyDashboard() {
  const navigate = useNavigate()
  const { busy, error, submit } = createSubmit(async () => {
    const { id } = await call(api.workshops.demo.$post({ json: { locale: locale() } }))
    navigate(`/w/${id}`)
  })
  return (
    <section class={styles.empty}>
      <Books width={420} />
      <h2>{t('workshops.emptyTitle')}</h2>
      <Show
        when={session().kind === 'user'}
        fallback={
          <>
            <p class="lead">{t('workshops.emptyGuestLead')}</p>
            <div class={styles.code}>
              <CodeForm />
            </div>
          </>
        }
      >
        <p class="lead">{t('workshops.emptyLead')}</p>
        <div class={styles.ways}>
          <Button href="/workshops/new" variant="primary" icon="plus">
            {t('workshops.new')}
          </Button>
          <Button icon="flask-conical" busy={busy()} onClick={() => void submit()}>
            {t('workshops.tryDemo')}
          </Button>
        </div>
        <FormError error={error()} />
        <p class="small muted">{t('workshops.demoHelp')}</p>
      </Show>
    </section>
  )
}
