/** What can be chosen as a source, by kind: notes, groups, and rounds of dots. */
import type { Source } from '#shared/draft/content.ts'
import { t } from '#web/i18n.tsx'
import type { Evidence } from './evidence.ts'
import { found, numberIn, says } from './matches.ts'

export const KINDS = ['note', 'group', 'round'] as const
export type Kind = (typeof KINDS)[number]
export interface Choice {
  source: Source
  /** in short: a number, or what it is */
  name: string
  text: string
  lang?: string | undefined
}
/** More than anybody reads through; typing finds the rest. */
const SHOWN = 30

const notesIn = ({ notes }: Evidence, query: string): Choice[] =>
  found(notes(), query).map(({ id, number, text, lang }) => ({ source: { kind: 'note', id }, name: number === null ? '…' : `N${number}`, text, lang: lang ?? undefined }))
const groupsIn = ({ groups }: Evidence, query: string): Choice[] =>
  [...groups()].filter(([, title]) => title !== '' && says(title, query)).map(([id, text]) => ({ source: { kind: 'group', id }, name: t('draft.edit.groupChip'), text }))
const roundsIn = ({ rounds }: Evidence, query: string): Choice[] =>
  [...rounds().values()]
    .filter(({ title, number }) => numberIn(query) === number || says(title, query))
    .map(({ id, number, title }) => ({ source: { kind: 'round', id }, name: t('votes.roundNumber', { number }), text: title }))

export function choicesOf(evidence: Evidence, query: string): Record<Kind, Choice[]> {
  return { note: notesIn(evidence, query).slice(0, SHOWN), group: groupsIn(evidence, query), round: roundsIn(evidence, query) }
}
/** The note that carries exactly this number. */
export function numbered({ notes }: Evidence, query: string): Source | undefined {
  const number = numberIn(query)
  const note = number === undefined ? undefined : notes().find((each) => each.number === number)
  return note && { kind: 'note', id: note.id }
}
