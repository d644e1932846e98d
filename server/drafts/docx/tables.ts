/** The tables of the Word file: quiet rows with a label on the left, and tables with a head that is repeated on every page. */
import { AlignmentType, BorderStyle, Paragraph, type ParagraphChild, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Column, FactRow, FlowBlock, TableRow as Row } from '../flow/model.ts'
import type { Footnotes } from './footnotes.ts'
import { INK, LINE, QUIET, STYLE, SUNKEN } from './styles.ts'
import { lineRuns } from './text.ts'
import { xmlText } from './xml-text.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const
const BORDERS = { top: HAIRLINE, bottom: HAIRLINE, left: NONE, right: NONE, insideHorizontal: HAIRLINE, insideVertical: NONE }
const MARGINS = { top: 20, bottom: 20, left: 100, right: 100 }

/** Width of the text on the page, in twips and in the pixels that pictures are measured in. */
export const TEXT_WIDTH = 9_638
export const TEXT_PIXELS = 640

interface CellOptions {
  width: number
  style: string
  strong?: boolean
  right?: boolean
}
function cell(children: ParagraphChild[], { width, style, strong = false, right = false }: CellOptions): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    ...(strong && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: SUNKEN } }),
    children: [new Paragraph({ style, ...(right && { alignment: AlignmentType.RIGHT }), children })],
  })
}
const table = (columnWidths: number[], rows: TableRow[]): Table => new Table({ width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths, borders: BORDERS, rows })

function factRow({ label, value, strong = false }: FactRow, [left, right]: readonly [number, number]): TableRow {
  const run = (words: string, color: string) => [new TextRun({ text: xmlText(words), color, ...(strong && { bold: true }) })]
  const style = STYLE.fact
  return new TableRow({ cantSplit: true, children: [cell(run(label, QUIET), { width: left, style, strong }), cell(run(value, INK), { width: right, style, strong })] })
}
/** @param labelShare part of the width that the labels get */
export function factTable(rows: readonly FactRow[], labelShare = 0.26): Table {
  const left = Math.round(TEXT_WIDTH * labelShare)
  const widths = [left, TEXT_WIDTH - left] as const
  return table(
    [...widths],
    rows.map((row) => factRow(row, widths)),
  )
}

const widthsOf = (columns: readonly Column[]): number[] => columns.map(({ share }) => Math.round(TEXT_WIDTH * share))

function headRow(columns: readonly Column[], widths: readonly number[], style: string): TableRow {
  const heads = columns.map(({ title, number = false }, at) => cell([new TextRun({ text: title, bold: true })], { width: widths[at] ?? 0, style, strong: true, right: number }))
  return new TableRow({ tableHeader: true, cantSplit: true, children: heads })
}
function dataRow({ cells, strong = false }: Row, columns: readonly Column[], making: { widths: readonly number[]; style: string; footnotes: Footnotes }): TableRow {
  const children = columns.map(({ number = false }, at) => {
    const line = (cells[at] ?? []).map((span) => (strong && span.type === 'text' ? { ...span, mark: 'strong' as const } : span))
    return cell(lineRuns(line, making.footnotes), { width: making.widths[at] ?? 0, style: making.style, strong, right: number })
  })
  return new TableRow({ cantSplit: true, children })
}
export function dataTable({ columns, rows, small = false }: Extract<FlowBlock, { kind: 'table' }>, footnotes: Footnotes): Table {
  const making = { widths: widthsOf(columns), style: small ? STYLE.figure : STYLE.cell, footnotes }
  return table(making.widths, [headRow(columns, making.widths, making.style), ...rows.map((row) => dataRow(row, columns, making))])
}
