/** Tables on paper: a head on every sheet, rows that stay whole where they can. */
import type { FactRow, FlowBlock, Line } from '../flow/model.ts'
import { INK, LOOKS, QUIET, runsOf } from './blocks.ts'
import { linesOf, type TextLine, type TextLook } from './lines.ts'
import { BOTTOM, drawAside, type Element, linesContent, makeRoom, MARGIN, type Paper, TEXT_WIDTH } from './paper.ts'

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
  /** the first cell of a row says what the others are about */
  labels?: boolean
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

/** @param table what it is a row of; undefined for a head that is there once more, for the eye only */
function drawRow(paper: Paper, row: Row, { look: { height }, labels = false }: Grid, table?: Element): void {
  const whole = countLines(row) * height + 2 * PAD.y
  ground(paper, row, whole)
  const top = paper.y
  const line = table && paper.pages.struct('TR')
  if (line) table.add(line)
  for (const [at, { lines, left, width, right }] of row.cells.entries()) {
    paper.y = top + PAD.y
    const place = { left, width, height, right }
    if (!line) {
      drawAside(paper, lines, place)
      continue
    }
    const scope = row.head ? 'Column' : labels && at === 0 ? 'Row' : undefined
    const cell = paper.pages.struct(scope ? 'TH' : 'TD', { scope }, linesContent(paper, lines, place, false))
    line.add(cell)
    cell.end()
  }
  line?.end()
  paper.y = top + whole
}

function drawTable(paper: Paper, rows: readonly Row[], head: Row | undefined, grid: Grid): void {
  const { height } = grid.look
  const table = paper.pages.struct('Table')
  paper.root.add(table)
  const headHeight = head ? countLines(head) * height + 2 * PAD.y : 0
  makeRoom(paper, headHeight + 3 * height)
  if (head) drawRow(paper, head, grid, table)
  const most = Math.floor((BOTTOM - MARGIN.top - headHeight - 2 * PAD.y) / height)
  for (const row of rows.flatMap((one) => parts(one, most))) {
    const fresh = makeRoom(paper, countLines(row) * height + 2 * PAD.y)
    if (fresh && head) drawRow(paper, head, grid)
    drawRow(paper, row, grid, table)
  }
  table.end()
  paper.y += 10
}

export function factsBlock(paper: Paper, rows: readonly FactRow[], labelShare = 0.28): void {
  const grid: Grid = { look: { ...LOOKS.body, size: 10, height: 13 }, shares: [labelShare, 1 - labelShare], right: [false, false], labels: true }
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
