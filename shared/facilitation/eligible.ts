/** Who has dots in a round, and the order of its result. Pure; also runs in the browser. */
import { isStaff, type Role } from '../roles.ts'
import type { Affiliation } from '../workshops.ts'

/** all notes, all groups, or some of both */
export const VOTE_TARGETS = ['notes', 'groups', 'selection'] as const
export const VOTER_GROUPS = ['all', 'citizens', 'withoutStaff'] as const
export type VoterGroup = (typeof VOTER_GROUPS)[number]
export interface Voter {
  role: Role
  affiliation: Affiliation | null
}

/** Observers never vote. A participant who did not say where they come from counts as a citizen. */
export function isEligible(who: VoterGroup, { role, affiliation }: Voter): boolean {
  if (role === 'viewer') return false
  if (who === 'all') return true
  if (isStaff(role)) return false
  return who === 'citizens' ? affiliation === null || affiliation === 'borger' : affiliation !== 'bibliotek'
}

export interface Counted {
  itemId: string
  dots: number
  voters: number
}
export const TALLY_ORDERS = ['dots', 'voters', 'board'] as const
export type TallyOrder = (typeof TALLY_ORDERS)[number]

/** @param items in the reading order of the board, which also decides between equals */
export function sortTally<T extends Counted>(items: readonly T[], order: TallyOrder): T[] {
  if (order === 'board') return [...items]
  const [first, second] = order === 'dots' ? (['dots', 'voters'] as const) : (['voters', 'dots'] as const)
  return items.toSorted((a, b) => b[first] - a[first] || b[second] - a[second])
}

/** The best `count` that have any dots, and whoever is equal to the last of them: nobody is cut off by chance. */
export function bestOf<T extends Counted>(items: readonly T[], count: number): T[] {
  const ranked = sortTally(items, 'dots').filter((item) => item.dots > 0)
  const last = ranked[Math.min(count, ranked.length) - 1]
  return last ? ranked.filter((item) => item.dots >= last.dots) : []
}
