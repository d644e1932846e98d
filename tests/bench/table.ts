/** Tables of text, as they stand in a document. */

import { median } from './stats.ts'

export type Cell = string | number | null | undefined

/** The median of several runs, with the least and the most beside it. */
export function spread(values: readonly number[]): Cell {
  if (values.length === 0) return null
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === most ? least : `${median(values)} [${least}–${most}]`
}

/** @param head names of the columns; the first is aligned left, the others right */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = [head, ...rows].map((row) => row.map((cell) => (cell === null || cell === undefined ? '–' : String(cell))))
  const widths = head.map((_, i) => Math.max(3, ...text.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(text[0] ?? []), rule, ...text.slice(1).map(line)].join('\n')
}
