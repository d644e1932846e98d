/** The dashboard's order: what is today, what comes, what has no date, what has been, what is put away. */
import type { WorkshopSummary } from '#shared/workshops.ts'

export const GROUPS = ['today', 'upcoming', 'undated', 'past', 'archive'] as const
export type Group = (typeof GROUPS)[number]
type Dated = Pick<WorkshopSummary, 'startsAt' | 'archived' | 'lastActiveAt'>

/** Days are the days of this device's clock. */
export function groupOf(workshop: Dated, now: Date): Group {
  if (workshop.archived) return 'archive'
  if (!workshop.startsAt) return 'undated'
  const start = new Date(workshop.startsAt)
  if (start.toDateString() === now.toDateString()) return 'today'
  return start > now ? 'upcoming' : 'past'
}

const startOf = (workshop: Dated) => (workshop.startsAt ? Date.parse(workshop.startsAt) : 0)
const activeOf = (workshop: Dated) => Date.parse(workshop.lastActiveAt)
const ORDER: Record<Group, (a: Dated, b: Dated) => number> = {
  today: (a, b) => startOf(a) - startOf(b),
  upcoming: (a, b) => startOf(a) - startOf(b),
  undated: (a, b) => activeOf(b) - activeOf(a),
  past: (a, b) => startOf(b) - startOf(a),
  archive: (a, b) => activeOf(b) - activeOf(a),
}

/** Groups that have something in them, in the order of `GROUPS`. */
export const groupWorkshops = <T extends Dated>(workshops: readonly T[], now: Date): { group: Group; workshops: T[] }[] =>
  GROUPS.map((group) => ({ group, workshops: workshops.filter((workshop) => groupOf(workshop, now) === group).sort(ORDER[group]) })).filter(({ workshops }) => workshops.length > 0)
