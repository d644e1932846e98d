/** Nothing yet: begin, or look around in a workshop that has already taken place. Guests get the code field. */
import { Show } from 'solid-js'
import { useNavigate } from '@solidjs/router'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { locale, t } from '#web/i18n.tsx'
import { CodeForm } from '#web/join/CodeForm.tsx'
import { session } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import styles from './EmptyDashboard.module.css'

export function EmptyDashboard() {
  return (
    <Show when={session().kind === 'user'} fallback={<Empty title={t('workshops.emptyTitle')} text={t('workshops.emptyGuestLead')} action={<CodeForm />} />}>
      <Empty title={t('workshops.emptyTitle')} text={t('workshops.emptyLead')} action={<Beginnings />} />
    </Show>
  )
}

function Beginnings() {
  const navigate = useNavigate()
  const { busy, error, submit } = createSubmit(async () => {
    const { id } = await call(api.workshops.demo.$post({ json: { locale: locale() } }))
    navigate(`/w/${id}`)
  })
  return (
    <div class={styles.beginnings}>
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
    </div>
  )
}
