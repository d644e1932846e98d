/** The book as a document: front, the sections of the form, the library's own assessment, and the annex. */
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import { formatKroner } from '#shared/draft/money.ts'
import { plainText } from '#shared/draft/count.ts'
import { textIn } from '#shared/templates/application.ts'
import { annexBlocks } from './annex.ts'
import { type Flow, type FlowBlock, paragraph, text } from './model.ts'
import { sourceList } from './section-sources.ts'
import { formerBlocks, sectionBlocks } from './section.ts'
import { cellOf } from './spans.ts'
import { furtherTables } from './tables.ts'

const LANGUAGE = { da: 'da-DK', en: 'en-GB' } as const
type Key = Parameters<Words['t']>[0]

function facts(book: Book, words: Words): FlowBlock {
  const { draft, content, budget } = book
  const { workshop, participants, application, notes } = draft
  const { start, end } = content?.period ?? { start: null, end: null }
  const rows: [Key, string][] = [
    ['book.fact.workshop', titleOf(book) === workshop.title ? '' : workshop.title],
    ['draft.fact.question', workshop.question],
    ['draft.fact.when', workshop.startsAt === null ? '' : words.time(workshop.startsAt)],
    ['draft.fact.where', workshop.place],
    ['draft.fact.participants', String(participants.total)],
    ['draft.fact.notes', String(notes)],
    ['book.fact.period', start && end ? `${words.day(start)} – ${words.day(end)}` : ''],
    ['book.fact.applied', budget ? formatKroner(budget.sums.applied, words.locale) : ''],
    ['draft.fact.deadline', application ? words.wallClock(application.deadline.value) : ''],
  ]
  return { kind: 'facts', rows: rows.filter(([, value]) => value !== '').map(([key, value]) => ({ label: words.t(key), value })) }
}

/** What it is called: the project's own title once there is one, until then the workshop's. */
const LONGEST_TITLE = 150
function titleOf({ sections, draft }: Book): string {
  const own = plainText(sections.find(({ id }) => id === 'titel')?.written?.blocks ?? []).replaceAll(/\s+/g, ' ')
  const raw = sections.find(({ id }) => id === 'titel')?.written?.status === 'raw'
  return own === '' || raw || own.length > LONGEST_TITLE ? draft.workshop.title : own
}

function front(book: Book, words: Words): FlowBlock[] {
  const { application } = book.draft
  const kind = application ? `${words.t('draft.title')} · ${application.fund.replace(/ \(.*\)$/, '')} ${application.year}` : words.t('draft.titleWithoutForm')
  return [
    { kind: 'title', text: titleOf(book) },
    paragraph('lead', text(kind)),
    ...(application ? [paragraph('unofficial', text(application.disclaimer))] : []),
    facts(book, words),
    { kind: 'contents', title: words.t('book.contents') },
    paragraph('small', text(words.t(book.content ? 'book.howToRead' : 'draft.howToRead'))),
  ]
}

/** The criteria as the library sees itself, and what has to be handed in beside. */
function assessment(book: Book, words: Words): FlowBlock[] {
  const { application, content } = book
  const own = new Map((content?.criteria ?? []).filter(({ score, assessment: why }) => score !== null || why !== '').map((criterion) => [criterion.id, criterion]))
  if (!application || own.size === 0) return []
  const rows = application.criteria.flatMap((criterion) => {
    const mine = own.get(criterion.id)
    if (!mine) return []
    const score = mine.score === null ? '–' : words.t('book.score', { n: mine.score })
    return [{ cells: [[text(textIn(criterion, 'title', words.locale))], [text(score)], cellOf(mine.assessment, mine.sources, book, words)] }]
  })
  return [
    { kind: 'heading', level: 1, text: words.t('book.criteria'), anchor: 'criteria' },
    paragraph('small', text(words.t('book.criteriaLead'))),
    {
      kind: 'table',
      caption: words.t('book.criteria'),
      columns: [
        { title: words.t('book.criterion'), share: 0.3 },
        { title: words.t('book.scoreTitle'), share: 0.14 },
        { title: words.t('book.assessment'), share: 0.56 },
      ],
      rows,
    },
    ...sourceList(
      [...own.values()].flatMap(({ sources }) => sources),
      book,
      words,
    ),
  ]
}

function attachments({ application, content }: Book, words: Words): FlowBlock[] {
  const states = new Map((content?.attachments ?? []).map(({ id, status }) => [id, status]))
  if (!application || states.size === 0) return []
  const rows = application.attachments.map((attachment) => ({
    label: textIn(attachment, 'title', words.locale),
    value: words.t(`book.attachment.${states.get(attachment.id) ?? 'missing'}`),
  }))
  return [
    { kind: 'heading', level: 1, text: words.t('book.attachments'), anchor: 'attachments' },
    { kind: 'facts', rows, labelShare: 0.6 },
  ]
}

export function flowOf(book: Book, words: Words): Flow {
  const { draft } = book
  const kind = words.t(draft.application ? 'draft.title' : 'draft.titleWithoutForm')
  return {
    title: `${titleOf(book)} – ${kind}`,
    language: LANGUAGE[words.locale],
    header: { left: titleOf(book), right: kind },
    footer: words.t('draft.madeWith', { at: words.date(book.exportedAt) }),
    description: draft.application?.disclaimer ?? '',
    blocks: [
      ...front(book, words),
      ...book.sections.flatMap((section) => sectionBlocks(section, book, words)),
      ...furtherTables(book, words),
      ...formerBlocks(book, words),
      ...assessment(book, words),
      ...attachments(book, words),
      ...(book.annex ? annexBlocks(book, words) : []),
    ],
  }
}
