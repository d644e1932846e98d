/** The screen in the room opens its link or types its code: there is nobody to ask for a name, so it goes straight to the wall. */
import { createSignal, onMount, Show } from 'solid-js'
import { useNavigate } from '@solidjs/router'
import type { InvitePreview } from '#shared/invites.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { refreshSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Doorstep } from './Doorstep.tsx'

export function WallDoor(props: { invite: InvitePreview; tokenOrCode: string }) {
  const navigate = useNavigate()
  const [error, setError] = createSignal<unknown>()
  const enter = async () => {
    setError(undefined)
    try {
      const { locale } = props.invite.workshop
      const { workshopId } = await call(api.invites[':tokenOrCode'].accept.$post({ param: { tokenOrCode: props.tokenOrCode }, json: { locale } }))
      await refreshSession()
      navigate(`/w/${workshopId}/wall`, { replace: true })
    } catch (cause) {
      setError(() => cause)
    }
  }
  onMount(() => void enter())
  return (
    <Doorstep title={props.invite.workshop.title} titleDir="auto" titleLang={props.invite.workshop.locale}>
      <Show when={error()} fallback={<Skeleton lines={4} />}>
        <FormError error={error()} />
        <Button variant="primary" size="l" block icon="refresh-cw" onClick={() => void enter()}>
          {t('common.tryAgain')}
        </Button>
      </Show>
    </Doorstep>
  )
}
