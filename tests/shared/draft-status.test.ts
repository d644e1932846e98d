/** How far a section is: what was said of it, and what its text says. */
import { expect, test } from 'vitest'
import type { Block, SectionStatus } from '#shared/draft/content.ts'
import { sectionStatus } from '#shared/draft/status.ts'

const text = (type: 'paragraph' | 'quote', words: string): Block => ({ type, content: [{ type: 'text', text: words }] })
const QUOTE = text('quote', 'Et langbord')
const OWN = text('paragraph', 'Vi dækker et langbord.')

test.each<[said: SectionStatus | undefined, blocks: Block[], now: SectionStatus]>([
  [undefined, [], 'empty'],
  [undefined, [OWN], 'draft'],
  ['empty', [], 'empty'],
  // written since
  ['empty', [OWN], 'draft'],
  ['raw', [QUOTE], 'raw'],
  ['raw', [OWN, QUOTE], 'raw'],
  // written over, and taken out
  ['raw', [OWN], 'draft'],
  ['raw', [text('paragraph', ' ')], 'empty'],
  // somebody's word counts
  ['draft', [QUOTE], 'draft'],
  ['ready', [QUOTE], 'ready'],
  ['ready', [], 'ready'],
])('said %s, with %j: %s', (said, blocks, now) => expect(sectionStatus(said, blocks)).toBe(now))
