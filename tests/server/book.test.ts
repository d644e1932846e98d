/** The worked example as files: what a library hands in, read by libraries that did not write it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { getDocumentProxy } from 'unpdf'
import type { BookFormat } from '#server/drafts/render/formats.ts'
import { bookOf } from '#shared/draft/book.ts'
import { DraftFileSchema, draftFile } from '#shared/draft/file.ts'
import { letters, partOf, readCsv, readDocx, readHtml, readMarkdown, readPdf, readXlsx, unescapeMarkup } from '#tests/helpers/book-readers.ts'
import { putNote } from '#tests/helpers/board.ts'
import { demoBoard, demoMaterial, fileOf, materialOf } from '#tests/helpers/draft-book.ts'
import { demoContent } from '#tests/helpers/draft-demo.ts'

const FORMATS = ['docx', 'pdf', 'md', 'html', 'xlsx', 'csv'] as const
const files = {} as Record<BookFormat, Uint8Array>
const texts = {} as Record<'docx' | 'pdf' | 'md' | 'html', string>
beforeAll(async () => {
  const material = demoMaterial()
  for (const format of FORMATS) files[format] = await fileOf(format, material)
  texts.docx = (await readDocx(files.docx)).text
  texts.pdf = (await readPdf(files.pdf)).text
  texts.md = readMarkdown(files.md)
  texts.html = readHtml(files.html)
})
const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }
/** As it stands in a PDF's own strings. */
const pdfText = (text: string): string =>
  Buffer.from(text, 'utf16le')
    .swap16()
    .toString('latin1')
    .replaceAll(/[\n\r\t\b\f()\\]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)
const everywhere = (wanted: string) => Object.values(texts).map((text) => letters(text).includes(letters(wanted)))

