/** Running text with its references: what each is called, where it leads, and what it says. */
import { authorOf, type Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import type { Inline, Source } from '#shared/draft/content.ts'
import type { Reference } from '#shared/draft/references.ts'
import { said, type Span, text, type Line, type RefSpan } from './model.ts'

/** `N12`, as it stands in brackets. */
export function labelOf(reference: Reference, words: Words): string {
  const { kind, number, gone } = reference
  const name = number === null ? null : `N${number}`
  if (gone) return name === null ? words.t(`book.gone.${kind}`) : words.t('book.ref.gone', { name })
  if (kind === 'note') return name ?? words.t('book.ref.note')
  if (kind === 'comment') return name === null ? words.t('book.ref.comment') : words.t('book.ref.commentOn', { name })
  if (kind === 'round') return words.t('votes.roundNumber', { number: number ?? 0 })
  return words.t('book.ref.group', { title: reference.text || words.t('export.group') })
}

/** Where a note stands in the annex. */
export const anchorOf = ({ kind, number, gone }: Reference, annex: boolean): string | null => (annex && kind === 'note' && number !== null && !gone ? `note-${number}` : null)

/** A reference and what it says: `[N12] »text« — author · zone › group`. */
export function referenceLine(reference: Reference, { annex }: Pick<Book, 'annex'>, words: Words): Line {
  const name: RefSpan = { type: 'ref', label: labelOf(reference, words), target: anchorOf(reference, annex), notes: [] }
  if (reference.gone) return [name, text(` ${words.t('book.goneText')}`, 'quiet')]
  const place = reference.place.join(' › ')
  const author = reference.kind === 'note' || reference.kind === 'comment' ? ` — ${authorOf(reference, words)}` : ''
  return [name, text(' '), said(reference.text, reference.lang), text(`${author}${place && ` · ${place}`}`, 'quiet')]
}

const JOINS = /^[\s,;]*$/
/** What references that follow each other say is told once, after the last of them. */
function gather(spans: Span[], references: Map<Span, Reference>): Span[] {
  let waiting: Reference[] = []
  return spans.map((span, at) => {
    const reference = references.get(span)
    if (!reference || span.type !== 'ref') return span
    waiting.push(reference)
    const next = spans.slice(at + 1).find((other) => other.type === 'ref' || !JOINS.test(other.text))
    if (next?.type === 'ref') return span
    const notes = waiting
    waiting = []
    return { ...span, notes }
  })
}

export function lineOf(line: readonly Inline[], book: Book, words: Words): Line {
  const references = new Map<Span, Reference>()
  const spans = line.map((part): Span => {
    if (part.type === 'text') return said(part.text)
    const reference = book.resolve(part)
    const span: RefSpan = { type: 'ref', label: labelOf(reference, words), target: anchorOf(reference, book.annex), notes: [] }
    references.set(span, reference)
    return span
  })
  return gather(spans, references)
}

/** The words of a table's cell, with its references after them. */
export function cellOf(value: string, sources: readonly Source[], book: Book, words: Words): Line {
  const chips = sources.flatMap((source, at): Inline[] => [
    { type: 'text', text: at === 0 ? ' ' : ', ' },
    { type: 'source', ...source },
  ])
  return lineOf([{ type: 'text', text: value }, ...chips], book, words)
}
