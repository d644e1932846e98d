/** The tables of a draft, each under the section of the form that asks for it; where a form has no such section they come at its end. */
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import type { Milestone } from '#shared/draft/content.ts'
import { FACTS } from '#shared/draft/check-sections.ts'
import { budgetBlocks } from './budget.ts'
import { type FlowBlock, paragraph, said, text } from './model.ts'
import { sourceList } from './section-sources.ts'
import { cellOf } from './spans.ts'

function facts({ content }: Book, words: Words): FlowBlock[] {
  const rows = FACTS.flatMap((name) => {
    const value = content?.facts[name]?.trim()
    return value ? [{ label: words.t(`book.fact.${name}`), value }] : []
  })
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }]
}

const days = ({ start, end }: Pick<Milestone, 'start' | 'end'>, words: Words): string => {
  const [from, to] = [start ?? end, end ?? start]
  if (from === null || to === null) return words.t('book.noDate')
  return from === to ? words.day(from) : `${words.day(from)} – ${words.day(to)}`
}

function plan(book: Book, words: Words): FlowBlock[] {
  const { period, milestones = [] } = book.content ?? {}
  const blocks: FlowBlock[] = []
  if (period?.start && period.end) blocks.push(paragraph('body', text(`${words.t('book.period')} `, 'strong'), text(days(period, words))))
  if (milestones.length === 0) return blocks
  const ordered = milestones.toSorted((a, b) => ((a.start ?? a.end ?? '9') < (b.start ?? b.end ?? '9') ? -1 : 1))
  blocks.push({
    kind: 'table',
    caption: words.t('book.milestones'),
    columns: [
      { title: words.t('book.when'), share: 0.24 },
      { title: words.t('book.milestone'), share: 0.48 },
      { title: words.t('book.responsible'), share: 0.28 },
    ],
    rows: ordered.map((milestone) => ({
      cells: [[text(days(milestone, words))], cellOf(milestone.title, milestone.sources, book, words), [said(milestone.responsible)]],
    })),
  })
  return [
    ...blocks,
    ...sourceList(
      ordered.flatMap(({ sources }) => sources),
      book,
      words,
    ),
  ]
}

/** Only those who agreed to be named. */
function partners(book: Book, words: Words): FlowBlock[] {
  const named = (book.content?.partners ?? []).filter(({ consent }) => consent).toSorted((a, b) => a.order - b.order)
  if (named.length === 0) return []
  return [
    {
      kind: 'table',
      caption: words.t('book.partners'),
      columns: [
        { title: words.t('book.partner'), share: 0.3 },
        { title: words.t('book.role'), share: 0.5 },
        { title: words.t('book.agreement'), share: 0.2 },
      ],
      rows: named.map((partner) => ({
        cells: [[said(partner.organisation)], cellOf(partner.role, partner.sources, book, words), [text(words.t(`book.agreement.${partner.agreement}`))]],
      })),
    },
    ...sourceList(
      named.flatMap(({ sources }) => sources),
      book,
      words,
    ),
  ]
}

function risks(book: Book, words: Words): FlowBlock[] {
  const listed = (book.content?.risks ?? []).toSorted((a, b) => a.order - b.order)
  if (listed.length === 0) return []
  return [
    {
      kind: 'table',
      caption: words.t('book.risks'),
      columns: [
        { title: words.t('book.risk'), share: 0.27 },
        { title: words.t('book.likelihood'), share: 0.19 },
        { title: words.t('book.impact'), share: 0.15 },
        { title: words.t('book.mitigation'), share: 0.39 },
      ],
      rows: listed.map((risk) => ({
        cells: [
          cellOf(risk.title, risk.sources, book, words),
          [text(words.t(`book.degree.${risk.likelihood}`))],
          [text(words.t(`book.degree.${risk.impact}`))],
          [said(risk.mitigation)],
        ],
      })),
    },
    ...sourceList(
      listed.flatMap(({ sources }) => sources),
      book,
      words,
    ),
  ]
}

/** By the section that asks for them. */
const PLACES = { ansoeger: facts, tidsplan: plan, organisering: partners, risici: risks, oekonomi: budgetBlocks } as const
export const tablesOf = (section: string, book: Book, words: Words): FlowBlock[] => PLACES[section as keyof typeof PLACES]?.(book, words) ?? []

/** Tables that no section of the form asks for. */
export function furtherTables(book: Book, words: Words): FlowBlock[] {
  const asked = new Set(book.sections.map(({ id }) => id))
  const left = Object.entries(PLACES).flatMap(([section, table]) => (asked.has(section) ? [] : table(book, words)))
  return book.content && left.length > 0 ? [{ kind: 'heading', level: 1, text: words.t('book.further'), anchor: 'further' }, ...left] : []
}
