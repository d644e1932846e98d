/** The first filling of a draft: what the room said for each section, most supported first, in the citizens' own words with their source. */
import type { Draft, DraftNote, DraftSection, DraftSource } from '../drafts.ts'
import type { Block, DraftContent, SectionContent } from './content.ts'

const NOTHING: Omit<DraftContent, 'templateId' | 'sections'> = {
  facts: {},
  period: { start: null, end: null },
  budget: [],
  milestones: [],
  partners: [],
  criteria: [],
  risks: [],
  attachments: [],
  remarks: [],
}

export const quoteOf = (note: Pick<DraftNote, 'id' | 'text'>): Block => ({
  type: 'quote',
  content: [
    { type: 'text', text: `${note.text} ` },
    { type: 'source', kind: 'note', id: note.id },
  ],
})

function sourceBlocks(source: DraftSource): Block[] {
  const groups = source.groups.flatMap((group): Block[] => {
    if (group.notes.length === 0) return []
    const title: Block[] = group.title === '' ? [] : [{ type: 'heading', content: [{ type: 'text', text: group.title }] }]
    return [...title, ...group.notes.map(quoteOf)]
  })
  return [...groups, ...source.notes.map(quoteOf)]
}

export function sectionFilling(section: DraftSection): SectionContent {
  const blocks = section.sources.flatMap(sourceBlocks)
  return { id: section.id, status: blocks.length > 0 ? 'raw' : 'empty', choice: null, blocks }
}

/** A draft that nobody has written on yet. */
export const firstFilling = (draft: Draft): DraftContent => ({ ...NOTHING, templateId: draft.application?.id ?? null, sections: draft.sections.map(sectionFilling) })
