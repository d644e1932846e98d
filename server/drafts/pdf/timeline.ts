/** A line of time on paper: what happens on the left, when it happens on the right. */
import { contained } from '../flow/contained.ts'
import type { Bar, FlowBlock, Tick } from '../flow/model.ts'
import { ACCENT, INK, QUIET } from './blocks.ts'
import { drawPieces } from './ink.ts'
import { linesOf, type TextLine } from './lines.ts'
import { artifact, BOTTOM, makeRoom, MARGIN, type Paper, TEXT_WIDTH } from './paper.ts'

const RULE = '#e1d9ca'
const LABELS = TEXT_WIDTH * 0.4
const GAP = 12
const LENGTH = TEXT_WIDTH - LABELS - GAP
const ORIGIN = MARGIN.left + LABELS + GAP
const HEAD = 14
const LINE = 11
const PAD = 3
const MOST_LINES = 2
const BAR = 8
/** above and below it */
const AROUND = 14
/** a single day is a mark that can be seen */
const LEAST = 5

interface Row {
  bar: Bar
  lines: TextLine[]
  height: number
}
const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + height, HEAD)
const textOf = (paper: Paper, text: string, color: string, width: number): TextLine[] => linesOf([{ style: 'regular', size: 8.5, color, text }], width, paper.glyphs)

/** The whole label is in the table: here it ends with a sign that it goes on. */
function rowOf(paper: Paper, bar: Bar): Row {
  const signs = [...bar.label.replaceAll(/\s+/g, ' ')]
  const linesWith = (shown: string) => textOf(paper, contained(shown), INK, LABELS)
  let lines = linesWith(signs.join(''))
  for (let end = signs.length; lines.length > MOST_LINES; end = Math.floor(end * 0.95)) lines = linesWith(`${signs.slice(0, end).join('').trimEnd()}…`)
  return { bar, lines, height: Math.max(1, lines.length) * LINE + 2 * PAD }
}

function drawTicks({ pages }: Paper, ticks: readonly { at: number }[], top: number, height: number): void {
  for (const { at } of ticks)
    pages
      .lineWidth(0.5)
      .moveTo(ORIGIN + at * LENGTH, top)
      .lineTo(ORIGIN + at * LENGTH, top + height)
      .stroke(RULE)
}
function drawRow(paper: Paper, { bar, lines, height }: Row, top: number): void {
  for (const [at, line] of lines.entries()) drawPieces(paper, line.pieces, MARGIN.left, top + PAD + (at + 0.76) * LINE)
  const width = Math.max(LEAST, (bar.to - bar.from) * LENGTH)
  paper.pages.roundedRect(Math.min(ORIGIN + bar.from * LENGTH, ORIGIN + LENGTH - width), top + (height - BAR) / 2, width, BAR, 2).fill(ACCENT)
}
function drawLabels(paper: Paper, ticks: readonly Tick[], top: number): void {
  let free = 0
  for (const { at, label } of ticks) {
    const [line] = textOf(paper, label, QUIET, LENGTH)
    const x = Math.min(ORIGIN + at * LENGTH, ORIGIN + LENGTH - (line?.width ?? 0))
    if (!line || x < free) continue
    drawPieces(paper, line.pieces, x, top + 9)
    free = x + line.width + 4
  }
}

/** How many of them fit below what is there; three or all of them at least, on a sheet of their own if need be. */
function fitting(paper: Paper, rows: readonly Row[]): number {
  const least = rows.slice(0, 3).reduce((sum, { height }) => sum + height, HEAD + AROUND)
  makeRoom(paper, least)
  let free = BOTTOM - paper.y - HEAD - AROUND
  const beyond = rows.findIndex(({ height }) => {
    free -= height
    return free < 0
  })
  return beyond === -1 ? rows.length : beyond
}
function drawPart(paper: Paper, rows: readonly Row[], ticks: readonly Tick[], top: number): void {
  const height = heightOf(rows)
  drawLabels(paper, ticks, top)
  drawTicks(paper, ticks, top + HEAD, height - HEAD)
  let at = top + HEAD
  for (const row of rows) {
    drawRow(paper, row, at)
    at += row.height
  }
}

/** What goes on to another sheet is for the eye only: the words for the whole are with its first part. */
export function timelineBlock(paper: Paper, { alt, ticks, bars }: Extract<FlowBlock, { kind: 'timeline' }>): void {
  const rows = bars.map((bar) => rowOf(paper, bar))
  for (let from = 0; from < rows.length; ) {
    const part = rows.slice(from, from + fitting(paper, rows.slice(from)))
    const [top, bottom] = [paper.y + 4, paper.y + 4 + heightOf(part)]
    const draw = () => drawPart(paper, part, ticks, top)
    if (from > 0) artifact(paper, draw)
    else {
      const figure = paper.pages.struct('Figure', { alt, bbox: [MARGIN.left, top, MARGIN.left + TEXT_WIDTH, bottom] }, [draw])
      paper.root.add(figure)
      figure.end()
    }
    paper.y = bottom + AROUND - 4
    from += part.length
  }
}
