/** Text in the Word file: as it was written, in its own language, with references that lead to their note and to a footnote. */
import { FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { contained, isRightToLeft, languageTag } from '../flow/contained.ts'
import type { Line, RefSpan, TextSpan } from '../flow/model.ts'
import type { Footnotes } from './footnotes.ts'
import { ACCENT, QUIET } from './styles.ts'
import { xmlText } from './xml-text.ts'

/** Word's own names of bookmarks know no hyphen. */
export const bookmark = (anchor: string): string => anchor.replaceAll('-', '_')

const look = ({ mark }: TextSpan) => (mark === 'strong' ? { bold: true } : mark === 'quiet' ? { color: QUIET } : {})

/** What Word has to know of a text: its lines, its language for spelling, and whether it runs from the right, as Arabic does. */
export function wordsOf({ text, user, lang }: TextSpan): { lines: string[]; rightToLeft: boolean; tag: string | undefined } {
  const clean = xmlText(text)
  return { lines: (user ? contained(clean) : clean).split(/\r\n?|\n/), rightToLeft: user === true && isRightToLeft(clean), tag: languageTag(lang) }
}

/** The lines of a text as runs. */
function textRuns(span: TextSpan): TextRun[] {
  const { lines, rightToLeft, tag } = wordsOf(span)
  const language = tag === undefined ? {} : { language: rightToLeft ? { bidirectional: tag } : { value: tag } }
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
