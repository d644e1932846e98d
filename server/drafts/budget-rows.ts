/** The budget as rows of cells: for a spreadsheet and for a table in a text file. */
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import type { BudgetSums } from '#shared/draft/budget.ts'
import { postTitle } from './flow/budget.ts'

export type BudgetCell = string | number | null
export interface BudgetSheet {
  head: string[]
  rows: { cells: BudgetCell[]; strong: boolean }[]
}

const sums = ({ total, applied, own, other }: BudgetSums): number[] => [total, applied, own, other]

/** Post by post; a post of several lines with its sum, the whole at the end. */
export function budgetSheet(book: Book, words: Words): BudgetSheet {
  const head = [
    ...(['post', 'note', 'quantity', 'unit'] as const).map((column) => words.t(`book.budget.${column}`)),
    ...(['price', 'total', 'applied', 'own', 'other'] as const).map((column) => words.t(`book.budget.${column}Long`)),
  ]
  const rows = (book.budget?.posts ?? []).flatMap((post) => {
    const title = postTitle(post.post, book, words)
    const lines = post.lines.map(({ row, ...line }) => ({ cells: [title, row.note, row.quantity, row.unit, row.price, ...sums(line)], strong: false }))
    return post.lines.length > 1 ? [...lines, { cells: [title, words.t('book.postSum'), null, null, null, ...sums(post)], strong: false }] : lines
  })
  const whole = book.budget ? [{ cells: [words.t('draft.total'), null, null, null, null, ...sums(book.budget.sums)], strong: true }] : []
  return { head, rows: [...rows, ...whole] }
}
