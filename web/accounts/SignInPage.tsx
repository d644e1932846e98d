/** Log in: for those who run workshops. */
import { createSignal } from 'solid-js'
import { useNavigate, useSearchParams } from '@solidjs/router'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { Doorstep } from '#web/join/Doorstep.tsx'
import { refreshSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { FormError } from './FormError.tsx'
import { createSubmit } from './submit.ts'
import styles from './accounts.module.css'

/** Where the person was going, if it is a place of ours. */
export const safeReturn = (to: string | undefined): string => (to && /^\/(?![/\\])/.test(to) ? to : '/workshops')

export function SignInPage() {
  useTitle(() => t('accounts.signIn'))
  return (
    <Doorstep title={t('accounts.signInTitle')} lead={t('accounts.signInLead')}>
      <SignInForm />
    </Doorstep>
  )
}

function SignInForm() {
  const navigate = useNavigate()
  const [search] = useSearchParams<{ next: string }>()
  const [email, setEmail] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const emailError = () => (tried() && !email().trim() ? t('accounts.emailWrong') : undefined)
  const passwordError = () => (tried() && !password() ? t('accounts.passwordMissing') : undefined)
  const { busy, error, submit } = createSubmit(async () => {
    setTried(true)
    if (!email().trim() || !password()) return
    await call(api.session.$post({ json: { email: email().trim(), password: password() } }))
    await refreshSession()
    navigate(safeReturn(search.next), { replace: true })
  })
  return (
    <form class={styles.form} onSubmit={submit} noValidate>
      <TextField label={t('accounts.email')} value={email()} onChange={setEmail} error={emailError()} type="email" name="email" autocomplete="username" required />
      <TextField
        label={t('accounts.password')}
        value={password()}
        onChange={setPassword}
        error={passwordError()}
        type="password"
        name="password"
        autocomplete="current-password"
        required
      />
      <FormError error={error()} />
      <Button type="submit" variant="primary" size="l" block busy={busy()}>
        {t('accounts.signIn')}
      </Button>
      <p class="small muted">{t('accounts.signInForgot')}</p>
    </form>
  )
}
