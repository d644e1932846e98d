/** A project's milestones as bars over its months: places in percent of the whole time. Pure. */
import type { DraftContent, Milestone } from './content.ts'

export interface TimelineMonth {
  /** its first day, `YYYY-MM-DD` */
  day: string
  at: number
  width: number
}
export interface TimelineBar {
  milestone: Milestone
  at: number
  width: number
  /** some of it is before or after the project */
  outside: boolean
}
export interface Timeline {
  months: TimelineMonth[]
  bars: TimelineBar[]
  /** the project's own time; null while it is not known */
  period: { at: number; width: number } | null
}

const DAY_MS = 86_400_000
/** Longer than this is a slip of the keyboard, not a project. */
const MOST_MONTHS = 120
const dayNumber = (day: string): number => Date.parse(day) / DAY_MS
const dayText = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)
function nextMonth(day: string): string {
  const date = new Date(`${day.slice(0, 7)}-01`)
  date.setUTCMonth(date.getUTCMonth() + 1)
  return date.toISOString().slice(0, 10)
}

/** First and last day of something; a single date is one day. */
function spanOf({ start, end }: { start: string | null; end: string | null }): [number, number] | undefined {
  const [from, to] = [start ?? end, end ?? start]
  if (from === null || to === null) return undefined
  return from <= to ? [dayNumber(from), dayNumber(to)] : [dayNumber(to), dayNumber(from)]
}

/** Undefined while nothing has a date, or the dates lie further apart than any project does. */
export function timelineOf({ period, milestones }: Pick<DraftContent, 'period' | 'milestones'>): Timeline | undefined {
  const own = period.start !== null && period.end !== null ? spanOf(period) : undefined
  const dated = milestones.flatMap((milestone) => {
    const span = spanOf(milestone)
    return span ? [{ milestone, span }] : []
  })
  const spans = [...(own ? [own] : []), ...dated.map(({ span }) => span)]
  if (spans.length === 0) return undefined
  const first = dayNumber(`${dayText(Math.min(...spans.map(([from]) => from))).slice(0, 7)}-01`)
  const end = dayNumber(nextMonth(dayText(Math.max(...spans.map(([, to]) => to)))))
  const place = ([from, to]: [number, number]) => ({ at: (100 * (from - first)) / (end - first), width: (100 * (to + 1 - from)) / (end - first) })
  const months: TimelineMonth[] = []
  for (let day = dayText(first); dayNumber(day) < end; day = nextMonth(day)) {
    if (months.length >= MOST_MONTHS) return undefined
    months.push({ day, ...place([dayNumber(day), dayNumber(nextMonth(day)) - 1]) })
  }
  const bars = dated.map(({ milestone, span }) => ({ milestone, ...place(span), outside: own !== undefined && (span[0] < own[0] || span[1] > own[1]) }))
  return { months, bars, period: own ? place(own) : null }
}
