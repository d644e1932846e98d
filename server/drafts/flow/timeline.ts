/** The milestones as bars on a line of time, measured in shares of its length. */
import type { Words } from '#server/exports/words.ts'
import type { Milestone } from '#shared/draft/content.ts'
import type { FlowBlock } from './model.ts'

/** More do not fit on a page; the table tells of all. */
const MOST_ROWS = 30
const MOST_TICKS = 7
/** Months between two ticks. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]
const DAY_MS = 86_400_000

const timeOf = (day: string): number => Date.parse(`${day}T00:00Z`)
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** First days of months from the one in which it begins, not too many. */
function ticksBetween(start: number, end: number): number[] {
  const first = new Date(start)
  const months = (step: number) => {
    const times: number[] = []
    for (let at = 0; times.length <= MOST_TICKS; at += step) {
      const time = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + at, 1)
      if (time >= end) break
      times.push(time)
    }
    return times
  }
  return STEPS.map(months).find((times) => times.length <= MOST_TICKS) ?? []
}

/** Nothing where there is nothing to compare: fewer than two milestones with a date. */
export function timeline(milestones: readonly Pick<Milestone, 'title' | 'start' | 'end'>[], words: Words): FlowBlock[] {
  const dated = milestones.flatMap(({ title, start, end }) => {
    const times = [start ?? end, end ?? start].flatMap((day) => (day === null ? [] : [timeOf(day)])).filter(Number.isFinite)
    return times.length === 0 ? [] : [{ label: title, from: Math.min(...times), to: Math.max(...times) + DAY_MS }]
  })
  if (dated.length < 2 || dated.length > MOST_ROWS) return []
  const begin = Math.min(...dated.map(({ from }) => from))
  const end = Math.max(...dated.map(({ to }) => to))
  const [start = begin, ...later] = ticksBetween(begin, end)
  const share = (time: number): number => (time - start) / (end - start)
  const month = (time: number): string => words.month(dayOf(time))
  return [
    {
      kind: 'timeline',
      alt: words.t('book.timelineAlt', { n: dated.length, from: month(begin), to: month(end - DAY_MS) }),
      ticks: [start, ...later].map((time) => ({ at: share(time), label: month(time) })),
      bars: dated.map(({ label, from, to }) => ({ label, from: share(from), to: share(to) })),
    },
  ]
}
