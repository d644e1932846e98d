/** The board as Markdown: headings for zones and groups, a list of notes. What people wrote stays text, whatever signs it holds. */
import type { Outline, OutlineNote } from '#shared/boards.ts'
import { talkLines } from './talk.ts'
import { authorOf, type Words } from './words.ts'

const escapeSigns = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>|~&#!]/g, (sign) => `\\${sign}`)
/** Text that Markdown leaves as it is: no markup, no HTML, no list or heading out of a first letter. */
export function escapeMarkdown(text: string): string {
  return escapeSigns(text)
    .replaceAll(/^(\s*)([-+=])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2')
}
export const oneLine = (text: string): string => escapeSigns(text.replaceAll(/\s+/g, ' ').trim())

/** `- **[N12]** text — name`; further lines of the text stay in the same item. */
export function markdownNote(note: Pick<OutlineNote, 'number' | 'text' | 'author' | 'anonymous' | 'via' | 'votes' | 'talk'>, words: Words): string {
  const lines = escapeMarkdown(note.text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const reference = note.number === null ? '' : `**\\[N${note.number}\\]** `
  const paper = note.via === 'paper' ? ` (${words.t('export.fromPaper')})` : ''
  const said = talkLines(note, words).map((line) => `\n  - ${oneLine(line)}`)
  return `- ${reference}${lines.join('\\\n  ')} — ${oneLine(authorOf(note, words))}${paper}${dotsOf(note, words)}${said.join('')}`
}
const dotsOf = ({ votes }: { votes?: number | undefined }, words: Words): string => (votes ? ` · ${words.t('votes.dots', { n: votes })}` : '')
export const markdownHeading = (level: number, text: string): string => `${'#'.repeat(level)} ${oneLine(text)}`

/** Groups as headings one level below, then what lies in none. */
export function markdownPart(part: { groups: Outline['groups']; notes: OutlineNote[] }, level: number, words: Words): string[] {
  const groups = part.groups.flatMap((group) => [markdownHeading(level + 1, (group.title || words.t('export.group')) + dotsOf(group, words)), notesBlock(group.notes, words)])
  const loose = part.groups.length > 0 && part.notes.length > 0 ? [markdownHeading(level + 1, words.t('export.ungrouped'))] : []
  return [...groups, ...loose, ...(part.notes.length > 0 || part.groups.length === 0 ? [notesBlock(part.notes, words)] : [])]
}
function notesBlock(notes: OutlineNote[], words: Words): string {
  return notes.length === 0 ? `*${words.t('export.noNotes')}*` : notes.map((note) => markdownNote(note, words)).join('\n')
}

/** Zones, and what lies outside of them under a heading of its own. */
export function markdownOutline(outline: Outline, level: number, words: Words): string[] {
  const zones = outline.zones.flatMap((zone) => [markdownHeading(level, zone.title), ...markdownPart(zone, level, words)])
  if (outline.groups.length + outline.notes.length === 0) return zones
  return [...zones, markdownHeading(level, words.t('export.outside')), ...markdownPart(outline, level, words)]
}

/** @param votes blocks about the rounds */
export function boardMarkdown(outline: Outline, workshop: { title: string; question: string }, exportedAt: string, words: Words, votes: readonly string[] = []): string {
  const question = workshop.question === '' ? [] : [`> ${oneLine(workshop.question)}`]
  const blocks = [markdownHeading(1, workshop.title), ...question, words.t('export.exportedAt', { at: words.time(exportedAt) }), ...markdownOutline(outline, 2, words), ...votes]
  return `${blocks.join('\n\n')}\n`
}
