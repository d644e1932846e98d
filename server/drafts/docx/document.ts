/** The draft as a Word file: headings to navigate by, the workshop above and the page below on every page, sources as footnotes. */
import { BorderStyle, convertMillimetersToTwip, Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import type { Flow } from '../flow/model.ts'
import { referenceLine } from '../flow/spans.ts'
import { imageOf } from '../picture/image.ts'
import { partsOf } from './blocks.ts'
import { collectFootnotes, type Footnotes } from './footnotes.ts'
import { pictureParts } from './picture.ts'
import { LINE, numbering, OAK, STYLE, stylesFor } from './styles.ts'
import { TEXT_WIDTH } from './tables.ts'
import { lineRuns } from './text.ts'
import { xmlText } from './xml-text.ts'

const MM = convertMillimetersToTwip
const A4 = { size: { width: MM(210), height: MM(297) }, margin: { top: MM(25), bottom: MM(22), left: MM(20), right: MM(20), header: MM(12), footer: MM(10) } }
const TABS = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }]

function header({ header: { left, right } }: Flow): Header {
  const line = { bottom: { style: BorderStyle.SINGLE, size: 8, color: OAK, space: 4 } }
  return new Header({ children: [new Paragraph({ style: STYLE.small, tabStops: TABS, border: line, children: [new TextRun(xmlText(left)), new TextRun(xmlText(`\t${right}`))] })] })
}

function footer(flow: Flow, words: Words): Footer {
  const page = [`\t${words.t('draft.page')} `, PageNumber.CURRENT, ` ${words.t('draft.pageOf')} `, PageNumber.TOTAL_PAGES]
  const line = { top: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 } }
  return new Footer({ children: [new Paragraph({ style: STYLE.small, tabStops: TABS, border: line, children: [new TextRun(flow.footer), new TextRun({ children: page })] })] })
}

const footnoteParts = ({ all }: Footnotes, book: Book, words: Words) =>
  Object.fromEntries(
    all.map((references, at) => [
      at + 1,
      { children: references.map((reference) => new Paragraph({ style: STYLE.footnote, children: lineRuns(referenceLine(reference, book, words)) })) },
    ]),
  )

export async function docxOf(flow: Flow, { book, words }: { book: Book; words: Words }): Promise<Uint8Array<ArrayBuffer>> {
  const footnotes = collectFootnotes()
  const making = { footnotes, lists: { count: 0 } }
  // pictures are made by another thread while the text is set
  const parts = flow.blocks.map(async (block) => (block.kind === 'picture' ? pictureParts(block.alt, await imageOf(block.plan)) : partsOf(block, making)))
  const children = (await Promise.all(parts)).flat()
  const document = new Document({
    title: xmlText(flow.title),
    creator: 'Samtavle',
    lastModifiedBy: 'Samtavle',
    description: xmlText(flow.description),
    styles: stylesFor(flow.language),
    numbering,
    footnotes: footnoteParts(footnotes, book, words),
    sections: [{ properties: { page: A4 }, headers: { default: header(flow) }, footers: { default: footer(flow, words) }, children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
