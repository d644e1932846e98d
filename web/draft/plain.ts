/** A section as plain text, to paste where the fund asks for it: sub-headings and notes, each with its reference. */
import type { DraftNote, DraftSection } from '#shared/drafts.ts'

const line = (note: DraftNote): string => `– ${note.text.replaceAll('\n', ' ')}${note.ref ? ` [${note.ref}]` : ''}`

export function plainText(section: DraftSection): string {
  const parts = section.sources.flatMap((source) => [
    ...source.groups.filter((group) => group.notes.length > 0).map((group) => [group.title, ...group.notes.map(line)].join('\n')),
    ...(source.notes.length > 0 ? [source.notes.map(line).join('\n')] : []),
  ])
  return [section.title, ...parts].join('\n\n')
}
