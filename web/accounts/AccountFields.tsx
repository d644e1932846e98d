/** Name, e-mail and password of a new account. */
import type { SetStoreFunction } from 'solid-js/store'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import type { FieldErrors, NewAccount } from './newAccount.ts'

export function AccountFields(props: { fields: NewAccount; set: SetStoreFunction<NewAccount>; errors: FieldErrors<NewAccount> }) {
  return (
    <>
      <TextField
        label={t('accounts.name')}
        value={props.fields.name}
        onChange={(name) => props.set({ name })}
        error={props.errors.name}
        name="name"
        autocomplete="name"
        maxLength={LIMITS.name}
        required
      />
      <TextField
        label={t('accounts.email')}
        value={props.fields.email}
        onChange={(email) => props.set({ email })}
        error={props.errors.email}
        type="email"
        name="email"
        autocomplete="username"
        maxLength={LIMITS.email}
        required
      />
      <TextField
        label={t('accounts.password')}
        help={t('accounts.passwordHelp', { n: LIMITS.passwordMin })}
        value={props.fields.password}
        onChange={(password) => props.set({ password })}
        error={props.errors.password}
        type="password"
        name="password"
        autocomplete="new-password"
        maxLength={LIMITS.passwordMax}
        required
      />
    </>
  )
}
