/** Rows and cells of a pasted or saved spreadsheet, each row with the line on which it begins. */
import Papa from 'papaparse'

export const SEPARATORS = [';', '\t', ','] as const
export type Separator = (typeof SEPARATORS)[number]

export interface Row {
  cells: readonly string[]
  /** first is 1; a cell may hold line breaks, so it is not the row's number */
  line: number
}

const lineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** Lines end here as they do on notes. */
const tidy = (cell: string): string => cell.trim().replaceAll(/\r\n?/g, '\n')

/** Rows in which every cell is blank are left out. */
export function readRows(text: string, delimiter: Separator, limit = 0): Row[] {
  const rows: Row[] = []
  let from = 0
  let line = 1
  Papa.parse<string[]>(text, {
    delimiter,
    preview: limit,
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data.map(tidy), line })
      line += lineBreaks(text.slice(from, meta.cursor))
      from = meta.cursor
    },
  })
  return rows
}

const SAMPLE = 30

/** The one by which most rows have the same number of cells, more than one. */
export function guessSeparator(text: string): Separator {
  const scores = SEPARATORS.map((separator) => {
    const widths = readRows(text, separator, SAMPLE).map((row) => row.cells.length)
    const counts = Map.groupBy(widths, (width) => width)
    const [usual = 1, same = []] = [...counts].sort((a, b) => b[1].length - a[1].length)[0] ?? []
    return { separator, score: usual > 1 ? same.length / Math.max(1, widths.length) : 0 }
  })
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator
}
