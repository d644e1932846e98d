/** What a workshop is called, asks, and when and where it is, as form fields; days and times are of this device's clock. */
import type { WorkshopSummary } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'

export interface Details {
  title: string
  question: string
  /** yyyy-mm-dd, or empty */
  day: string
  /** hh:mm, or empty */
  time: string
  place: string
  /** how people in the room reach the network */
  wifi: string
  /** yyyy-mm-dd after which it is deleted, or empty: it is kept */
  lastDay: string
}
export const NO_DETAILS: Details = { title: '', question: '', day: '', time: '', place: '', wifi: '', lastDay: '' }

const two = (value: number) => String(value).padStart(2, '0')
const dayOf = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
export function detailsOf(workshop: Pick<WorkshopSummary, 'title' | 'question' | 'startsAt' | 'place' | 'wifi' | 'deletesAt'>): Details {
  const { title, question, place, wifi, deletesAt } = workshop
  const about = { ...NO_DETAILS, title, question, place, wifi, lastDay: deletesAt ? dayOf(new Date(deletesAt)) : '' }
  if (!workshop.startsAt) return about
  const at = new Date(workshop.startsAt)
  return { ...about, day: dayOf(at), time: `${two(at.getHours())}:${two(at.getMinutes())}` }
}

/** ISO 8601 UTC, or null without a day. */
export const startsAtOf = ({ day, time }: Details): string | null => (day && time ? new Date(`${day}T${time}`).toISOString() : null)

/** The end of the day, so that the whole of it is left; ISO 8601 UTC, or null when it is kept. */
export const deletesAtOf = ({ lastDay }: Details): string | null => (lastDay ? new Date(`${lastDay}T23:59:59`).toISOString() : null)

export function detailsErrors(details: Details): Partial<Record<keyof Details, string>> {
  return {
    ...(!details.title.trim() && { title: t('workshops.nameMissing') }),
    ...(details.day && !details.time && { time: t('workshops.timeMissing') }),
    ...(details.time && !details.day && { day: t('workshops.dayMissing') }),
    ...(details.lastDay && Date.parse(deletesAtOf(details) ?? '') <= Date.now() && { lastDay: t('workshops.lastDayPast') }),
  }
}

/** The body's part of `POST` and `PATCH /workshops`. */
export const detailsBody = (details: Details) => ({
  title: details.title.trim(),
  question: details.question.trim(),
  place: details.place.trim(),
  wifi: details.wifi.trim(),
  startsAt: startsAtOf(details),
})
