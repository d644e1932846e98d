/** The budget as a spreadsheet. Numbers are numbers, words are words: no cell is a formula, whatever stands in it. */
import writeExcelFile from 'write-excel-file/node'
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import { xmlText } from './docx/xml-text.ts'
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
