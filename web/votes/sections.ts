/** What is voted on under headings: the group it lies in, else the zone. Pure. */
import type { VoteItem } from '#shared/facilitation/vote-items.ts'

export interface VoteSection {
  /** empty outside of all zones and groups */
  title: string
  items: VoteItem[]
}

/** In the order of the board; what has gone from it is left out. */
export function sectionsOf(items: readonly VoteItem[]): VoteSection[] {
  const sections = new Map<string, VoteSection>()
  for (const item of items) {
    if (item.gone) continue
    const { zone, group } = item
    const key = JSON.stringify([zone, group])
    const section = sections.get(key) ?? { title: group ?? zone ?? '', items: [] }
    section.items.push(item)
    sections.set(key, section)
  }
  return [...sections.values()]
}
