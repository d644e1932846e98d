/** The parts of the Word file: the front, one part for each section of the form, and the annex. */
import { Bookmark, BorderStyle, HeadingLevel, Paragraph, ShadingType, type Table, TextRun } from 'docx'
import type { Words } from '#server/exports/words.ts'
import type { Draft, DraftSection } from '#shared/drafts.ts'
import { sourceParagraphs, xmlText } from './notes.ts'
import { LINE, OAK, OAK_TINT, STYLE } from './styles.ts'
import { factTable, type Row } from './tables.ts'

export type Block = Paragraph | Table

const text = (style: string, value: string): Paragraph => new Paragraph({ style, text: xmlText(value) })
const boxed = (style: string, value: string, fill: string | undefined, border: string): Paragraph => {
  const line = { style: BorderStyle.SINGLE, size: 6, color: border, space: 6 }
  const sides = { top: line, bottom: line, left: line, right: line }
  return new Paragraph({
    style,
    text: xmlText(value),
    border: sides,
    indent: { left: 120, right: 120 },
    ...(fill && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  })
}

function facts({ workshop, application, participants, notes }: Draft, words: Words): Row[] {
  const rows: [Parameters<Words['t']>[0], string][] = [
    ['draft.fact.question', workshop.question],
    ['draft.fact.when', workshop.startsAt === null ? '' : words.time(workshop.startsAt)],
    ['draft.fact.where', workshop.place],
    ['draft.fact.participants', String(participants.total)],
    ['draft.fact.notes', String(notes)],
    ['draft.fact.deadline', application ? words.wallClock(application.deadline.value) : ''],
  ]
  return rows.filter(([, value]) => value !== '').map(([key, value]) => ({ label: words.t(key), value }))
}

const headingOf = (section: DraftSection): string => `${section.order}. ${section.title}`
const anchorOf = (section: DraftSection): string => `section-${section.order}`

/** Title, what it is, and what it is not. */
export function frontPage(draft: Draft, words: Words): Block[] {
  const { application, workshop } = draft
  const kind = application ? `${words.t('draft.title')} · ${application.fund.replace(/ \(.*\)$/, '')} ${application.year}` : words.t('draft.titleWithoutForm')
  return [
    new Paragraph({ text: xmlText(workshop.title), heading: HeadingLevel.TITLE }),
    text(STYLE.lead, kind),
    ...(application ? [boxed(STYLE.unofficial, application.disclaimer, OAK_TINT, OAK)] : []),
    factTable(facts(draft, words)),
    new Paragraph({ text: words.t('draft.sections'), heading: HeadingLevel.HEADING_2 }),
    text('Normal', words.t('draft.howToRead')),
    factTable(
      draft.sections.map((section) => ({ label: headingOf(section), value: words.t('common.notes', { n: section.count }), anchor: anchorOf(section) })),
      0.72,
    ),
  ]
}

function lengthAdvice({ maxChars, suggestedMaxChars }: DraftSection, words: Words): string {
  if (maxChars !== null) return ` ${words.t('draft.maxChars', { n: maxChars })}`
  return suggestedMaxChars === null ? '' : ` ${words.t('draft.suggestedMaxChars', { n: suggestedMaxChars })}`
}

/** Heading, guidance, a place to write, and below it what the room said. */
export function sectionPart(section: DraftSection, words: Words, first: boolean): Block[] {
  const title = new Bookmark({ id: anchorOf(section), children: [new TextRun(xmlText(headingOf(section)))] })
  const blocks: Block[] = [new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: first, children: [title] })]
  if (section.guidance !== '') blocks.push(text(STYLE.guidance, section.guidance))
  if (!section.certain) blocks.push(text(STYLE.check, words.t('draft.reconstructed')))
  blocks.push(boxed(STYLE.write, words.t('draft.writeHere') + lengthAdvice(section, words), undefined, LINE))
  if (section.sources.length === 0) blocks.push(text(STYLE.small, words.t('draft.nothingFromBoard')))
  return [...blocks, ...section.sources.flatMap((source) => sourceParagraphs(source, words))]
}

function participantRows({ participants }: Draft, words: Words): Row[] {
  const rows = participants.byAffiliation.map(({ affiliation, count }) => ({
    label: affiliation === null ? words.t('draft.affiliationUnknown') : words.t(`common.affiliation.${affiliation}`),
    value: String(count),
  }))
  return [...rows, { label: words.t('draft.total'), value: String(participants.total), strong: true }]
}

/** What documents the workshop: people, programme, every note. */
export function annexPart(draft: Draft, exportedAt: string, words: Words): Block[] {
  const { organisations } = draft.participants
  const blocks: Block[] = [
    new Paragraph({ text: words.t('draft.annex'), heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
    text('Normal', words.t('draft.annexLead', { at: words.time(exportedAt) })),
    new Paragraph({ text: words.t('draft.participantsByAffiliation'), heading: HeadingLevel.HEADING_2 }),
    factTable(participantRows(draft, words), 0.4),
  ]
  if (organisations.length > 0) blocks.push(new Paragraph({ text: words.t('draft.organisations'), heading: HeadingLevel.HEADING_2 }), text('Normal', organisations.join(', ')))
  if (draft.programme.length > 0) {
    const rows = draft.programme.map(({ title, minutes }) => ({ label: title, value: words.t('draft.minutes', { n: minutes }) }))
    blocks.push(new Paragraph({ text: words.t('draft.programme'), heading: HeadingLevel.HEADING_2 }), factTable(rows, 0.4))
  }
  return [...blocks, ...draft.annex.flatMap((source) => sourceParagraphs(source, words))]
}
