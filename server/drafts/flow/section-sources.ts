/** What the references of a section say, gathered below it: for files without footnotes. */
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import type { Block, Source } from '#shared/draft/content.ts'
import { keyOf, type Reference } from '#shared/draft/references.ts'
import type { FlowBlock } from './model.ts'

export function sourcesOf(blocks: readonly Block[]): Source[] {
  const lines = blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.content]))
  return lines.flat().flatMap((part) => (part.type === 'source' ? [{ kind: part.kind, id: part.id }] : []))
}
/** Each once, in the order of the text. @param of what rests on them */
export function sourceList(sources: readonly Source[], book: Book, words: Words, of: 'sources' | 'tableSources' = 'sources'): FlowBlock[] {
  const references = new Map<string, Reference>(sources.map((source) => [keyOf(source), book.resolve(source)]))
  return references.size === 0 ? [] : [{ kind: 'sources', title: words.t(`book.${of}`), references: [...references.values()] }]
}
