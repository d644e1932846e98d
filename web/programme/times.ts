/** When each phase begins by the clock: from the planned start, or, while the programme runs, from where it is. Pure. */
import type { Phase } from '#shared/workshops.ts'

const MINUTE_MS = 60_000

/** Where a running programme is. */
export interface Running {
  phaseId: string
  /** milliseconds since 1970: when the phase that is on ends, if its timer runs on */
  endsAt: number
}
export const totalMinutes = (phases: readonly Phase[]): number => phases.reduce((sum, phase) => sum + phase.minutes, 0)

/**
 * @param startsAt ISO 8601, or null when the day is not set
 * @returns for each phase when it begins, and last when all ends, in milliseconds since 1970; null where nobody can know
 */
export function beginnings(phases: readonly Phase[], startsAt: string | null, running?: Running): (number | null)[] {
  const at = running ? phases.findIndex((phase) => phase.id === running.phaseId) : -1
  if (running && at >= 0) {
    let time = running.endsAt
    // what is over began whenever it began
    return [...phases.slice(0, at + 1).map(() => null), time, ...phases.slice(at + 1).map((phase) => (time += phase.minutes * MINUTE_MS))]
  }
  if (startsAt === null) return [...phases.map(() => null), null]
  let time = Date.parse(startsAt)
  return [time, ...phases.map((phase) => (time += phase.minutes * MINUTE_MS))]
}

/** The next round number up or down; single minutes below five. */
export function stepMinutes(minutes: number, by: 1 | -1, max: number): number {
  const next = by === 1 ? (minutes < 5 ? minutes + 1 : (Math.floor(minutes / 5) + 1) * 5) : minutes <= 5 ? minutes - 1 : (Math.ceil(minutes / 5) - 1) * 5
  return Math.min(max, Math.max(1, next))
}
