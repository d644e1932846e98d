/** The words and the sign of a status. */
import type { TextKey } from '#shared/i18n/da/index.ts'
import { t } from '#web/i18n.tsx'
import type { IconName } from '#web/ui/Icon.tsx'
import type { SyncStatus } from './types.ts'

/** What the line shows, count included. */
export function statusWords(status: SyncStatus): string {
  switch (status.kind) {
    case 'loading':
      return t('sync.loading')
    case 'saved':
      return t('sync.saved')
    case 'saving':
      return t('sync.saving', { n: status.count })
    case 'offline':
      return status.count > 0 ? t('sync.offlineCount', { n: status.count }) : t('sync.offline')
    case 'read-only':
      return status.count > 0 ? t('sync.readOnlyCount', { n: status.count }) : t('sync.readOnly')
    case 'stopped':
      return t(status.reason === 'refused' ? 'sync.refused' : 'sync.stopped')
  }
}

/** Why it is so, for those who ask; undefined when the words say it. */
export function statusReason(status: SyncStatus): string | undefined {
  if (status.kind !== 'read-only' && status.kind !== 'stopped') return undefined
  return t(`sync.why.${status.reason}` satisfies TextKey)
}

export const STATUS_ICON = {
  loading: 'refresh-cw',
  saved: 'check',
  saving: 'refresh-cw',
  offline: 'cloud-off',
  'read-only': 'eye',
  stopped: 'circle-alert',
} as const satisfies Record<SyncStatus['kind'], IconName>

/** Saving and saved follow each other at every letter: neither is news, but coming back is. */
const QUIET: ReadonlySet<SyncStatus['kind']> = new Set(['loading', 'saving', 'saved'])

/** What a screen reader is told when the status changes from `before` to `after`; undefined when there is nothing to say. Counts are never news. */
export function statusNews(before: SyncStatus, after: SyncStatus): string | undefined {
  const reasonOf = (status: SyncStatus) => ('reason' in status ? status.reason : undefined)
  if (before.kind === after.kind && reasonOf(before) === reasonOf(after)) return undefined
  if (after.kind === 'saved') return QUIET.has(before.kind) ? undefined : t('sync.back')
  if (QUIET.has(after.kind)) return undefined
  const why = statusReason(after)
  // what to do is in the banner, which is read aloud too
  if (after.kind === 'offline') return t('sync.offline')
  return `${statusWords(after.kind === 'read-only' ? { ...after, count: 0 } : after)}. ${why ?? ''}`
}
