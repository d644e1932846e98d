/** The tables of a draft, each under the section of the form that asks for it; where a form has no such section they come at its end. */
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import { FACTS } from '#shared/draft/check-sections.ts'
import { budgetBlocks } from './budget.ts'
import { type FlowBlock, said, text } from './model.ts'
import { plan } from './plan.ts'
import { sourceList } from './section-sources.ts'
import { cellOf } from './spans.ts'

function facts({ content }: Book, words: Words): FlowBlock[] {
  const rows = FACTS.flatMap((name) => {
    const value = content?.facts[name]?.trim()
    return value ? [{ label: words.t(`book.fact.${name}`), value }] : []
  })
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }]
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
      'tableSources',
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
      'tableSources',
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
