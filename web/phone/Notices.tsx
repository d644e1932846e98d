/** What the person must know before writing: no network, nowhere to keep notes, not allowed to write. One at a time, the gravest first. */
import { Show } from 'solid-js'
import type { TextKey } from '#shared/i18n/da/index.ts'
import { t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import type { IconName } from '#web/ui/Icon.tsx'
import type { PhoneModel } from './model.ts'

interface Notice {
  kind: 'notice' | 'offline' | 'stop'
  icon: IconName
  title: TextKey
  help: TextKey
}

function noticeFor(phone: PhoneModel): Notice | undefined {
  const writing = phone.writing()
  const blocked = phone.outbox.blocked()
  if (blocked === 'not_signed_in') return { kind: 'stop', icon: 'key-round', title: 'phone.signedOut', help: 'phone.signedOutHelp' }
  if (writing === 'archived') return { kind: 'notice', icon: 'lock', title: 'phone.archived', help: 'phone.archivedHelp' }
  if (writing === 'viewer') return { kind: 'notice', icon: 'eye', title: 'phone.viewer', help: 'phone.viewerHelp' }
  // while a vote is on, the page is about that
  const voting = phone.live.view()?.votes.some((round) => round.closedAt === null && round.mayVote) === true
  const { status } = phone.live.view() ?? {}
  if (writing === 'locked' && status !== 'running' && status !== 'finished' && !voting) return { kind: 'notice', icon: 'lock', title: 'phone.locked', help: 'phone.lockedHelp' }
  if (!phone.online() || blocked === 'unreachable')
    return { kind: 'offline', icon: 'wifi-off', title: 'phone.offline', help: phone.outbox.durable() ? 'phone.offlineHelp' : 'phone.memoryHelp' }
  if (!phone.writable() || blocked === 'storage_unavailable') return { kind: 'stop', icon: 'triangle-alert', title: 'phone.storage', help: 'phone.storageHelp' }
  if (!phone.outbox.durable() && phone.outbox.entries().length > 0) return { kind: 'notice', icon: 'info', title: 'phone.memory', help: 'phone.memoryHelp' }
  return undefined
}

export function Notices(props: { phone: PhoneModel }) {
  return (
    <Show when={noticeFor(props.phone)}>
      {(notice) => (
        <Banner kind={notice().kind} icon={notice().icon}>
          <strong>{t(notice().title)}</strong> {t(notice().help)}
        </Banner>
      )}
    </Show>
  )
}
