/** Notes as items of a list. There are thousands of them: each is written as XML at once, without an object for every run and property. */
import { bookmarkUniqueNumericId, FileChild } from 'docx'
import { type FlowNote, said, text, type TextSpan } from '../flow/model.ts'
import { ACCENT, NOTE_LIST, QUIET } from './styles.ts'
import { bookmark, wordsOf } from './text.ts'

type Context = Parameters<FileChild['prepForXml']>[0]
type Xml = NonNullable<ReturnType<FileChild['prepForXml']>>
const element = (name: string, attributes: Record<string, string | number>): Xml => ({ [name]: { _attr: attributes } })

const PRESERVED = { _attr: { 'xml:space': 'preserve' } }
const NAME = [{ 'w:b': {} }, { 'w:bCs': {} }, element('w:color', { 'w:val': ACCENT })]
const TAIL = [element('w:color', { 'w:val': QUIET })]
const ITEM: Xml = {
  'w:pPr': [element('w:pStyle', { 'w:val': 'ListParagraph' }), { 'w:numPr': [element('w:ilvl', { 'w:val': 0 }), element('w:numId', { 'w:val': `{${NOTE_LIST}-0}` })] }],
}

const run = (words: string, look: Xml[], broken = false): Xml => ({
  'w:r': [...(look.length > 0 ? [{ 'w:rPr': look }] : []), ...(broken ? [{ 'w:br': {} }] : []), { 'w:t': [PRESERVED, words] }],
})
function runs(span: TextSpan, look: Xml[]): Xml[] {
  const { lines, rightToLeft, tag } = wordsOf(span)
  const direction: Xml[] = rightToLeft ? [{ 'w:rtl': {} }] : []
  const language = tag === undefined ? [] : [element('w:lang', rightToLeft ? { 'w:bidi': tag } : { 'w:val': tag })]
  return lines.map((line, at) => run(line, [...look, ...direction, ...language], at > 0))
}
function nameOf({ label, anchor }: FlowNote): Xml[] {
  if (label === null) return []
  const name = run(`[${label}] `, NAME)
  if (anchor === null) return [name]
  const id = bookmarkUniqueNumericId()
  return [element('w:bookmarkStart', { 'w:name': bookmark(anchor), 'w:id': id }), name, element('w:bookmarkEnd', { 'w:id': id })]
}

/** One note, with its number as a place that references lead to. */
export class NoteItem extends FileChild {
  readonly #note: FlowNote

  constructor(note: FlowNote) {
    super('w:p')
    this.#note = note
  }

  override prepForXml({ file }: Context): Xml {
    const note = this.#note
    file.Numbering.createConcreteNumberingInstance(NOTE_LIST, 0)
    return { 'w:p': [ITEM, ...nameOf(note), ...runs(said(note.text, note.lang), []), ...runs(text(note.tail), TAIL)] }
  }
}
