/** Text in the Word file: as it was written, in its own language, with references that lead to their note and to a footnote. */
import { FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { contained, isRightToLeft, languageTag } from '../flow/contained.ts'
import type { Line, RefSpan, TextSpan } from '../flow/model.ts'
import type { Footnotes } from './footnotes.ts'
import { ACCENT, QUIET } from './styles.ts'

/** What XML cannot hold, and Word therefore would not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
export const xmlText = (text: string): string => text.replaceAll(NOT_XML, '')

/** Word's own names of bookmarks know no hyphen. */
export const bookmark = (anchor: string): string => anchor.replaceAll('-', '_')

const look = ({ mark }: TextSpan) => (mark === 'strong' ? { bold: true } : mark === 'quiet' ? { color: QUIET } : {})

/** The lines of a text as runs; spelling is checked in the text's own language, and Arabic runs from the right. */
export function textRuns(span: TextSpan): TextRun[] {
  const clean = xmlText(span.text)
  const rightToLeft = span.user === true && isRightToLeft(clean)
  const tag = languageTag(span.lang)
  const language = tag === undefined ? {} : { language: rightToLeft ? { bidirectional: tag } : { value: tag } }
  const lines = (span.user ? contained(clean) : clean).split(/\r\n?|\n/)
  return lines.map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }), ...(rightToLeft && { rightToLeft }), ...language, ...look(span) }))
}

function refRuns({ label, target, notes }: RefSpan, footnotes: Footnotes | undefined): ParagraphChild[] {
  const name = new TextRun({ text: xmlText(`[${contained(label)}]`), color: ACCENT, bold: true })
  const link = target === null ? name : new InternalHyperlink({ anchor: bookmark(target), children: [name] })
  return notes.length > 0 && footnotes ? [link, new FootnoteReferenceRun(footnotes.add(notes))] : [link]
}

/** @param footnotes undefined where none may be, as in a footnote */
export const lineRuns = (line: Line, footnotes?: Footnotes): ParagraphChild[] =>
  line.flatMap((span): ParagraphChild[] => (span.type === 'text' ? textRuns(span) : refRuns(span, footnotes)))
