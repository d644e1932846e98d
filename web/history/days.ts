/** Versions under the day they were saved on, newest first, as the list and the words for them need it. */
import type { Version } from '#shared/boards.ts'
import { formatDate, t } from '#web/i18n.tsx'

export interface Day {
  label: string
  versions: Version[]
}

const dayOf = (at: string | Date): string => new Date(at).toDateString()
const dayLabel = (at: string, today: Date): string => {
  const date = formatDate(at, { weekday: 'long', day: 'numeric', month: 'long' })
  if (dayOf(at) === dayOf(today)) return t('history.today', { date })
  return date.charAt(0).toLocaleUpperCase() + date.slice(1)
}

/** @param versions newest first */
export function daysOf(versions: readonly Version[], today = new Date()): Day[] {
  const days: Day[] = []
  let current = ''
  for (const version of versions) {
    if (dayOf(version.at) !== current) days.push({ label: dayLabel(version.at, today), versions: [] })
    current = dayOf(version.at)
    days.at(-1)?.versions.push(version)
  }
  return days
}

export const timeOf = (version: Version): string => t('history.at', { time: formatDate(version.at, { hour: '2-digit', minute: '2-digit' }) })
/** The day too: for where it does not stand under one. */
export const atOf = (version: Version): string => formatDate(version.at, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })
/** When and by whom, in one line. */
export function origin(version: Version): string {
  if (version.kind === 'before-restore') return t('history.automatic')
  if (version.kind === 'phase') return t('history.afterPhase')
  return version.by ? t('history.by', { name: version.by }) : t('history.byUnknown')
}
