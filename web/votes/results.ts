/** A counted (or openly counted) round, ready to be shown: items with their texts, in the order one asks for. */
import { sortTally, type TallyOrder } from '#shared/facilitation/eligible.ts'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import type { Round, RoundAnswer, TallyItem } from '#shared/facilitation/votes.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'

export interface Ranked extends TallyItem {
  item: VoteItem | undefined
  /** by dots; equals share a place */
  place: number
}
export interface Result {
  round: Round
  tally: readonly TallyItem[]
  items: readonly VoteItem[]
}

/** @throws AppError @returns undefined while the tally is secret */
export async function loadResult(workshopId: string, roundId: string): Promise<Result | undefined> {
  const param = { id: workshopId, roundId }
  const [answer, { items }] = await Promise.all([
    call<RoundAnswer>(api.workshops[':id'].votes[':roundId'].$get({ param, query: { sort: 'board' } })),
    call<{ items: VoteItem[] }>(api.workshops[':id'].votes[':roundId'].items.$get({ param })),
  ])
  return answer.tally ? { round: answer.round, tally: answer.tally, items } : undefined
}

/** @param tally in the reading order of the board */
export function ranked({ tally, items }: Pick<Result, 'tally' | 'items'>, order: TallyOrder = 'dots'): Ranked[] {
  const byId = new Map(items.map((item) => [item.itemId, item]))
  const placeOf = (dots: number) => 1 + tally.filter((other) => other.dots > dots).length
  return sortTally(tally, order).map((counted) => ({ ...counted, item: byId.get(counted.itemId), place: placeOf(counted.dots) }))
}

export const totalDots = (tally: readonly TallyItem[]): number => tally.reduce((sum, item) => sum + item.dots, 0)

/** What an item is called: the note's text, the group's title, or that it has gone. */
export function itemText(item: VoteItem | undefined): string {
  if (!item || item.gone) return t('votes.gone')
  return item.text || t(item.kind === 'group' ? 'export.group' : 'votes.emptyNote')
}
/** What it is called in a sentence: `N9`, or the group's title. */
export const itemName = (item: VoteItem | undefined): string => (item?.number ? `N${item.number}` : itemText(item))
