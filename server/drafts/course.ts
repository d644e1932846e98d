/** The programme as it really ran, from what was noted whenever somebody went on to another phase. Pure. */
import type { PhaseEntry } from '#db/audit.ts'
import type { CourseEntry } from '#shared/draft/book.ts'
import type { Phase } from '#shared/workshops.ts'

/** Whoever only passes through a phase on the way to another has not held it. */
const PASSING_MS = 20_000

export function courseOf(entries: readonly PhaseEntry[], programme: readonly Phase[]): CourseEntry[] {
  const titles = new Map(programme.map(({ id, title }) => [id, title]))
  return entries.flatMap(({ phaseId, at }, index) => {
    const title = phaseId === null ? undefined : titles.get(phaseId)
    const next = entries[index + 1]
    if (title === undefined || (next && next.at - at < PASSING_MS)) return []
    return [{ title, from: new Date(at).toISOString(), to: next ? new Date(next.at).toISOString() : null }]
  })
}
