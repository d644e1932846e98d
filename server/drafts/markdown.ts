/** The draft as Markdown: the same order as in the Word file, to paste from. */
import { escapeMarkdown, markdownHeading, markdownNote } from '#server/exports/markdown.ts'
import type { Words } from '#server/exports/words.ts'
import type { Draft, DraftNote, DraftSection, DraftSource } from '#shared/drafts.ts'

const list = (notes: DraftNote[], words: Words): string =>
  notes.map((note) => markdownNote({ ...note, number: note.ref === null ? null : Number(note.ref.slice(1)) }, words)).join('\n')

function sourceBlocks(source: DraftSource, words: Words): string[] {
  const blocks = [markdownHeading(3, `${source.title} · ${words.t('common.notes', { n: source.count })}`)]
  for (const group of source.groups) blocks.push(markdownHeading(4, group.title || words.t('export.group')), list(group.notes, words) || `*${words.t('export.noNotes')}*`)
  if (source.groups.length > 0 && source.notes.length > 0) blocks.push(markdownHeading(4, words.t('export.ungrouped')))
  if (source.notes.length > 0) blocks.push(list(source.notes, words))
  else if (source.groups.length === 0) blocks.push(`*${words.t('export.noNotes')}*`)
  return blocks
}

function sectionBlocks(section: DraftSection, words: Words): string[] {
  const blocks = [markdownHeading(2, `${section.order}. ${section.title}`)]
  if (section.guidance !== '') blocks.push(`*${escapeMarkdown(section.guidance)}*`)
  if (!section.certain) blocks.push(words.t('draft.reconstructed'))
  if (section.sources.length === 0) blocks.push(words.t('draft.nothingFromBoard'))
  return [...blocks, ...section.sources.flatMap((source) => sourceBlocks(source, words))]
}

function people({ participants }: Draft, words: Words): string[] {
  const rows = participants.byAffiliation.map(
    ({ affiliation, count }) => `- ${affiliation === null ? words.t('draft.affiliationUnknown') : words.t(`common.affiliation.${affiliation}`)}: ${count}`,
  )
  const organisations = participants.organisations.length === 0 ? [] : [`${words.t('draft.organisations')}: ${participants.organisations.map(escapeMarkdown).join(', ')}`]
  return [markdownHeading(3, words.t('draft.participantsByAffiliation')), [...rows, `- **${words.t('draft.total')}: ${participants.total}**`].join('\n'), ...organisations]
}

/** @param exportedAt ISO 8601 */
export function draftMarkdown(draft: Draft, exportedAt: string, words: Words): string {
  const { application, workshop } = draft
  const blocks = [markdownHeading(1, workshop.title)]
  if (application) blocks.push(`**${words.t('draft.title')} · ${escapeMarkdown(application.fund)} ${application.year}**`, `> ${escapeMarkdown(application.disclaimer)}`)
  if (workshop.question !== '') blocks.push(`${words.t('draft.fact.question')}: ${escapeMarkdown(workshop.question)}`)
  blocks.push(...draft.sections.flatMap((section) => sectionBlocks(section, words)))
  blocks.push(markdownHeading(2, words.t('draft.annex')), words.t('draft.annexLead', { at: words.time(exportedAt) }), ...people(draft, words))
  blocks.push(...draft.annex.flatMap((source) => sourceBlocks(source, words)))
  return `${blocks.join('\n\n')}\n`
}
