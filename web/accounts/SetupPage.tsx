/** The first start: the link from the server's terminal makes the first account. */
import { createSignal, Show } from 'solid-js'
import { useSearchParams } from '@solidjs/router'
import { api, call } from '#web/api.ts'
import { locale, t } from '#web/i18n.tsx'
import { Doorstep } from '#web/join/Doorstep.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { NewAccountForm } from './NewAccountForm.tsx'

export function SetupPage() {
  useTitle(() => t('accounts.firstStart'))
  const [search] = useSearchParams<{ token: string }>()
  const given = search.token ?? ''
  const [token, setToken] = createSignal(given)
  const [missing, setMissing] = createSignal(false)
  const check = () => {
    setMissing(!token().trim())
    return !missing()
  }
  return (
    <Doorstep kicker={t('accounts.firstStart')} title={t('accounts.setupTitle')} lead={t('accounts.setupLead')}>
      <NewAccountForm check={check} create={(account) => call(api.setup.$post({ json: { ...account, token: token().trim(), locale: locale() } }))}>
        <Show when={!given}>
          <TextField
            label={t('accounts.setupToken')}
            help={t('accounts.setupTokenHelp')}
            value={token()}
            onChange={setToken}
            error={missing() ? t('accounts.tokenMissing') : undefined}
            autocomplete="off"
            required
          />
        </Show>
      </NewAccountForm>
    </Doorstep>
  )
}
