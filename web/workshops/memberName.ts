/** How a member is called where people are listed; who gave no name gets a number, so that two can be told apart. */
import type { Member } from '#shared/workshops.ts'
import { compareText, t } from '#web/i18n.tsx'

/** Numbers go by the order of joining, so they stay. */
export function memberNames(members: readonly Member[]): Map<string, string> {
  const nameless = members.filter((member) => !member.name).sort((a, b) => a.joinedAt.localeCompare(b.joinedAt) || a.id.localeCompare(b.id))
  return new Map(members.map((member) => [member.id, member.name ?? t('people.guest', { n: nameless.indexOf(member) + 1 })]))
}

const RANK = { owner: 0, facilitator: 1, participant: 2, viewer: 3 } as const
/** Those who run it first, then by name as the language sorts. */
export const inOrder = (members: readonly Member[], names: ReadonlyMap<string, string>): Member[] =>
  [...members].sort((a, b) => RANK[a.role] - RANK[b.role] || compareText(names.get(a.id) ?? '', names.get(b.id) ?? ''))
