/** The budget as a table: a row a line, sums of posts with several lines, the whole at the end, and what the year's rule says of it. */
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import type { BudgetPostSums, BudgetSums } from '#shared/draft/budget.ts'
import { budgetChecks } from '#shared/draft/check-budget.ts'
import { checkWords } from '#shared/draft/check-words.ts'
import { formatNumber } from '#shared/draft/money.ts'
import { textIn } from '#shared/templates/application.ts'
import { type Column, type FlowBlock, type Line, paragraph, said, type TableRow, text } from './model.ts'

const money = (value: number, words: Words): Line => [text(value === 0 ? '–' : formatNumber(value, words.locale))]
const sums = ({ total, applied, own, other }: BudgetSums, words: Words): Line[] => [total, applied, own, other].map((value) => money(value, words))

/** A post's name in the form; its id where the form does not have it. */
export const postTitle = (post: string, { application }: Pick<Book, 'application'>, words: Words): string => {
  const known = application?.budget.posts.find(({ id }) => id === post)
  return known ? textIn(known, 'title', words.locale) : post
}

function postRows(post: BudgetPostSums, book: Book, words: Words): TableRow[] {
  const title = text(postTitle(post.post, book, words), 'strong')
  const lines = post.lines.map((line, at): TableRow => {
    const { note, quantity, unit, price } = line.row
    const specification: Line = [...(at === 0 ? [title] : []), ...(at === 0 && note !== '' ? [text('\n')] : []), said(note)]
    return { cells: [specification, [text(formatNumber(quantity, words.locale))], [said(unit)], [text(formatNumber(price, words.locale))], ...sums(line, words)] }
  })
  if (post.lines.length === 1) return lines
  return [...lines, { cells: [[text(words.t('book.postSum'), 'quiet')], [], [], [], ...sums(post, words)] }]
}

export function budgetBlocks(book: Book, words: Words): FlowBlock[] {
  const { budget, content, application } = book
  if (!budget || !content) return []
  const column = (key: 'post' | 'quantity' | 'unit' | 'price' | 'total' | 'applied' | 'own' | 'other', share: number, number = true): Column => ({
    title: words.t(`book.budget.${key}`),
    share,
    ...(number && { number }),
  })
  const columns = [
    column('post', 0.3, false),
    column('quantity', 0.07),
    column('unit', 0.1, false),
    column('price', 0.09),
    column('total', 0.11),
    column('applied', 0.11),
    column('own', 0.11),
    column('other', 0.11),
  ]
  const whole: TableRow = { strong: true, cells: [[text(words.t('draft.total'))], [], [], [], ...sums(budget.sums, words)] }
  const rows = [...budget.posts.flatMap((post) => postRows(post, book, words)), whole]
  const told = budgetChecks({ content, application, now: 0 }).filter(({ id }) => id.startsWith('financing.') || id === 'budget.short' || id === 'budget.over')
  return [{ kind: 'table', caption: words.t('book.budget'), columns, rows, small: true }, ...told.map((check) => paragraph('body', text(checkWords(check, words.locale, words.t))))]
}
