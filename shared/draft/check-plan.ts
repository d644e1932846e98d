/** Checks of the plan around the text: period, milestones, partners, the library's own assessment, attachments, and the time that is left. Pure. */
import { inSectionAbout } from './check-place.ts'
import type { Check, CheckMaterial } from './checks.ts'
import { countdown } from './deadline.ts'

/** Grants have been paid out over two budget years; no longer period was found. */
const LONGEST_MONTHS = 24
/** A week before the deadline is late for signatures. */
const SOON_DAYS = 7

/** Months from the first day to the last, that day included. */
function monthsBetween(start: string, end: string): number {
  const [from, to] = [new Date(start), new Date(end)]
  to.setUTCDate(to.getUTCDate() + 1)
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  return to.getUTCDate() > from.getUTCDate() ? months + 1 : months
}

function period({ content, application }: CheckMaterial): Check {
  const { start, end } = content.period
  if (start === null || end === null) return { id: 'period.open', level: 'missing' }
  if (end < start) return { id: 'period.reversed', level: 'missing' }
  const months = monthsBetween(start, end)
  if (application && start <= application.deadline.value.slice(0, 10)) return { id: 'period.early', level: 'warning' }
  if (months > LONGEST_MONTHS) return { id: 'period.long', level: 'warning', params: { n: months } }
  return { id: 'period.set', level: 'ok', params: { n: months } }
}

function milestones({ content }: CheckMaterial): Check {
  const { start, end } = content.period
  const dated = content.milestones.filter((milestone) => milestone.start !== null || milestone.end !== null)
  if (dated.length === 0) return { id: 'milestones.none', level: 'warning' }
  const outside = dated.filter(({ start: from, end: to }) => (start !== null && (from ?? to ?? '') < start) || (end !== null && (to ?? from ?? '') > end)).length
  return outside > 0 ? { id: 'milestones.outside', level: 'warning', params: { n: outside } } : { id: 'milestones.within', level: 'ok', params: { n: dated.length } }
}

function partners({ content }: CheckMaterial): Check[] {
  if (content.partners.length === 0) return [{ id: 'partner.none', level: 'warning' }]
  return content.partners.map(({ id, organisation, agreement, consent }): Check => {
    const who = { subject: id, params: { organisation } }
    if (agreement === 'none') return { id: 'partner.agreement', level: 'missing', ...who }
    if (!consent) return { id: 'partner.consent', level: 'warning', ...who }
    return agreement === 'draft' ? { id: 'partner.unsigned', level: 'warning', ...who } : { id: 'partner.signed', level: 'ok', ...who }
  })
}

function criteria({ content, application }: CheckMaterial): Check[] {
  const own = new Map(content.criteria.map((criterion) => [criterion.id, criterion]))
  return (application?.criteria ?? []).map(({ id }): Check => {
    const mine = own.get(id)
    if (!mine || mine.score === null || mine.assessment.trim() === '') return { id: 'criterion.open', level: 'missing', subject: id }
    const params = { score: mine.score }
    if (mine.sources.length === 0) return { id: 'criterion.unproven', level: 'warning', subject: id, params }
    return mine.score <= 2 ? { id: 'criterion.weak', level: 'warning', subject: id, params } : { id: 'criterion.assessed', level: 'ok', subject: id, params }
  })
}

function attachments({ content, application }: CheckMaterial): Check[] {
  const states = new Map(content.attachments.map(({ id, status }) => [id, status]))
  return (application?.attachments ?? []).flatMap(({ id, mandatory }): Check[] => {
    const status = states.get(id) ?? 'missing'
    if (status === 'missing' && !mandatory) return []
    const level = status === 'ready' ? 'ok' : status === 'unsigned' ? 'warning' : 'missing'
    return [{ id: `attachment.${status}`, level, subject: id }]
  })
}

function deadline({ application, now }: CheckMaterial): Check[] {
  if (!application) return []
  const { passed, days, hours, minutes } = countdown(application.deadline, now)
  const params = { n: days, hours, minutes, at: application.deadline.value }
  if (passed) return [{ id: 'deadline.passed', level: 'warning', params }]
  if (days === 0) return [{ id: 'deadline.today', level: 'warning', params }]
  return [days < SOON_DAYS ? { id: 'deadline.soon', level: 'warning', params } : { id: 'deadline.ahead', level: 'ok', params }]
}

export function planChecks(material: CheckMaterial): Check[] {
  return [
    ...inSectionAbout('plan', [period(material), milestones(material)], material),
    ...inSectionAbout('partners', partners(material), material),
    ...criteria(material),
    ...attachments(material),
    ...deadline(material),
  ]
}
