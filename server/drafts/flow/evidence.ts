/** The index of the evidence: every note of the board, and where the draft uses it. */
import type { Words } from '#server/exports/words.ts'
import { type Book, evidenceOf } from '#shared/draft/book.ts'
import type { Reference } from '#shared/draft/references.ts'
import { type FlowBlock, paragraph, said, type Span, text } from './model.ts'
import { anchorOf, labelOf } from './spans.ts'

/** `6, 9, milepæle`: sections by their number in the form, tables by name. */
export function placesOf(uses: readonly string[], { sections, former }: Book, words: Words): string {
  const orders = new Map(sections.map(({ id, order }) => [id, String(order)]))
  const names = uses.map((use) => {
    if (use === 'plan' || use === 'partners' || use === 'criteria' || use === 'risks') return words.t(`book.use.${use}`)
    return orders.get(use) ?? (former.some(({ id }) => id === use) ? words.t('book.use.former') : use)
  })
  return [...new Set(names)].join(', ')
}
export function usedIn(reference: Reference, book: Book, words: Words): string {
  const uses = book.uses.get(reference.key)
  return uses ? words.t('book.usedIn', { places: placesOf(uses, book, words) }) : ''
}

const MOST_LETTERS = 90
const shortened = (value: string): string => {
  const line = value.replaceAll(/\s+/g, ' ').trim()
  return line.length <= MOST_LETTERS ? line : `${[...line].slice(0, MOST_LETTERS - 1).join('')}…`
}

/** Used notes with their places, and the numbers of the others; nothing while nothing is written. */
export function evidenceBlocks(book: Book, words: Words): FlowBlock[] {
  if (!book.content) return []
  const evidence = evidenceOf(book)
  const [used, unused] = [evidence.filter(({ uses }) => uses.length > 0), evidence.filter(({ uses }) => uses.length === 0)]
  const ref = (note: Reference): Span => ({ type: 'ref', label: labelOf(note, words), target: anchorOf(note, book.annex), notes: [] })
  const blocks: FlowBlock[] = [
    { kind: 'heading', level: 2, text: words.t('book.evidence') },
    paragraph('body', text(words.t('book.evidenceLead', { used: used.length, n: evidence.length }))),
  ]
  if (used.length > 0)
    blocks.push({
      kind: 'table',
      caption: words.t('book.evidence'),
      columns: [
        { title: words.t('book.ref'), share: 0.12 },
        { title: words.t('book.note'), share: 0.63 },
        { title: words.t('book.where'), share: 0.25 },
      ],
      rows: used.map(({ note, uses }) => ({ cells: [[ref(note)], [said(shortened(note.text), note.lang)], [text(placesOf(uses, book, words))]] })),
    })
  if (unused.length > 0) {
    // names only: thousands of links would make every reader of the file slow
    const list = unused.map(({ note }) => labelOf(note, words)).join(', ')
    blocks.push({ kind: 'heading', level: 3, text: words.t('book.unused') }, paragraph('body', text(list)))
  }
  return blocks
}
