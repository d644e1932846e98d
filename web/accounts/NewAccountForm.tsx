/** The form that makes an account: checks the fields, tells the server, goes to the workshops. */
import { createSignal, type JSX } from 'solid-js'
import { useNavigate } from '@solidjs/router'
import { t } from '#web/i18n.tsx'
import { refreshSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { AccountFields } from './AccountFields.tsx'
import { FormError } from './FormError.tsx'
import { accountErrors, createNewAccount, type FieldErrors, type NewAccount, refusedFields } from './newAccount.ts'
import { createSubmit, hasCode } from './submit.ts'
import styles from './accounts.module.css'

/** @param props.create @throws AppError: `email_taken` is shown at the field, the rest above the button */
export function NewAccountForm(props: { create: (account: NewAccount) => Promise<unknown>; check?: () => boolean; children?: JSX.Element }) {
  const navigate = useNavigate()
  const [fields, set] = createNewAccount()
  const [tried, setTried] = createSignal(false)
  /** what the server said about the address that was sent */
  const [refused, setRefused] = createSignal<{ email: string; text: string }>()
  const errors = (): FieldErrors<NewAccount> => ({ ...(refused()?.email === fields.email && { email: refused()?.text }), ...(tried() && accountErrors(fields)) })
  const { busy, error, submit } = createSubmit(async () => {
    setTried(true)
    const othersFit = props.check?.() ?? true
    if (Object.keys(accountErrors(fields)).length > 0 || !othersFit) return
    try {
      await props.create({ ...fields })
    } catch (cause) {
      if (hasCode(cause, 'email_taken')) return setRefused({ email: fields.email, text: t('errors.email_taken') })
      if (refusedFields(cause).includes('email')) return setRefused({ email: fields.email, text: t('accounts.emailWrong') })
      throw cause
    }
    await refreshSession()
    navigate('/workshops', { replace: true })
  })
  return (
    <form class={styles.form} onSubmit={submit} noValidate>
      {props.children}
      <AccountFields fields={fields} set={set} errors={errors()} />
      <FormError error={error()} />
      <Button type="submit" variant="primary" size="l" block busy={busy()}>
        {t('accounts.createAccount')}
      </Button>
    </form>
  )
}
