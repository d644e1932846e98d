/** The small tables of the Word file: quiet rows with a label on the left. */
import { BorderStyle, InternalHyperlink, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { ACCENT, INK, LINE, QUIET, STYLE, SUNKEN } from './styles.ts'
import { xmlText } from './notes.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const
const BORDERS = { top: HAIRLINE, bottom: HAIRLINE, left: NONE, right: NONE, insideHorizontal: HAIRLINE, insideVertical: NONE }
const MARGINS = { top: 20, bottom: 20, left: 100, right: 100 }

/** Width of the text on the page, in twips. */
export const TEXT_WIDTH = 9_638

export interface Row {
  label: string
  /** id of a bookmark that the label leads to */
  anchor?: string
  value: string
  strong?: boolean
}

interface CellOptions {
  quiet?: boolean
  strong?: boolean
  anchor?: string | undefined
}
function cell(text: string, width: number, options: CellOptions): TableCell {
  const run = new TextRun({ text: xmlText(text), color: options.anchor ? ACCENT : options.quiet ? QUIET : INK, ...(options.strong && { bold: true }) })
  const content = options.anchor === undefined ? run : new InternalHyperlink({ anchor: options.anchor, children: [run] })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    ...(options.strong && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: SUNKEN } }),
    children: [new Paragraph({ style: STYLE.fact, children: [content] })],
  })
}

const tableRow = ({ label, value, anchor, strong = false }: Row, [left, right]: readonly [number, number]): TableRow =>
  new TableRow({ cantSplit: true, children: [cell(label, left, { quiet: true, strong, anchor }), cell(value, right, { strong })] })

/** @param labelShare part of the width that the labels get */
export function factTable(rows: readonly Row[], labelShare = 0.26): Table {
  const left = Math.round(TEXT_WIDTH * labelShare)
  const widths = [left, TEXT_WIDTH - left] as const
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: BORDERS,
    rows: rows.map((row) => tableRow(row, widths)),
  })
}
