/** The blocks of a document as Word's own: headings, paragraphs, lists, tables. */
import { Bookmark, BorderStyle, type FileChild, HeadingLevel, LeaderType, Paragraph, ShadingType, TableOfContents, TextRun } from 'docx'
import type { FlowBlock, TextStyle } from '../flow/model.ts'
import type { Footnotes } from './footnotes.ts'
import { NoteItem } from './notes.ts'
import { LINE, LISTS, OAK, OAK_TINT, QUIET, STYLE } from './styles.ts'
import { dataTable, factTable } from './tables.ts'
import { bookmark, lineRuns } from './text.ts'
import { xmlText } from './xml-text.ts'

export interface Making {
  footnotes: Footnotes
  /** numbers the ordered lists, so that each begins at 1 */
  lists: { count: number }
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const STYLES: Record<TextStyle, string> = {
  body: 'Normal',
  lead: STYLE.lead,
  guidance: STYLE.guidance,
  check: STYLE.check,
  write: STYLE.write,
  unofficial: STYLE.unofficial,
  small: STYLE.note,
  quote: STYLE.quote,
}

function boxed(border: string, fill?: string) {
  const line = { style: BorderStyle.SINGLE, size: 6, color: border, space: 6 }
  const sides = { top: line, bottom: line, left: line, right: line }
  return { border: sides, indent: { left: 120, right: 120 }, ...(fill && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }) }
}
const BOXES: Partial<Record<TextStyle, object>> = { unofficial: boxed(OAK, OAK_TINT), write: boxed(LINE) }

function listParagraphs({ ordered, items }: Extract<FlowBlock, { kind: 'list' }>, making: Making): Paragraph[] {
  if (ordered) making.lists.count += 1
  const numbering = ordered ? { reference: LISTS.ordered, level: 0, instance: making.lists.count } : { reference: LISTS.bullets, level: 0 }
  return items.map((item) => new Paragraph({ style: 'ListParagraph', numbering, children: lineRuns(item, making.footnotes) }))
}

function heading({ level, text: words, anchor, newPage = false }: Extract<FlowBlock, { kind: 'heading' }>): Paragraph {
  const run = new TextRun(xmlText(words))
  return new Paragraph({ heading: LEVELS[level], pageBreakBefore: newPage, children: anchor === undefined ? [run] : [new Bookmark({ id: bookmark(anchor), children: [run] })] })
}

export function partsOf(block: Exclude<FlowBlock, { kind: 'picture' }>, making: Making): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ text: xmlText(block.text), heading: HeadingLevel.TITLE })]
    case 'heading':
      return [heading(block)]
    case 'text':
      return [new Paragraph({ style: STYLES[block.style], ...BOXES[block.style], children: lineRuns(block.line, making.footnotes) })]
    case 'list':
      return listParagraphs(block, making)
    case 'notes':
      return block.notes.map((note) => new NoteItem(note))
    case 'facts':
      return [factTable(block.rows, block.labelShare)]
    case 'table':
      return [dataTable(block, making.footnotes), new Paragraph({ style: STYLE.note, children: [new TextRun({ text: '', color: QUIET })] })]
    case 'contents':
      return [
        new Paragraph({ style: STYLE.contents, text: block.title }),
        new TableOfContents(block.title, { hyperlink: true, headingStyleRange: '1-1', beginDirty: false, tabLeader: LeaderType.NONE }),
      ]
    case 'sources':
    case 'timeline':
      return []
  }
}
