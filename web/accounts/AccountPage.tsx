/** One's own account: name and language, password, colleagues, logging out. Guests see what they are. */
import { createEffect, type JSX, Match, Switch } from 'solid-js'
import { useNavigate } from '@solidjs/router'
import { t } from '#web/i18n.tsx'
import { session, signOut } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageHeader } from '#web/ui/PageHeader.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { ColleagueInvite } from './ColleagueInvite.tsx'
import { FormError } from './FormError.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { createSubmit } from './submit.ts'
import styles from './accounts.module.css'

export function AccountPage() {
  useTitle(() => t('accounts.account'))
  const navigate = useNavigate()
  createEffect(() => session().kind === 'none' && navigate('/signin?next=/account', { replace: true }))
  const account = () => (session().kind === 'user' ? session().user : undefined)
  return (
    <>
      <PageHeader />
      <main id="main" class={styles.page} tabindex="-1">
        <Switch fallback={<Skeleton lines={6} />}>
          <Match when={account()}>
            {(user) => (
              <>
                <header class={styles.head}>
                  <h1>{t('accounts.account')}</h1>
                  <p class="muted">{user().email}</p>
                </header>
                <Part title={t('accounts.profile')}>
                  <ProfileForm user={user()} />
                </Part>
                <Part title={t('accounts.changePassword')}>
                  <PasswordForm />
                </Part>
                <Part title={t('accounts.inviteColleague')}>
                  <ColleagueInvite />
                </Part>
                <SignOut />
              </>
            )}
          </Match>
          <Match when={session().kind === 'guest'}>
            <header class={styles.head}>
              <h1>{t('accounts.guestTitle')}</h1>
              <p class="lead">{t('accounts.guestLead')}</p>
            </header>
            <div class={styles.end}>
              <Button href="/workshops">{t('accounts.yourWorkshops')}</Button>
            </div>
          </Match>
        </Switch>
      </main>
    </>
  )
}

function Part(props: { title: string; children: JSX.Element }) {
  return (
    <section class={styles.section}>
      <h2 class="ruled">{props.title}</h2>
      {props.children}
    </section>
  )
}

function SignOut() {
  const navigate = useNavigate()
  const { busy, error, submit } = createSubmit(async () => {
    await signOut()
    navigate('/', { replace: true })
  })
  return (
    <section class={styles.section}>
      <h2 class="ruled">{t('accounts.signOut')}</h2>
      <FormError error={error()} />
      <div class={styles.end}>
        <Button variant="danger" busy={busy()} onClick={() => void submit()}>
          {t('accounts.leave')}
        </Button>
      </div>
    </section>
  )
}
