/** What stands on every page: the workshop above, the page below. Not read aloud. */
import type { Words } from '#server/exports/words.ts'
import type { Flow } from '../flow/model.ts'
import { QUIET } from './blocks.ts'
import { drawPieces } from './ink.ts'
import { linesOf, type TextLine } from './lines.ts'
import { MARGIN, PAGE, type Paper, TEXT_WIDTH } from './paper.ts'

const OAK = '#cda775'
const RULE = '#e1d9ca'
const SIZE = 8
const SHARE = 0.7

const lineOf = (paper: Paper, text: string, share: number): TextLine | undefined =>
  linesOf([{ style: 'regular', size: SIZE, color: QUIET, text }], TEXT_WIDTH * share, paper.glyphs)[0]

function pair(paper: Paper, texts: { left: string; right: string }, baseline: number): void {
  drawPieces(paper, lineOf(paper, texts.left, SHARE)?.pieces ?? [], MARGIN.left, baseline)
  const right = lineOf(paper, texts.right, 1 - SHARE)
  drawPieces(paper, right?.pieces ?? [], MARGIN.left + TEXT_WIDTH - (right?.width ?? 0), baseline)
}
function rule({ pages }: Paper, y: number, color: string): void {
  pages
    .lineWidth(0.75)
    .moveTo(MARGIN.left, y)
    .lineTo(MARGIN.left + TEXT_WIDTH, y)
    .stroke(color)
}

export function furniture(paper: Paper, flow: Flow, words: Words): void {
  const { count } = paper.pages.bufferedPageRange()
  const top = MARGIN.top - 24
  const foot = PAGE.height - MARGIN.bottom + 26
  for (let page = 0; page < count; page++) {
    paper.pages.switchToPage(page)
    paper.pages.markContent('Artifact', { type: 'Pagination' })
    pair(paper, flow.header, top)
    rule(paper, top + 5, OAK)
    rule(paper, foot - 12, RULE)
    pair(paper, { left: flow.footer, right: words.t('book.page', { n: page + 1, total: count }) }, foot)
    paper.pages.endMarkedContent()
  }
}
