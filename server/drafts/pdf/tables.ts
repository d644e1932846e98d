/** Tables on paper: a head on every sheet, rows that stay whole where they can. */
import type { FactRow, FlowBlock, Line } from '../flow/model.ts'
import { INK, LOOKS, QUIET, runsOf } from './blocks.ts'
import { linesOf, type TextLine, type TextLook } from './lines.ts'
import { BOTTOM, type Element, linesContent, makeRoom, MARGIN, type Paper, TEXT_WIDTH } from './paper.ts'

const RULE = '#e1d9ca'
const SUNKEN = '#f7f3ea'
const PAD = { x: 4, y: 3 } as const

interface Cell {
  lines: TextLine[]
  left: number
  width: number
  right: boolean
}
interface Row {
  cells: Cell[]
  strong: boolean
  head: boolean
}
interface Grid {
  look: TextLook & { height: number }
  shares: readonly number[]
  right: readonly boolean[]
}

function rowOf(paper: Paper, line: readonly Line[], grid: Grid, { strong = false, head = false, quiet = -1 } = {}): Row {
  let x = MARGIN.left
  const cells = grid.shares.map((share, at): Cell => {
    const width = TEXT_WIDTH * share
    const style = strong || head ? 'bold' : grid.look.style
    const runs = runsOf(line[at] ?? [], { ...grid.look, style, color: at === quiet ? QUIET : INK })
    const cell = { lines: linesOf(runs, width - 2 * PAD.x, paper.glyphs), left: x + PAD.x, width: width - 2 * PAD.x, right: grid.right[at] ?? false }
    x += width
    return cell
  })
  return { cells, strong, head }
}
const countLines = ({ cells }: Row): number => Math.max(1, ...cells.map(({ lines }) => lines.length))

/** A row higher than a sheet goes on in further rows. */
function parts(row: Row, most: number): Row[] {
  const count = Math.ceil(countLines(row) / most)
  return Array.from({ length: count }, (_, at) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(at * most, (at + 1) * most) })) }))
}

function ground(paper: Paper, { strong, head }: Row, height: number): void {
  const { pages, y } = paper
  pages.markContent('Artifact', { type: 'Layout' })
  if (strong || head) pages.rect(MARGIN.left, y, TEXT_WIDTH, height).fill(SUNKEN)
  pages
    .lineWidth(0.5)
    .moveTo(MARGIN.left, y + height)
    .lineTo(MARGIN.left + TEXT_WIDTH, y + height)
    .stroke(RULE)
  pages.endMarkedContent()
}

function drawRow(paper: Paper, table: Element, row: Row, height: number): void {
  const whole = countLines(row) * height + 2 * PAD.y
  ground(paper, row, whole)
  const top = paper.y
  const line = paper.pages.struct('TR')
  table.add(line)
  for (const { lines, left, width, right } of row.cells) {
    paper.y = top + PAD.y
    const cell = paper.pages.struct(row.head ? 'TH' : 'TD', {}, linesContent(paper, lines, { left, width, height, right }, false))
    line.add(cell)
    cell.end()
  }
  line.end()
  paper.y = top + whole
}

function drawTable(paper: Paper, rows: readonly Row[], head: Row | undefined, { look: { height } }: Grid): void {
  const table = paper.pages.struct('Table')
  paper.root.add(table)
  const headHeight = head ? countLines(head) * height + 2 * PAD.y : 0
  makeRoom(paper, headHeight + 3 * height)
  if (head) drawRow(paper, table, head, height)
  const most = Math.floor((BOTTOM - MARGIN.top - headHeight - 2 * PAD.y) / height)
  for (const row of rows.flatMap((one) => parts(one, most))) {
    const fresh = makeRoom(paper, countLines(row) * height + 2 * PAD.y)
    if (fresh && head) drawRow(paper, table, head, height)
    drawRow(paper, table, row, height)
  }
  table.end()
  paper.y += 10
}

export function factsBlock(paper: Paper, rows: readonly FactRow[], labelShare = 0.28): void {
  const grid: Grid = { look: { ...LOOKS.body, size: 10, height: 13 }, shares: [labelShare, 1 - labelShare], right: [false, false] }
  const drawn = rows.map(({ label, value, strong = false }) =>
    rowOf(paper, [[{ type: 'text', text: label }], [{ type: 'text', text: value, user: true }]], grid, { strong, quiet: strong ? -1 : 0 }),
  )
  drawTable(paper, drawn, undefined, grid)
}

export function tableBlock(paper: Paper, { columns, rows, small = false }: Extract<FlowBlock, { kind: 'table' }>): void {
  const size = small ? 8 : 9.5
  const grid: Grid = { look: { ...LOOKS.body, size, height: size * 1.35 }, shares: columns.map(({ share }) => share), right: columns.map(({ number = false }) => number) }
  const head = rowOf(
    paper,
    columns.map(({ title }) => [{ type: 'text', text: title }]),
    grid,
    { head: true },
  )
  drawTable(
    paper,
    rows.map(({ cells, strong = false }) => rowOf(paper, cells, grid, { strong })),
    head,
    grid,
  )
}
