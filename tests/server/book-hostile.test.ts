/** Whatever people write stands in every file as they wrote it, and does nothing there. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { BookFormat } from '#server/drafts/render/formats.ts'
import type { BookMaterial } from '#shared/draft/book.ts'
import type { DraftContent } from '#shared/draft/content.ts'
import { facesFor } from '#server/drafts/pdf/faces.ts'
import { putGroup, putNote, seededBoard } from '#tests/helpers/board.ts'
import { letters, partOf, readCsv, readDocx, readHtml, readMarkdown, readPdf, readXlsx } from '#tests/helpers/book-readers.ts'
import { fileOf, materialOf, template } from '#tests/helpers/draft-book.ts'
import { demoContent } from '#tests/helpers/draft-demo.ts'
import { HOSTILE } from '#tests/helpers/hostile.ts'

/** Every string as a note, a group, a sentence with its source, a cell of every table, and a name. */
function hostileMaterial(): BookMaterial {
  const board = seededBoard(template.zones)
  for (const [at, text] of HOSTILE.entries())
    putNote(board, { id: `h${at}`, text, x: 28 + at * 210, y: 28, parentId: 'shape:zone-ideer', meta: { n: at + 1, by: 'mbr_1', lang: '"><x' } })
  putGroup(board, { id: 'shape:g', title: '=1 <b>"&', x: 28, y: 28, parentId: 'shape:zone-behov' })
  putNote(board, { id: 'g1', text: 'i gruppe', x: 10, y: 50, parentId: 'shape:g', meta: { n: 900 } })
  const demo = demoContent()
  const content: DraftContent = {
    ...demo,
    facts: { ...demo.facts, library: '<b>=1</b>' },
    sections: [
      {
        id: 'aktiviteter',
        status: 'draft',
        choice: null,
        blocks: HOSTILE.map((text, at) => ({
          type: 'paragraph',
          content: [
            { type: 'text', text },
            { type: 'text', text: ' ' },
            { type: 'source', kind: 'note', id: `h${at}` },
          ],
        })),
      },
    ],
    budget: HOSTILE.map((text, at) => ({
      id: `b${at}`,
      order: at,
      post: 'materialer',
      note: text.slice(0, 2_000),
      quantity: 1,
      unit: text.slice(0, 200),
      price: 1,
      applied: 1,
      own: 0,
      other: 0,
    })),
    milestones: [],
    partners: [{ id: 'p', order: 0, organisation: '@partner<script>', role: '+rolle', agreement: 'draft', consent: true, sources: [{ kind: 'group', id: 'g' }] }],
    criteria: [],
    risks: [],
  }
  return materialOf(board, content)
}

const files = {} as Record<BookFormat, Uint8Array>
beforeAll(async () => {
  const material = hostileMaterial()
  for (const format of ['docx', 'pdf', 'md', 'html', 'xlsx', 'csv'] as const) files[format] = await fileOf(format, material)
})
/** Those that are not somewhere in it. */
const lost = (text: string, wanted: readonly string[] = HOSTILE): string[] => {
  const all = letters(text)
  return wanted.filter((one) => !all.includes(letters(one)))
}

test('there are three hundred of them', () => expect(HOSTILE).toHaveLength(300))

describe('nothing is lost', () => {
  test('in Word', async () => expect(lost((await readDocx(files.docx)).text)).toEqual([]))
  test('in HTML', () => expect(lost(readHtml(files.html))).toEqual([]))
  // a lone half of a character is no text in UTF-8
  test('in Markdown', () =>
    expect(
      lost(
        readMarkdown(files.md),
        HOSTILE.filter((text) => text.isWellFormed()),
      ),
    ).toEqual([]))
  test('in the spreadsheet', async () => {
    const { cells } = await readXlsx(files.xlsx)
    expect(
      lost(
        cells.join('\n'),
        HOSTILE.map((text) => text.slice(0, 2_000)),
      ),
    ).toEqual([])
  })
  test('in the table, letter by letter, with a sign before what would count', () => {
    const notes = readCsv(files.csv).map((row) => row[1] ?? '')
    const wanted = HOSTILE.map((text) => text.slice(0, 2_000))
    const plain = new Set(notes.flatMap((note) => [note, note.replace(/^'/, '')]))
    // a lone half of a character is no text in UTF-8
    expect(wanted.filter((text) => text.isWellFormed() && !plain.has(text))).toEqual([])
  })
  test('in PDF, as far as its fonts go', async () => {
    const { text } = await readPdf(files.pdf)
    const covered = (one: string) => [...letters(one)].every((char) => facesFor(char.codePointAt(0) ?? 0, 'regular').length > 0)
    // from the right, with loose accents, in full width and as ligatures, readers give letters back in an order of their own
    const ownOrder = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Mn}|[\uFB00-\uFB06\uFF00-\uFFEF]/u
    const wanted = HOSTILE.filter((one) => covered(one) && !ownOrder.test(one) && one.length < 1_000)
    expect(wanted.length).toBeGreaterThan(200)
    expect(lost(text, wanted)).toEqual([])
  })
})

describe('nothing is active', () => {
  test('HTML has no element, attribute or address of theirs', () => {
    const html = new TextDecoder().decode(files.html)
    const tags = new Set([...html.replace(/<style>.*?<\/style>/s, '').matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag = '']) => tag.toLowerCase()))
    for (const tag of ['script', 'img', 'iframe', 'object', 'form', 'link']) expect(tags).not.toContain(tag)
    expect([...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address).filter((address) => !address.startsWith('#'))).toEqual([])
    expect(html).not.toMatch(/<[^>]*\son\w+=/i)
    expect(html).toContain("default-src 'none'")
  })
  test('Markdown has no markup of theirs', () => {
    const lines = new TextDecoder().decode(files.md).split('\n')
    expect(lines.filter((line) => /(?<!\\)<\w/.test(line))).toEqual([])
    expect(lines.filter((line) => /(?<!\\)\]\(/.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1)
  })
  test('no cell is a formula', async () => {
    expect((await readXlsx(files.xlsx)).sheet).not.toContain('<f')
    expect(
      readCsv(files.csv)
        .flat()
        .filter((cell) => /^\s*[=+@＝＋＠]|^\s*-\D/.test(cell)),
    ).toEqual([])
  })
  test('Word has no link, field or part of theirs', async () => {
    const { files: parts } = await readDocx(files.docx)
    expect(parts.filter((name) => /macro|vba|embed|activeX/i.test(name))).toEqual([])
    const relations = await partOf(files.docx, 'word/_rels/document.xml.rels')
    expect(relations).not.toContain('TargetMode="External"')
    const document = await partOf(files.docx, 'word/document.xml')
    expect(new Set([...document.matchAll(/<w:instrText[^>]*>\s*(\w+)/g)].map(([, field]) => field))).toEqual(new Set(['TOC', 'PAGEREF']))
  })
  test('PDF has no action and no file', () => {
    const raw = Buffer.from(files.pdf).toString('latin1')
    expect(raw).not.toMatch(/\/(?:JavaScript|JS|Launch|EmbeddedFile|URI|OpenAction)\b/)
  })
  test('a sign that turns the direction turns nothing after it', () => {
    for (const line of new TextDecoder().decode(files.md).split('\n')) {
      const opened = [...line.matchAll(/[\u202A\u202B\u202D\u202E\u2066-\u2068]/g)].length
      const closed = [...line.matchAll(/[\u202C\u2069]/g)].length
      expect(closed).toBeGreaterThanOrEqual(opened)
    }
  })
})