describe('every format', () => {
  test.each([
    'Ensomheden følger uret. Den begynder, når hjemmehjælpen er gået kl. 10',
    '[N12] Når hjemmehjælpen er gået kl. 10, er der stille til i morgen kl. 9. — Ejner',
    'أعرف اسم الشارع',
    'Прийду, якщо буде простою мовою',
    'Komşumun adını bilmiyorum',
    'Biblioteket som kulturelt omdrejningspunkt for fællesskaber',
    'Milepæl: kassen og opskriften, version 1, sendes til Nørrelund',
    'Boligforeningen Kornmarken',
    'Vagter på højst to timer, makkerpar, nye hold hvert halvår',
    'Egenfinansieringen er 41,5 %. Kravet er 40 %.',
    'Bilag: Referat af borgerworkshop',
    '19.00–19.11',
    '37 af 40 satte 34 prikker.',
    'Hvor sedlerne er brugt',
  ])('holds %s', (wanted) => {
    // readers of PDF give Arabic back in an order of their own
    const all = everywhere(wanted)
    expect(/\p{Script=Arabic}/u.test(wanted) ? all.filter((_, at) => at !== 1) : all).not.toContain(false)
  })

  test('names nobody who wrote without a name, and no partner who has not agreed', async () => {
    const content = demoContent()
    const quiet = { ...content, partners: content.partners.map((partner) => ({ ...partner, consent: false })) }
    const material = demoMaterial({ content: quiet, annex: false })
    for (const format of ['md', 'html'] as const) expect(new TextDecoder().decode(await fileOf(format, material))).not.toContain('Beboerlokale, 80 stole')
    expect(JSON.stringify(draftFile(bookOf(material)).written)).not.toContain('Beboerlokale, 80 stole')
    expect(texts.md).toMatch(/\[N4\] Min nabo lå syg i ni dage før nogen opdagede det — Anonym/)
  })

  test('can be had without the annex', async () => {
    for (const format of ['docx', 'pdf', 'md', 'html'] as const) {
      const bytes = await fileOf(format, demoMaterial({ annex: false }))
      const text = format === 'docx' ? (await readDocx(bytes)).text : format === 'pdf' ? (await readPdf(bytes)).text : format === 'md' ? readMarkdown(bytes) : readHtml(bytes)
      expect(text).not.toContain('Referat af borgerworkshop\n')
      expect(letters(text)).not.toContain(letters('Ikke brugt'))
      expect(letters(text)).toContain(letters('Ensomheden følger uret'))
    }
  })
  test.each(['md', 'html'] as const)('%s: what a text rests on stands below the text, what its table rests on below the table', (format) => {
    const plan = texts[format].slice(texts[format].lastIndexOf('10. Tidsplan og milepæle'))
    const places = ['Afsnittet bygger på', 'Projektperiode', 'Tabellen bygger på', '11. Organisering'].map((words) => plan.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })
})

describe('Word', () => {
  test('has styles, contents, a table with a head, and footnotes that say what the sources say', async () => {
    const document = await partOf(files.docx, 'word/document.xml')
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(21)
    expect(document).toMatch(/<w:instrText[^>]*>TOC /)
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(6)
    expect(document).toContain('<w:tbl>')
    const footnotes = unescapeMarkup((await partOf(files.docx, 'word/footnotes.xml')).replaceAll(/<[^>]+>/g, ''))
    expect(footnotes).toContain('[N227] Døren på klem — Jytte · Hvad skal det hedde?')
    expect(document.match(/<w:footnoteReference /g)?.length).toBeGreaterThan(60)
  })
  test('each link leads to a note that is in it', async () => {
    const document = await partOf(files.docx, 'word/document.xml')
    const places = new Set([...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name))
    const links = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)
    expect(links.length).toBeGreaterThan(200)
    expect(links.filter((name) => !places.has(name))).toEqual([])
  })
  test('a note in braces stays what it is, whatever the lists are called', async () => {
    const board = demoBoard()
    putNote(board, { id: 'braces', text: '{notes-0} {bullets-0} {ordered-1}', x: 30, y: 30, parentId: 'shape:zone-ideer', meta: { n: 900 } })
    const { text } = await readDocx(await fileOf('docx', materialOf(board, demoContent())))
    expect(text).toContain('{notes-0} {bullets-0} {ordered-1}')
  })
  test('has a picture of the board with words for it', async () => {
    const document = await partOf(files.docx, 'word/document.xml')
    expect(document).toMatch(/<wp:docPr [^>]*descr="Tavlen med 228 sedler i felterne Det savner vi/)
  })
})

describe('PDF', () => {
  test('is tagged, in Danish, with bookmarks, and every font is inside', async () => {
    const raw = Buffer.from(files.pdf).toString('latin1')
    expect(raw).toMatch(/\/Marked true/)
    expect(raw).toMatch(/\/StructTreeRoot/)
    expect(raw).toMatch(/\/Lang \(da-DK\)/)
    expect(raw.match(/\/FontDescriptor \d+ 0 R/g)?.length).toBe(raw.match(/\/FontFile2 \d+ 0 R/g)?.length)
    const document = await getDocumentProxy(new Uint8Array(files.pdf))
    const outline = (await document.getOutline()) ?? []
    expect(outline.map(({ title }) => title)).toEqual(expect.arrayContaining(['1. Projekttitel', '18. Økonomi og egenfinansiering', 'Bilag: Referat af borgerworkshop']))
    expect(outline.at(-1)?.items.map(({ title }) => title)).toContain('Det savner vi · 39 sedler')
  })
  test('the contents name the pages on which the sections begin', async () => {
    const document = await getDocumentProxy(new Uint8Array(files.pdf))
    const pageText = async (page: number) => {
      const { items } = await (await document.getPage(page)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }
    const front = `${await pageText(1)} ${await pageText(2)}`
    const [, page = '0'] = /16\. Evaluering og succeskriterier\s+(\d+)/.exec(front) ?? []
    expect(await pageText(Number(page))).toContain('16. Evaluering og succeskriterier')
  })
  test.each([
    ['Arabic', 'أعرف اسم الشارع'],
    ['Devanagari', 'नमस्ते पड़ोसी, क्‍षेत्र'],
    ['Cyrillic', 'Прийду'],
  ])('%s is drawn in letters of its own, and the words are in the file', async (_, words) => {
    const board = demoBoard()
    putNote(board, { id: 'foreign', text: words, x: 30, y: 30, parentId: 'shape:zone-ideer', meta: { n: 900 } })
    const bytes = await fileOf('pdf', materialOf(board, null))
    const { text } = await readPdf(bytes)
    expect(text).not.toContain('Nogle tegn')
    if (words === 'Прийду') expect(text).toContain(words)
    else expect(Buffer.from(bytes).toString('latin1')).toContain(pdfText(words))
  })
  test('what no font has is told, and the words are in the file', async () => {
    const content = demoContent()
    const foreign = {
      ...content,
      sections: content.sections.map((section) =>
        section.id === 'resume' ? { ...section, blocks: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Velkommen 漢字' }] }] } : section,
      ),
    }
    const raw = Buffer.from(await fileOf('pdf', demoMaterial({ content: foreign, annex: false }))).toString('latin1')
    expect(raw).toContain(pdfText('Velkommen 漢字'))
  })
})

describe('the budget', () => {
  test('is numbers in the spreadsheet, rows and sums', async () => {
    const { cells, sheet } = await readXlsx(files.xlsx)
    expect(cells.slice(0, 3)).toEqual(['Post', 'Specifikation', 'Antal'])
    expect(cells).toEqual(expect.arrayContaining(['Projektleder, 18 måneder', '640', '340', '217600', '851600', '477600', '354000', '20000']))
    expect(sheet).not.toContain('<f')
  })
  test('is a table that Excel opens', () => {
    const rows = readCsv(files.csv)
    expect(rows[1]).toEqual(['Løn: projektledelse', 'Projektleder, 18 måneder', '640', 'timer', '340', '217600', '68800', '148800', '0'])
    expect(rows.at(-1)?.slice(5)).toEqual(['851600', '477600', '354000', '20000'])
  })
})

test('the JSON file holds what is written, what it rests on, and where every note is used', () => {
  const file = draftFile(bookOf(demoMaterial()))
  expect(DraftFileSchema.parse(file)).toEqual(file)
  expect(file.written?.budget?.sums).toMatchObject({ total: 851_600, difference: 0 })
  expect(file.written?.evidence).toHaveLength(228)
  expect(file.written?.evidence?.find(({ number }) => number === 91)?.uses).toEqual(expect.arrayContaining(['resume', 'aktiviteter', 'plan']))
  expect(file.written?.references.find(({ number }) => number === 1)).toMatchObject({ gone: false, place: ['Det savner vi', 'Naboer uden navne'] })
  expect(file.written?.content).not.toHaveProperty('remarks')
})
