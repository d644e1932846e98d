/** The draft as Markdown: the same order as in the Word file, to paste from. */
import { escapeMarkdown, markdownHeading, oneLine } from '#server/exports/markdown.ts'
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import { contained } from './flow/contained.ts'
import type { Flow, FlowBlock, FlowNote, Line, Span } from './flow/model.ts'
import { referenceLine } from './flow/spans.ts'

const spanOf = (span: Span, plain: (text: string) => string): string => {
  if (span.type === 'ref') return `**\\[${plain(contained(span.label))}\\]**`
  const words = plain(span.user ? contained(span.text) : span.text)
  const mark = span.mark === 'strong' && words.trim() !== '' ? '**' : ''
  return `${mark}${words}${mark}`
}
/** Lines of one paragraph: a line break stays one. */
const lineOf = (line: Line): string =>
  line
    .map((span) => spanOf(span, escapeMarkdown))
    .join('')
    .split(/\r\n?|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\\\n')
/** A row of a table is one line. */
const cellOf = (line: Line): string => line.map((span) => spanOf(span, (text) => escapeMarkdown(text.replaceAll(/\s+/g, ' ')))).join('')
const item = (mark: string, words: string): string => `${mark} ${words.replaceAll('\n', `\n${' '.repeat(mark.length + 1)}`)}`

function noteOf({ label, text, lang, tail }: FlowNote): string {
  const reference = label === null ? '' : `**\\[${label}\\]** `
  const words = lineOf([{ type: 'text', text, user: true, ...(lang && { lang }) }])
  return item('-', `${reference}${words}${oneLine(`x${tail}`).slice(1).replaceAll('\u00A0', ' ')}`)
}

function table({ columns, rows }: Extract<FlowBlock, { kind: 'table' }>): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  const head = [row(columns.map(({ title }) => oneLine(title))), row(columns.map(({ number }) => (number ? '---:' : '---')))]
  return [...head, ...rows.map(({ cells }) => row(columns.map((_, at) => cellOf(cells[at] ?? []))))].join('\n')
}

const PREFIX: Partial<Record<Extract<FlowBlock, { kind: 'text' }>['style'], string>> = { unofficial: '> ', quote: '> ' }
function styled({ style, line }: Extract<FlowBlock, { kind: 'text' }>): string {
  const words = lineOf(line)
  if (style === 'guidance') return `*${words}*`
  if (style === 'lead') return `**${words}**`
  const prefix = PREFIX[style] ?? ''
  return prefix + words.replaceAll('\n', `\n${prefix}`)
}

function blockOf(block: FlowBlock, book: Book, words: Words): string[] {
  switch (block.kind) {
    case 'title':
      return [markdownHeading(1, block.text)]
    case 'heading':
      return [markdownHeading(block.level + 1, block.text)]
    case 'text':
      return [styled(block)]
    case 'list':
      return [block.items.map((line, at) => item(block.ordered ? `${at + 1}.` : '-', lineOf(line))).join('\n')]
    case 'notes':
      return [block.notes.map(noteOf).join('\n')]
    case 'facts':
      return [block.rows.map(({ label, value, strong }) => (strong ? `- **${oneLine(label)}: ${oneLine(value)}**` : `- ${oneLine(label)}: ${oneLine(value)}`)).join('\n')]
    case 'table':
      return [table(block)]
    case 'sources':
      return [`*${oneLine(block.title)}*`, block.references.map((reference) => item('-', lineOf(referenceLine(reference, book, words)))).join('\n')]
    case 'contents':
    case 'picture':
    case 'timeline':
      return []
  }
}

export const markdownOf = (flow: Flow, book: Book, words: Words): string =>
  `${flow.blocks
    .flatMap((block) => blockOf(block, book, words))
    .filter((part) => part !== '')
    .join('\n\n')}\n`
