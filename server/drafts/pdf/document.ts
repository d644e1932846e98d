/** The draft as a PDF: tagged for screen readers, with bookmarks, and its letters inside. */
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import type { Flow, FlowBlock } from '../flow/model.ts'
import { referenceLine } from '../flow/spans.ts'
import { headingBlock, listBlock, LOOKS, notesBlock, runsOf, textBlock, write } from './blocks.ts'
import { type Contents, fillContents, reserveContents } from './contents.ts'
import { MARGIN, makeRoom, newPaper, type Paper } from './paper.ts'
import { furniture } from './furniture.ts'
import { pictureBlock } from './picture.ts'
import { factsBlock, tableBlock } from './tables.ts'
import { timelineBlock } from './timeline.ts'

interface Making {
  paper: Paper
  book: Book
  words: Words
  contents: Contents
}

function sources({ paper, book, words }: Making, block: Extract<FlowBlock, { kind: 'sources' }>): void {
  const how = { ...LOOKS.small, before: 0, after: 2 }
  makeRoom(paper, 3 * how.height)
  write(paper, paper.root, 'P', { runs: [{ ...how, text: block.title, style: 'bold' }], look: { ...how, before: 4 } })
  for (const reference of block.references)
    write(paper, paper.root, 'P', { runs: runsOf(referenceLine(reference, book, words), { ...how, color: '#1a1d29' }), look: how, left: 10 })
  paper.y += 6
}

function heading({ paper, contents }: Making, { level, text, newPage = false }: Extract<FlowBlock, { kind: 'heading' }>): void {
  if (newPage && paper.y > MARGIN.top) makeRoom(paper, Number.MAX_SAFE_INTEGER)
  headingBlock(paper, level, text)
  contents.reached(level, text)
}

function draw(block: FlowBlock, making: Making): void {
  const { paper } = making
  switch (block.kind) {
    case 'title':
      return headingBlock(paper, 0, block.text)
    case 'heading':
      return heading(making, block)
    case 'text':
      return textBlock(paper, block)
    case 'list':
      return listBlock(paper, block)
    case 'notes':
      return notesBlock(paper, block)
    case 'facts':
      return factsBlock(paper, block.rows, block.labelShare)
    case 'table':
      return tableBlock(paper, block)
    case 'contents':
      return making.contents.place(block.title)
    case 'sources':
      return sources(making, block)
    case 'picture':
      return pictureBlock(paper, block)
    case 'timeline':
      return timelineBlock(paper, block)
  }
}

function finished(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    paper.pages.on('data', (chunk: Buffer) => chunks.push(chunk))
    paper.pages.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    paper.pages.on('error', reject)
    paper.root.end()
    paper.pages.end()
  })
}

export function pdfOf(flow: Flow, { book, words }: { book: Book; words: Words }): Promise<Uint8Array<ArrayBuffer>> {
  const paper = newPaper(flow)
  const contents = reserveContents(paper, flow)
  const making: Making = { paper, book, words, contents }
  for (const block of flow.blocks) draw(block, making)
  if (paper.glyphs.uncovered) write(paper, paper.root, 'P', { runs: [{ ...LOOKS.small, text: words.t('book.uncovered') }], look: LOOKS.small })
  fillContents(paper, contents)
  furniture(paper, flow, words)
  return finished(paper)
}
