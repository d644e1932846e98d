/** The look of the Word file: real styles, so that a library can put its own on top, and lists that Word knows are lists. */
import { AlignmentType, convertMillimetersToTwip, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'

export const INK = '1A1D29'
export const QUIET = '626470'
export const ACCENT = '2A3B9F'
export const OAK = 'CDA775'
export const OAK_TINT = 'F2E6D2'
export const OAK_INK = '6B4A1E'
export const LINE = 'E1D9CA'
export const SUNKEN = 'F7F3EA'
/** On every office machine in the municipality; readers without it take a metric twin. */
const FONT = 'Calibri'

/** A number is put wherever the library finds a list's name in braces: these hold a sign that no text in the file can. */
export const NOTE_LIST = 'notes\uFFFE'
export const LISTS = { bullets: 'bullets\uFFFE', ordered: 'ordered\uFFFE' } as const
export const STYLE = {
  lead: 'Lead',
  guidance: 'Guidance',
  check: 'Check',
  write: 'Write',
  unofficial: 'Unofficial',
  fact: 'Fact',
  small: 'Small',
  note: 'Remark',
  quote: 'Quotation',
  contents: 'ContentsHeading',
  cell: 'Cell',
  figure: 'Figure',
  footnote: 'FootnoteText',
} as const

/** said outright: some readers take a line's height for exact where nothing is said, and cut pictures and large letters */
const AUTO = LineRuleType.AUTO
/** Half points. */
const size = { body: 22, small: 18, title: 56, subtitle: 28, h1: 34, h2: 25, h3: 22 }
const heading = (name: 'Heading1' | 'Heading2' | 'Heading3', fontSize: number, color: string, before: number, after: number) => ({
  id: name,
  run: { size: fontSize, bold: true, color, font: FONT },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})
const paragraph = (id: string, name: string, run: object, spacing: object, more: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph: { spacing, ...more },
})

/** @param language BCP 47, for spelling and screen readers */
export function stylesFor(language: string): IStylesOptions {
  const h1 = heading('Heading1', size.h1, INK, 480, 100)
  const h2 = heading('Heading2', size.h2, ACCENT, 280, 60)
  const h3 = heading('Heading3', size.h3, INK, 200, 40)
  return {
    default: {
      document: { run: { font: FONT, size: size.body, color: INK, language: { value: language } }, paragraph: { spacing: { after: 120, line: 276, lineRule: AUTO } } },
      title: { run: { font: FONT, size: size.title, bold: true, color: INK }, paragraph: { spacing: { before: 240, after: 100, line: 240, lineRule: AUTO } } },
      heading1: h1,
      heading2: h2,
      heading3: h3,
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      footnoteText: { run: { font: FONT, size: size.small }, paragraph: { spacing: { after: 20, line: 240, lineRule: AUTO } } },
    },
    paragraphStyles: [
      paragraph(STYLE.lead, 'Manchet', { size: size.subtitle, color: ACCENT }, { after: 280, line: 264, lineRule: AUTO }),
      paragraph(STYLE.guidance, 'Vejledning', { color: QUIET, italics: true }, { after: 80 }, { keepNext: true }),
      paragraph(STYLE.check, 'Kontrol', { size: size.small, color: OAK_INK }, { after: 120 }, { keepNext: true }),
      paragraph(STYLE.write, 'Skrivefelt', { color: QUIET }, { before: 60, after: 200 }),
      paragraph(STYLE.unofficial, 'Uofficiel', { color: OAK_INK, bold: true }, { before: 120, after: 240 }),
      paragraph(STYLE.fact, 'Oplysning', {}, { before: 20, after: 20, line: 252, lineRule: AUTO }),
      paragraph(STYLE.note, 'Bemærkning', { size: size.small, color: QUIET }, { before: 40, after: 120 }),
      paragraph(STYLE.quote, 'Citat', { italics: true }, { before: 80, after: 160 }, { indent: { left: 400, right: 400 } }),
      paragraph(STYLE.contents, 'Indholdsoverskrift', { size: size.h2, bold: true, color: ACCENT }, { before: 320, after: 80 }, { keepNext: true }),
      paragraph('TOC1', 'toc 1', { size: 21 }, { before: 0, after: 0, line: 245, lineRule: AUTO }),
      paragraph(STYLE.cell, 'Celle', { size: 20 }, { before: 20, after: 20, line: 252, lineRule: AUTO }),
      paragraph(STYLE.figure, 'Tal', { size: 17 }, { before: 20, after: 20, line: 240, lineRule: AUTO }),
      paragraph(STYLE.small, 'Lille', { size: size.small, color: QUIET }, { after: 0 }),
    ],
  }
}

const INDENT = { indent: { left: convertMillimetersToTwip(6), hanging: convertMillimetersToTwip(6) } }
const list = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, color: string) => ({
  reference,
  levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { run: { color }, paragraph: INDENT } }],
})
export const numbering: INumberingOptions = {
  config: [list(NOTE_LIST, LevelFormat.BULLET, '–', OAK), list(LISTS.bullets, LevelFormat.BULLET, '–', INK), list(LISTS.ordered, LevelFormat.DECIMAL, '%1.', INK)],
}
