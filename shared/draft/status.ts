/** How far a section is: what somebody said of it, as long as its text does not say otherwise. Pure. */
import type { Block, SectionStatus } from './content.ts'
import { isBlank } from './layout.ts'

/**
 * Nobody has to tell that there is something where nothing was, or that the citizens' own words have all been written over.
 * @param said undefined: nobody has said anything
 */
export function sectionStatus(said: SectionStatus | undefined, blocks: readonly Block[]): SectionStatus {
  if (said === 'draft' || said === 'ready') return said
  if (isBlank(blocks)) return 'empty'
  return said === 'raw' && blocks.some(({ type }) => type === 'quote') ? 'raw' : 'draft'
}
