/** The budget as a spreadsheet and as CSV. Numbers are numbers, words are words: no cell is a formula, whatever stands in it. */
import writeExcelFile from 'write-excel-file/node'
import { csvCell, SEPARATOR } from '#server/exports/csv.ts'
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import { xmlText } from './docx/text.ts'
import { type BudgetCell, budgetSheet } from './budget-rows.ts'

/** Widths in letters. */
const WIDTHS = [34, 44, 9, 14, 18, 18, 20, 20, 20]
const FORMATS = { whole: '#,##0', fine: '#,##0.##' } as const

function sheetCell(value: BudgetCell, strong: boolean) {
  const look = strong ? ({ fontWeight: 'bold' } as const) : {}
  if (value === null) return null
  if (typeof value === 'number') return { type: Number, value, format: Number.isInteger(value) ? FORMATS.whole : FORMATS.fine, ...look }
  return { type: String, value: xmlText(value), wrap: true, alignVertical: 'top' as const, ...look }
}

export async function budgetXlsx(book: Book, words: Words): Promise<Uint8Array<ArrayBuffer>> {
  const { head, rows } = budgetSheet(book, words)
  const data = [head.map((title) => sheetCell(title, true)), ...rows.map(({ cells, strong }) => cells.map((cell) => sheetCell(cell, strong)))]
  const file = await writeExcelFile(data, { sheet: words.t('book.budget.sheet'), columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 }).toBuffer()
  return new Uint8Array(file)
}

const BOM = '\uFEFF'
/** Numbers as the language writes them, and no thousands: Excel reads them back as numbers. */
const plainNumber = (value: number, { locale }: Words): string => (locale === 'da' ? String(value).replace('.', ',') : String(value))

export function budgetCsv(book: Book, words: Words): string {
  const { head, rows } = budgetSheet(book, words)
  const cells = [head, ...rows.map((row) => row.cells.map((cell) => (typeof cell === 'number' ? plainNumber(cell, words) : (cell ?? ''))))]
  return BOM + cells.map((row) => `${row.map(csvCell).join(SEPARATOR[words.locale])}\r\n`).join('')
}
