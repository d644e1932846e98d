/** The budget's sums: row by row, post by post, all in all, and where money and costs do not meet. Pure. */
import type { BudgetRow } from './content.ts'
import { wholeKroner } from './money.ts'

/** In whole kroner. */
export interface BudgetSums {
  total: number
  applied: number
  own: number
  other: number
  /** costs that nobody pays yet; below 0: more money than costs */
  difference: number
}
export interface BudgetLine extends BudgetSums {
  row: BudgetRow
}
export interface BudgetPostSums extends BudgetSums {
  post: string
  lines: BudgetLine[]
}
export interface Budget {
  /** posts with rows, in the order of the form; posts the form does not have come last */
  posts: BudgetPostSums[]
  sums: BudgetSums
}

const NOTHING: BudgetSums = { total: 0, applied: 0, own: 0, other: 0, difference: 0 }
const add = (a: BudgetSums, b: BudgetSums): BudgetSums => ({
  total: a.total + b.total,
  applied: a.applied + b.applied,
  own: a.own + b.own,
  other: a.other + b.other,
  difference: a.difference + b.difference,
})

/** Quantity × price, and what pays for it, each in whole kroner. */
export function lineOf(row: BudgetRow): BudgetLine {
  const total = wholeKroner(row.quantity * row.price)
  const [applied, own, other] = [wholeKroner(row.applied), wholeKroner(row.own), wholeKroner(row.other)]
  return { row, total, applied, own, other, difference: total - applied - own - other }
}

/** @param posts ids of the form's posts in their order */
export function budgetOf(rows: readonly BudgetRow[], posts: readonly string[]): Budget {
  const lines = rows.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(lineOf)
  const byPost = Map.groupBy(lines, ({ row }) => row.post)
  const known = posts.filter((post) => byPost.has(post))
  const order = [...known, ...[...byPost.keys()].filter((post) => !known.includes(post))]
  const sums = order.map((post) => {
    const within = byPost.get(post) ?? []
    return { post, lines: within, ...within.reduce<BudgetSums>(add, NOTHING) }
  })
  return { posts: sums, sums: sums.reduce<BudgetSums>(add, NOTHING) }
}
