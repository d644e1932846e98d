/** On a phone there is no board to be shown: it says where to look. Loaded when somebody calls. */
import type { Workshop } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import { toast } from '#web/ui/toast.ts'
import { type Call, callerOf } from './calls.ts'
import { isOwnCall } from './gather.ts'

export function sayCall(call: Call, workshop: Workshop): void {
  if (isOwnCall(call.id)) return
  const place = workshop.zones.find(({ id }) => call.focus === `shape:zone-${id}`)?.title
  toast(place ? t('guide.callsWall', { name: callerOf(call), place }) : t('guide.callsWallAny', { name: callerOf(call) }))
}
