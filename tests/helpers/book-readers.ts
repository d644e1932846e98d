/** Files of the draft, read by libraries that did not write them, as plain text. */
import JSZip from 'jszip'
import mammoth from 'mammoth'
import Papa from 'papaparse'
import { extractText, getDocumentProxy } from 'unpdf'

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#39': "'", '#13': '\r', '#10': '\n', '#9': '\t' }
export const unescapeMarkup = (text: string): string => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

const withoutTags = (markup: string): string => unescapeMarkup(markup.replaceAll(/<(?:br|\/p|\/li|\/h\d|\/t[dhr])\b[^>]*>/g, '\n').replaceAll(/<[^>]+>/g, ''))

export async function readDocx(bytes: Uint8Array): Promise<{ text: string; html: string; files: string[] }> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  return { text: withoutTags(value), html: value, files: Object.keys((await JSZip.loadAsync(bytes)).files) }
}
/** One part of a zipped file. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  return (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? ''
}
/** `body`: the text as it goes on from page to page, without the two lines that stand around each. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; body: string; pages: number }> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text: pages, totalPages } = await extractText(document, { mergePages: false })
  const body = pages.map((page) => page.split('\n').slice(0, -2).join('\n'))
  return { text: pages.join('\n'), body: body.join('\n'), pages: totalPages }
}
export const readHtml = (bytes: Uint8Array): string => withoutTags(new TextDecoder().decode(bytes).replace(/<style>.*?<\/style>/s, ''))
/** Undoes the backslashes: what a reader of Markdown sees. */
export const readMarkdown = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(bytes)
    // in one go: an asterisk that was escaped is a letter, two that were not are bold type
    .replaceAll(/\\([!-/:-@[-`{-~])|\*\*/g, (_, letter: string | undefined) => letter ?? '')
    .replaceAll(/\\\n\s*/g, '\n')
export const readCsv = (bytes: Uint8Array): string[][] => Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data

/** The cells of the one sheet, with their types. */
export async function readXlsx(bytes: Uint8Array): Promise<{ cells: string[]; sheet: string }> {
  const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
  const shared = await partOf(bytes, 'xl/sharedStrings.xml')
  const strings = [...shared.matchAll(/<si>(.*?)<\/si>/gs)].map(([, markup = '']) => unescapeMarkup(markup.replaceAll(/<[^>]+>/g, '')))
  const cells = [...sheet.matchAll(/<c\b([^>]*)>(.*?)<\/c>/gs)].map(([, attributes = '', markup = '']) => {
    const value = unescapeMarkup(markup.replaceAll(/<[^>]+>/g, ''))
    return /t="s"/.test(attributes) ? (strings[Number(value)] ?? '') : value
  })
  return { cells, sheet }
}

/** What is compared: letters in their order, without blanks, and without signs that no format has to show. */
export const letters = (text: string): string => text.normalize('NFKC').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}\s\uFFFE\uFFFF]|\p{Variation_Selector}/gu, '')
