/** When a link ends and how many may use it, from what a form holds. */
const DAY = 86_400_000
export const ENDINGS = ['never', 'day', 'week', 'month'] as const
export type Ending = (typeof ENDINGS)[number]
const DAYS: Record<Exclude<Ending, 'never'>, number> = { day: 1, week: 7, month: 30 }

/** ISO 8601; null: with the workshop. */
export const endOf = (ending: Ending, now = Date.now()): string | null => (ending === 'never' ? null : new Date(now + DAYS[ending] * DAY).toISOString())

/** null: no limit; undefined: not a number that will do. */
export function usesOf(typed: string): number | null | undefined {
  const text = typed.trim()
  if (!text) return null
  const uses = /^\d+$/.test(text) ? Number(text) : 0
  return uses >= 1 && uses <= 10_000 ? uses : undefined
}
