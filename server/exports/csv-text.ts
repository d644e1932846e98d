/** Rows of cells as a text that Excel opens with a double click, in which no cell is taken for a formula. */
import type { Words } from './words.ts'

const BOM = '\uFEFF'
/** What spreadsheets run: the formula signs, their full-width twins, and the blanks that some of them skip first. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/

/** One quoted cell. */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/** Excel splits at what the country writes between numbers in a list. */
const SEPARATOR = { da: ';', en: ',' } as const

export const csvText = (rows: readonly (readonly string[])[], { locale }: Pick<Words, 'locale'>): string =>
  BOM + rows.map((cells) => `${cells.map(csvCell).join(SEPARATOR[locale])}\r\n`).join('')
