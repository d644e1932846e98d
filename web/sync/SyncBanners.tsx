/** What a board, a list or a phone says above itself when something is not as it should be: one message at a time, and the rescued words. */
import { type JSX, Match, Show, Switch } from 'solid-js'
import type { TextKey } from '#shared/i18n/da/index.ts'
import { t } from '#web/i18n.tsx'
import { Banner, type BannerProps } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { RescueNotice } from './RescueNotice.tsx'
import type { BoardSession, SyncStatus } from './types.ts'

interface Said {
  kind: BannerProps['kind']
  icon?: BannerProps['icon']
  what: TextKey
  todo: TextKey
}

function saidOf(status: SyncStatus, memoryOnly: boolean): Said | undefined {
  if (status.kind === 'stopped') return { kind: 'stop', what: `sync.banner.${status.reason}`, todo: `sync.banner.${status.reason}Do` }
  if (status.kind === 'read-only' && status.reason === 'storage') return { kind: 'stop', what: 'sync.banner.storage', todo: 'sync.banner.storageDo' }
  if (status.kind === 'read-only' && status.reason === 'no-client-id') return { kind: 'offline', what: 'sync.banner.noId', todo: 'sync.banner.noIdDo' }
  if (memoryOnly) return { kind: 'offline', icon: 'circle-alert', what: 'sync.banner.memory', todo: 'sync.banner.memoryDo' }
  if (status.kind === 'offline') return { kind: 'offline', what: 'sync.banner.offline', todo: 'sync.banner.offlineDo' }
  return undefined
}

/** A stop that loading the page anew can cure gets a button for it. */
function StopAction(props: { status: SyncStatus }): JSX.Element {
  const reason = () => (props.status.kind === 'stopped' ? props.status.reason : undefined)
  return (
    <Switch>
      <Match when={reason() === 'refused' || reason() === 'replaced'}>
        <Button size="s" icon="refresh-cw" onClick={() => location.reload()}>
          {t('sync.reload')}
        </Button>
      </Match>
      <Match when={reason() === 'not-signed-in'}>
        <Button size="s" icon="log-in" href="/signin">
          {t('sync.signIn')}
        </Button>
      </Match>
    </Switch>
  )
}

export function SyncBanners(props: { session: BoardSession }) {
  const said = () => saidOf(props.session.status(), props.session.memoryOnly())
  const curable = () => {
    const status = props.session.status()
    return status.kind === 'stopped' && ['refused', 'replaced', 'not-signed-in'].includes(status.reason)
  }
  /** for good, so that words cannot be written in again */
  const closed = () => {
    const status = props.session.status()
    return status.kind === 'read-only' && (status.reason === 'archived' || status.reason === 'viewer')
  }
  return (
    <>
      <Show when={said()}>
        {(message) => (
          <Banner kind={message().kind} {...(message().icon && { icon: message().icon })} action={curable() ? <StopAction status={props.session.status()} /> : undefined}>
            <strong>{t(message().what)}</strong> {t(message().todo)}
          </Banner>
        )}
      </Show>
      <RescueNotice session={props.session} shutOut={closed()} />
    </>
  )
}
