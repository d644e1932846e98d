/** One section of the form: what is written, or what the board holds for it; with the tables that belong to it. */
import type { Words } from '#server/exports/words.ts'
import type { Book, BookSection } from '#shared/draft/book.ts'
import type { Block } from '#shared/draft/content.ts'
import { lengthOf } from '#shared/draft/check-sections.ts'
import type { DraftNote, DraftSource } from '#shared/drafts.ts'
import { choiceTitle } from './choice.ts'
import { type FlowBlock, type FlowNote, paragraph, said, text } from './model.ts'
import { noteTail } from './notes.ts'
import { sourceList, sourcesOf } from './section-sources.ts'
import { lineOf } from './spans.ts'
import { tablesOf } from './tables.ts'

export const sectionAnchor = ({ order }: Pick<BookSection, 'order'>): string => `section-${order}`

function blockOf(block: Block, book: Book, words: Words): FlowBlock {
  if (block.type === 'list') return { kind: 'list', ordered: block.ordered, items: block.items.map((item) => lineOf(item, book, words)) }
  const line = lineOf(block.content, book, words)
  if (block.type === 'heading') return { kind: 'heading', level: 2, text: line.map((span) => (span.type === 'text' ? span.text : `[${span.label}]`)).join('') }
  return { kind: 'text', style: block.type === 'quote' ? 'quote' : 'body', line }
}

/** A zone: its groups as sub-headings, then the notes in no group. */
export function zoneBlocks(source: DraftSource, words: Words, noteOf: (note: DraftNote) => FlowNote): FlowBlock[] {
  const title: FlowBlock = { kind: 'heading', level: 2, text: `${source.title} · ${words.t('common.notes', { n: source.count })}` }
  const notes = (list: DraftNote[]): FlowBlock[] => (list.length === 0 ? [] : [{ kind: 'notes', notes: list.map(noteOf) }])
  const heading = (value: string): FlowBlock => ({ kind: 'heading', level: 3, text: value })
  if (source.count === 0 && source.groups.length === 0) return [title, paragraph('guidance', text(words.t('export.noNotes')))]
  const groups = source.groups.flatMap((group) => [heading(group.title || words.t('export.group')), ...notes(group.notes)])
  const loose = source.groups.length > 0 && source.notes.length > 0 ? [heading(words.t('export.ungrouped'))] : []
  return [title, ...groups, ...loose, ...notes(source.notes)]
}

function advice({ maxChars, suggestedMaxChars }: BookSection, words: Words): string {
  if (maxChars !== null) return ` ${words.t('draft.maxChars', { n: maxChars })}`
  return suggestedMaxChars === null ? '' : ` ${words.t('draft.suggestedMaxChars', { n: suggestedMaxChars })}`
}

/** Nothing is written here yet: guidance, a place to write, and below it what the room said. */
function openBlocks(section: BookSection, words: Words): FlowBlock[] {
  const plain = (note: DraftNote): FlowNote => ({ label: note.ref, anchor: null, text: note.text, lang: note.lang, tail: noteTail(note, words) })
  return [
    ...(section.guidance === '' ? [] : [paragraph('guidance', text(section.guidance))]),
    ...(section.certain ? [] : [paragraph('check', text(words.t('draft.reconstructed')))]),
    paragraph('write', text(words.t('draft.writeHere') + advice(section, words))),
    ...(section.sources.length === 0 ? [paragraph('small', text(words.t('draft.nothingFromBoard')))] : []),
    ...section.sources.flatMap((source) => zoneBlocks(source, words, plain)),
  ]
}

function lengthLine({ maxChars, suggestedMaxChars, written }: BookSection, words: Words): FlowBlock[] {
  const n = lengthOf(written?.blocks ?? [])
  if (n === 0) return []
  const max = maxChars ?? suggestedMaxChars
  const count = max === null ? words.t('book.length', { n }) : words.t(maxChars === null ? 'book.lengthOfAbout' : 'book.lengthOf', { n, max })
  return [paragraph('small', text(count))]
}

export function sectionBlocks(section: BookSection, book: Book, words: Words): FlowBlock[] {
  const title: FlowBlock = {
    kind: 'heading',
    level: 1,
    text: `${section.order}. ${section.title}`,
    anchor: sectionAnchor(section),
    newPage: section.order === 1 && book.content === null,
  }
  const tables = book.content ? tablesOf(section.id, book, words) : []
  const { written } = section
  if (!written && tables.length > 0) return [title, ...tables]
  if (!written) return [title, ...openBlocks(section, words)]
  const choice = written.choice === null ? [] : [paragraph('body', text(`${words.t('book.choice')} `, 'quiet'), said(choiceTitle(written.choice, book, words)))]
  return [
    title,
    ...choice,
    ...written.blocks.map((block) => blockOf(block, book, words)),
    ...lengthLine(section, words),
    ...sourceList(sourcesOf(written.blocks), book, words),
    ...tables,
  ]
}

/** What only an earlier form had a place for. */
export function formerBlocks(book: Book, words: Words): FlowBlock[] {
  const former = book.former.filter(({ blocks }) => blocks.length > 0)
  if (former.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: words.t('book.former'), anchor: 'former' },
    ...former.flatMap(({ blocks }) => [...blocks.map((block) => blockOf(block, book, words)), ...sourceList(sourcesOf(blocks), book, words)]),
  ]
}
