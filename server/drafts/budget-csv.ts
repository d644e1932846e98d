/** The budget as a table in a text file. */
import { csvText } from '#server/exports/csv-text.ts'
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import { budgetSheet } from './budget-rows.ts'

/** Numbers as the language writes them, and no thousands: Excel reads them back as numbers. */
const plainNumber = (value: number, { locale }: Words): string => (locale === 'da' ? String(value).replace('.', ',') : String(value))

export function budgetCsv(book: Book, words: Words): string {
  const { head, rows } = budgetSheet(book, words)
  return csvText([head, ...rows.map((row) => row.cells.map((cell) => (typeof cell === 'number' ? plainNumber(cell, words) : (cell ?? ''))))], words)
}
