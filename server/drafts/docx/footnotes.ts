/** Footnotes of the Word file, in the order in which the text refers to them: what each source says. */
import type { Reference } from '#shared/draft/references.ts'

export interface Footnotes {
  /** @returns the number of a footnote that tells of these */
  add(references: readonly Reference[]): number
  /** by number, from 1 */
  readonly all: readonly (readonly Reference[])[]
}

/** One for each place in the text, even when two places have the same sources: Word numbers them by place. */
export function collectFootnotes(): Footnotes {
  const all: (readonly Reference[])[] = []
  return { all, add: (references) => all.push(references) }
}
