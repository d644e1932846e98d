/** Change one's password; every other session of the account ends. */
import { createSignal } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { toast } from '#web/ui/toast.ts'
import { FormError } from './FormError.tsx'
import { passwordError } from './newAccount.ts'
import { createSubmit, hasCode } from './submit.ts'
import styles from './accounts.module.css'

export function PasswordForm() {
  const [current, setCurrent] = createSignal('')
  const [next, setNext] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const { busy, error, submit } = createSubmit(async () => {
    setTried(true)
    if (!current() || passwordError(next())) return
    await call(api.password.$post({ json: { current: current(), next: next() } }))
    setCurrent('')
    setNext('')
    setTried(false)
    toast(t('accounts.passwordChanged'))
  })
  const wrong = () => hasCode(error(), 'wrong_password')
  const currentError = () => (wrong() ? t('errors.wrong_password') : tried() && !current() ? t('accounts.passwordMissing') : undefined)
  return (
    <form class={styles.form} onSubmit={submit} noValidate>
      <TextField label={t('accounts.currentPassword')} value={current()} onChange={setCurrent} error={currentError()} type="password" autocomplete="current-password" required />
      <TextField
        label={t('accounts.newPassword')}
        help={t('accounts.passwordHelp', { n: LIMITS.passwordMin })}
        value={next()}
        onChange={setNext}
        error={tried() ? passwordError(next()) : undefined}
        type="password"
        autocomplete="new-password"
        maxLength={LIMITS.passwordMax}
        required
      />
      <FormError error={wrong() ? undefined : error()} />
      <div class={styles.end}>
        <Button type="submit" busy={busy()}>
          {t('accounts.changePassword')}
        </Button>
      </div>
    </form>
  )
}
