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
}
export const NO_DETAILS: Details = { title: '', question: '', day: '', time: '', place: '', wifi: '' }

const two = (value: number) => String(value).padStart(2, '0')
export function detailsOf(workshop: Pick<WorkshopSummary, 'title' | 'question' | 'startsAt' | 'place' | 'wifi'>): Details {
  const { title, question, place, wifi } = workshop
  if (!workshop.startsAt) return { ...NO_DETAILS, title, question, place, wifi }
  const at = new Date(workshop.startsAt)
  return { title, question, place, wifi, day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, time: `${two(at.getHours())}:${two(at.getMinutes())}` }
}

/** ISO 8601 UTC, or null without a day. */
export const startsAtOf = ({ day, time }: Details): string | null => (day && time ? new Date(`${day}T${time}`).toISOString() : null)

export function detailsErrors(details: Details): Partial<Record<keyof Details, string>> {
  return {
    ...(!details.title.trim() && { title: t('workshops.nameMissing') }),
    ...(details.day && !details.time && { time: t('workshops.timeMissing') }),
    ...(details.time && !details.day && { day: t('workshops.dayMissing') }),
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
