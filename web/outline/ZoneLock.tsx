/** Beside a zone's heading: that it is locked, and for facilitators the key. */
import { Show } from 'solid-js'
import type { ZoneNode } from '#shared/board/outline.ts'
import { isStaff } from '#shared/roles.ts'
import { setLock } from '#web/guide/lock.ts'
import { t } from '#web/i18n.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { useList } from './context.ts'
import { zoneTitle } from './words.ts'

export function ZoneLock(props: { zone: ZoneNode }) {
  const { live, isZoneLocked } = useList()
  const locked = () => isZoneLocked(props.zone.id)
  const leads = () => isStaff(live.role()) && live.may('workshop.facilitate')
  return (
    <>
      <Show when={locked()}>
        <Tag kind="warn" icon="lock">
          {t('guide.zoneLocked')}
        </Tag>
      </Show>
      <Show when={leads()}>
        <IconButton
          icon={locked() ? 'lock-open' : 'lock'}
          label={t(locked() ? 'guide.unlockZoneNamed' : 'guide.lockZoneNamed', { zone: zoneTitle(props.zone) })}
          onClick={() => void setLock(live, { type: 'lock.zone', zoneId: props.zone.id, on: !locked() })}
        />
      </Show>
    </>
  )
}
