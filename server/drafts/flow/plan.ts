/** The plan of a project: its period, its milestones drawn on a line of time, and the same as a table. */
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import type { Milestone } from '#shared/draft/content.ts'
import { type FlowBlock, paragraph, said, text } from './model.ts'
import { sourceList } from './section-sources.ts'
import { cellOf } from './spans.ts'
import { timeline } from './timeline.ts'

const NO_BREAK = '\u00A0'
/** A line ends between two dates, not within one. */
const days = ({ start, end }: Pick<Milestone, 'start' | 'end'>, words: Words): string => {
  const [from, to] = [start ?? end, end ?? start]
  if (from === null || to === null) return words.t('book.noDate')
  const day = (value: string) => words.day(value).replaceAll(' ', NO_BREAK)
  return from === to ? day(from) : `${day(from)}${NO_BREAK}– ${day(to)}`
}

export function plan(book: Book, words: Words): FlowBlock[] {
  const { period, milestones = [] } = book.content ?? {}
  const blocks: FlowBlock[] = []
  if (period?.start && period.end) blocks.push(paragraph('body', text(`${words.t('book.period')} `, 'strong'), text(days(period, words))))
  if (milestones.length === 0) return blocks
  const ordered = milestones.toSorted((a, b) => ((a.start ?? a.end ?? '9') < (b.start ?? b.end ?? '9') ? -1 : 1))
  blocks.push(...timeline(ordered, words), {
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
      'tableSources',
    ),
  ]
}
