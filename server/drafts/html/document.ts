/** The draft as one page of HTML: to read, to print, to put on the web. No script, nothing from elsewhere; what people wrote is text. */
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import type { Flow, FlowBlock, FlowNote, Line, Span } from '../flow/model.ts'
import { referenceLine } from '../flow/spans.ts'
import { boardSvg } from '../picture/svg.ts'
import { styleSheet } from './style.ts'
import { htmlText, said } from './text.ts'
import { timelineOf } from './timeline.ts'

function spanOf(span: Span): string {
  if (span.type === 'ref') return span.target === null ? `<b class="ref">[${said(span.label)}]</b>` : `<a class="ref" href="#${htmlText(span.target)}">[${said(span.label)}]</a>`
  const words = span.user ? said(span.text, span.lang) : htmlText(span.text).replaceAll('\n', '<br>')
  if (span.mark === 'strong') return `<strong>${words}</strong>`
  return span.mark === 'quiet' ? `<span class="quiet">${words}</span>` : words
}
const lineOf = (line: Line): string => line.map(spanOf).join('')

const idOf = (anchor: string | null | undefined): string => (anchor ? ` id="${htmlText(anchor)}"` : '')
function noteOf({ label, anchor, text, lang, tail }: FlowNote): string {
  const reference = label === null ? '' : `<b class="ref">[${label}]</b> `
  return `<li${idOf(anchor)}>${reference}${said(text, lang)}<span class="quiet">${htmlText(tail)}</span></li>`
}

function table({ caption, columns, rows, small = false }: Extract<FlowBlock, { kind: 'table' }>): string {
  const number = (at: number) => (columns[at]?.number ? ' class="number"' : '')
  const head = columns.map(({ title }, at) => `<th scope="col"${number(at)}>${htmlText(title)}</th>`).join('')
  const body = rows.map(({ cells, strong }) => `<tr${strong ? ' class="strong"' : ''}>${columns.map((_, at) => `<td${number(at)}>${lineOf(cells[at] ?? [])}</td>`).join('')}</tr>`)
  const rowsOf = `<table${small ? ' class="figures"' : ''}><caption>${htmlText(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
  // wider than a phone: it scrolls by itself, with the keyboard too
  return `<div class="wide" role="region" aria-label="${htmlText(caption)}" tabindex="0">${rowsOf}</div>`
}
const facts = ({ rows }: Extract<FlowBlock, { kind: 'facts' }>): string =>
  `<table>${rows.map(({ label, value, strong }) => `<tr${strong ? ' class="strong"' : ''}><th scope="row">${htmlText(label)}</th><td>${said(value)}</td></tr>`).join('\n')}</table>`

function contents(title: string, { blocks }: Flow): string {
  const entries = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [`<li><a href="#${htmlText(block.anchor ?? '')}">${htmlText(block.text)}</a></li>`] : [],
  )
  return `<nav aria-labelledby="contents"><h2 id="contents">${htmlText(title)}</h2><ol style="list-style:none;padding:0">${entries.join('')}</ol></nav>`
}

function textBlock({ style, line }: Extract<FlowBlock, { kind: 'text' }>): string {
  if (style === 'quote') return `<blockquote>${lineOf(line)}</blockquote>`
  return `<p dir="auto"${style === 'body' ? '' : ` class="${style}"`}>${lineOf(line)}</p>`
}

function blockOf(block: FlowBlock, making: { flow: Flow; book: Book; words: Words }): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${said(block.text)}</h1>`
    case 'heading':
      return `<h${block.level + 1}${idOf(block.anchor)}${block.newPage ? ' class="newpage"' : ''}>${said(block.text)}</h${block.level + 1}>`
    case 'text':
      return textBlock(block)
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${lineOf(item)}</li>`).join('')}</${tag}>`
    }
    case 'notes':
      return `<ul class="notes">${block.notes.map(noteOf).join('\n')}</ul>`
    case 'facts':
      return facts(block)
    case 'table':
      return table(block)
    case 'contents':
      return contents(block.title, making.flow)
    case 'sources':
      return `<div class="sources"><p><strong>${htmlText(block.title)}</strong></p>${block.references.map((reference) => `<p>${lineOf(referenceLine(reference, making.book, making.words))}</p>`).join('')}</div>`
    case 'timeline':
      return timelineOf(block)
    case 'picture': {
      const drawn = boardSvg(block.plan)
      return drawn ? `<figure role="img" aria-label="${htmlText(block.alt)}">${drawn.svg}<figcaption class="small">${htmlText(block.alt)}</figcaption></figure>` : ''
    }
  }
}

export function htmlOf(flow: Flow, book: Book, words: Words): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${htmlText(flow.title)}</title>`,
    `<style>${styleSheet()}</style>`,
  ]
  const body = flow.blocks.map((block) => blockOf(block, { flow, book, words })).join('\n')
  return `<!doctype html>\n<html lang="${flow.language}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n<p class="small">${htmlText(flow.footer)}</p>\n</body>\n</html>\n`
}
