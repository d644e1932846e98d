/** A colleague's invitation to an account of one's own. */
import { Match, Switch } from 'solid-js'
import { useParams } from '@solidjs/router'
import { api, call } from '#web/api.ts'
import { explain, locale, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Doorstep } from '#web/join/Doorstep.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { NewAccountForm } from './NewAccountForm.tsx'
import { hasCode } from './submit.ts'

export function SignUpPage() {
  useTitle(() => t('accounts.signUpTitle'))
  const params = useParams<{ token: string }>()
  const invite = createLoad(
    () => params.token,
    (token) => call(api['account-invites'][':token'].$get({ param: { token } })),
  )
  const gone = () => hasCode(invite.error, 'invite_invalid')
  return (
    <Doorstep
      kicker={t('accounts.signUpKicker')}
      title={gone() ? t('accounts.signUpInvalidTitle') : t('accounts.signUpTitle')}
      lead={gone() ? t('accounts.signUpInvalidLead') : t('accounts.signUpLead')}
    >
      <Switch fallback={<Skeleton lines={4} />}>
        <Match when={gone()}>
          <Button href="/signin" block>
            {t('accounts.signIn')}
          </Button>
        </Match>
        <Match when={invite.error}>
          <p role="alert">{explain(invite.error)}</p>
          <Button onClick={() => void invite.refetch()}>{t('common.tryAgain')}</Button>
        </Match>
        <Match when={invite()}>
          <NewAccountForm create={(account) => call(api['account-invites'][':token'].accept.$post({ param: { token: params.token }, json: { ...account, locale: locale() } }))} />
        </Match>
      </Switch>
    </Doorstep>
  )
}
