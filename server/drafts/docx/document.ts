/** The draft as a Word file: headings to navigate by, the workshop above and the page below on every page, Danish throughout. */
import { BorderStyle, convertMillimetersToTwip, Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Words } from '#server/exports/words.ts'
import type { Draft } from '#shared/drafts.ts'
import { xmlText } from './notes.ts'
import { annexPart, frontPage, sectionPart } from './parts.ts'
import { LINE, numbering, OAK, STYLE, stylesFor } from './styles.ts'
import { TEXT_WIDTH } from './tables.ts'

const LANGUAGE = { da: 'da-DK', en: 'en-GB' } as const
const MM = convertMillimetersToTwip
const A4 = { size: { width: MM(210), height: MM(297) }, margin: { top: MM(25), bottom: MM(22), left: MM(20), right: MM(20), header: MM(12), footer: MM(10) } }
const TABS = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }]

function header(draft: Draft, words: Words): Header {
  const kind = words.t(draft.application ? 'draft.title' : 'draft.titleWithoutForm')
  const line = { bottom: { style: BorderStyle.SINGLE, size: 8, color: OAK, space: 4 } }
  return new Header({
    children: [new Paragraph({ style: STYLE.small, tabStops: TABS, border: line, children: [new TextRun(xmlText(draft.workshop.title)), new TextRun(`\t${kind}`)] })],
  })
}

function footer(exportedAt: string, words: Words): Footer {
  const page = [`\t${words.t('draft.page')} `, PageNumber.CURRENT, ` ${words.t('draft.pageOf')} `, PageNumber.TOTAL_PAGES]
  const line = { top: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 } }
  const made = words.t('draft.madeWith', { at: words.date(exportedAt) })
  return new Footer({ children: [new Paragraph({ style: STYLE.small, tabStops: TABS, border: line, children: [new TextRun(made), new TextRun({ children: page })] })] })
}

/** @param exportedAt ISO 8601 */
export async function draftDocx(draft: Draft, exportedAt: string, words: Words): Promise<Uint8Array<ArrayBuffer>> {
  const sections = draft.sections.flatMap((section, at) => sectionPart(section, words, at === 0))
  const document = new Document({
    title: `${draft.workshop.title} – ${words.t(draft.application ? 'draft.title' : 'draft.titleWithoutForm')}`,
    creator: 'Samtavle',
    lastModifiedBy: 'Samtavle',
    description: draft.application?.disclaimer ?? '',
    styles: stylesFor(LANGUAGE[words.locale]),
    numbering,
    sections: [
      {
        properties: { page: A4 },
        headers: { default: header(draft, words) },
        footers: { default: footer(exportedAt, words) },
        children: [...frontPage(draft, words), ...sections, ...annexPart(draft, exportedAt, words)],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
