/** The votes of a board as its canvas draws them. */
import { type Accessor, createMemo } from 'solid-js'
import type { CanvasVotes } from '#web/canvas/types.ts'
import { t } from '#web/i18n.tsx'
import { itemName } from './results.ts'
import type { Votes } from './votes.ts'

const NONE: ReadonlyMap<string, number> = new Map()

/** Call under a Solid owner. */
export function createCanvasVotes(votes: Votes): Accessor<CanvasVotes | undefined> {
  const items = createMemo(() => new Set(votes.items().map((item) => item.itemId)))
  const counted = createMemo(() => new Map(votes.result()?.tally.map(({ itemId, dots }) => [itemId, dots]) ?? []))
  return createMemo(() => {
    const ballot = votes.ballot()
    if (items().size === 0 || !votes.shown()) return undefined
    return {
      items: items(),
      asking: ballot !== undefined,
      several: ballot !== undefined && Math.min(ballot.rule.maxPerItem, ballot.rule.dots) > 1,
      mine: ballot?.marks() ?? NONE,
      full: ballot?.left() === 0,
      counted: counted(),
      press: votes.press,
      take: votes.take,
      label: (itemId) => t('votes.dotOn', { name: itemName(votes.item(itemId)) }),
      lessLabel: (itemId) => t('votes.takeFrom', { name: itemName(votes.item(itemId)) }),
    }
  })
}
