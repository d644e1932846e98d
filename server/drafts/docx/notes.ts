/** Notes in the Word file: a list, each with its reference, its text as it was written, and who wrote it. */
import { HeadingLevel, Paragraph, TextRun } from 'docx'
import { authorOf, type Words } from '#server/exports/words.ts'
import type { DraftNote, DraftSource } from '#shared/drafts.ts'
import { ACCENT, NOTE_LIST, QUIET } from './styles.ts'

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and the Arabic presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** What XML cannot hold, and Word therefore would not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
export const xmlText = (text: string): string => text.replaceAll(NOT_XML, '')

/** Keeps the dash with the name it announces. */
const NO_BREAK = '\u00A0'

/** The lines of a text as runs; spelling is checked in the note's own language, and Arabic runs from the right. */
function textRuns(note: DraftNote): TextRun[] {
  const rightToLeft = RIGHT_TO_LEFT.test(note.text)
  const tag = note.lang !== null && LANGUAGE.test(note.lang) ? note.lang : undefined
  const language = tag === undefined ? {} : { language: rightToLeft ? { bidirectional: tag } : { value: tag } }
  const lines = xmlText(note.text).split('\n')
  return lines.map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }), ...(rightToLeft && { rightToLeft }), ...language }))
}

export function noteParagraph(note: DraftNote, words: Words): Paragraph {
  const reference = note.ref === null ? [] : [new TextRun({ text: `[${note.ref}]`, bold: true, color: ACCENT }), new TextRun(' ')]
  const paper = note.via === 'paper' ? ` (${words.t('export.fromPaper')})` : ''
  const author = new TextRun({ text: xmlText(` —${NO_BREAK}${authorOf(note, words)}${paper}`), color: QUIET })
  return new Paragraph({ style: 'ListParagraph', numbering: { reference: NOTE_LIST, level: 0 }, children: [...reference, ...textRuns(note), author] })
}

const heading = (text: string, level: 2 | 3): Paragraph => new Paragraph({ text: xmlText(text), heading: level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3 })

/** A zone: its groups as sub-headings, then the notes in no group. */
export function sourceParagraphs(source: DraftSource, words: Words): Paragraph[] {
  const title = heading(`${source.title} · ${words.t('common.notes', { n: source.count })}`, 2)
  if (source.count === 0 && source.groups.length === 0) return [title, new Paragraph({ text: words.t('export.noNotes'), style: 'Guidance' })]
  const groups = source.groups.flatMap((group) => [heading(group.title || words.t('export.group'), 3), ...group.notes.map((note) => noteParagraph(note, words))])
  const loose = source.groups.length > 0 && source.notes.length > 0 ? [heading(words.t('export.ungrouped'), 3)] : []
  return [title, ...groups, ...loose, ...source.notes.map((note) => noteParagraph(note, words))]
}
