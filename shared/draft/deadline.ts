/** A fund's deadline: a time as a clock on a wall shows it, somewhere. Pure. */

const clocks = new Map<string, Intl.DateTimeFormat>()
function clockIn(zone: string): Intl.DateTimeFormat {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' } as const
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', options)
  clocks.set(zone, clock)
  return clock
}
/** What the clock there shows, read as if it were UTC. */
const shownAt = (at: number, zone: string): number => Date.parse(`${clockIn(zone).format(at).replace(' ', 'T')}Z`)

/**
 * When it is that time there, in milliseconds since 1970. In the hour that an autumn night has twice it is the first one.
 * @param value `2018-11-01T23:59`
 */
export function instantOf({ value, tz }: { value: string; tz: string }): number {
  const wanted = Date.parse(`${value}Z`)
  const early = wanted - (shownAt(wanted - DAY, tz) - (wanted - DAY))
  if (shownAt(early, tz) === wanted) return early
  return wanted - (shownAt(wanted + DAY, tz) - (wanted + DAY))
}
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export interface Countdown {
  at: number
  passed: boolean
  /** whole ones that are left */
  days: number
  hours: number
  minutes: number
}
export function countdown(deadline: { value: string; tz: string }, now: number): Countdown {
  const at = instantOf(deadline)
  const left = Math.max(0, at - now)
  return { at, passed: now > at, days: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR), minutes: Math.floor((left % HOUR) / MINUTE) }
}
