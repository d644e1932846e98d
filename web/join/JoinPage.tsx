/** Join by link or code: the question, a name if you like, one big button. Members go straight in. */
import { createEffect, Match, Show, Switch } from 'solid-js'
import { useNavigate, useParams } from '@solidjs/router'
import type { InvitePreview } from '#shared/invites.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { hasCode } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { Doorstep } from './Doorstep.tsx'
import { ExpiredPage } from './ExpiredPage.tsx'
import { JoinForm } from './JoinForm.tsx'
import { WallDoor } from './WallDoor.tsx'

export function JoinPage() {
  const params = useParams<{ tokenOrCode: string }>()
  const key = () => params.tokenOrCode
  const navigate = useNavigate()
  const preview = createLoad(key, (tokenOrCode) => call(api.invites[':tokenOrCode'].$get({ param: { tokenOrCode } })))
  const known = () => (preview.error === undefined ? preview() : undefined)
  // an invite to facilitate may make more of a member than they are, so it is accepted, not passed by
  const goTo = () => (known()?.role === 'facilitator' ? undefined : known()?.workshopId)
  createEffect(() => {
    const workshop = goTo()
    if (workshop) navigate(known()?.wall ? `/w/${workshop}/wall` : `/w/${workshop}`, { replace: true })
  })
  return (
    <Switch fallback={<Waiting />}>
      <Match when={hasCode(preview.error, 'invite_invalid')}>
        <ExpiredPage />
      </Match>
      <Match when={preview.error !== undefined && preview.error}>{(error) => <Failed error={error()} retry={() => void preview.refetch()} />}</Match>
      <Match when={goTo() === undefined && known()}>
        {(invite) => (
          <Show when={invite().wall} fallback={<Invited invite={invite()} tokenOrCode={key()} />}>
            <WallDoor invite={invite()} tokenOrCode={key()} />
          </Show>
        )}
      </Match>
    </Switch>
  )
}

function Invited(props: { invite: InvitePreview; tokenOrCode: string }) {
  const workshop = () => props.invite.workshop
  const heading = () => workshop().question || workshop().title
  useTitle(() => `${t('join.title')}: ${workshop().title}`)
  const roleWords = () => (props.invite.role === 'facilitator' ? t('join.asFacilitator') : props.invite.role === 'viewer' ? t('join.asViewer') : undefined)
  return (
    <Doorstep
      kicker={
        <Show when={workshop().question}>
          {
            <span dir="auto" lang={workshop().locale}>
              {workshop().title}
            </span>
          }
        </Show>
      }
      title={heading()}
      titleDir="auto"
      titleLang={workshop().locale}
      lead={roleWords()}
    >
      <JoinForm invite={props.invite} tokenOrCode={props.tokenOrCode} />
    </Doorstep>
  )
}

function Waiting() {
  useTitle(() => t('join.title'))
  return (
    <Doorstep title={t('join.loading')}>
      <Skeleton lines={4} />
    </Doorstep>
  )
}

function Failed(props: { error: unknown; retry: () => void }) {
  useTitle(() => t('join.title'))
  return (
    <Doorstep title={t('join.title')}>
      <FormError error={props.error} />
      <Button variant="primary" size="l" block icon="refresh-cw" onClick={props.retry}>
        {t('common.tryAgain')}
      </Button>
    </Doorstep>
  )
}
