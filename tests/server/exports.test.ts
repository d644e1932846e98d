/** What leaves the board as a file is what people wrote: complete, in order, and harmless wherever it is opened. */
import { createTLSchema, type TLRecord } from '@tldraw/tlschema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvCell } from '#server/exports/csv-text.ts'
import { attachment } from '#server/exports/filename.ts'
import { escapeMarkdown } from '#server/exports/markdown.ts'
import type { Outline } from '#shared/boards.ts'
import type { BoardExport } from '#shared/exports.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const TEXTS = ['Fællesspisning hver torsdag', 'مكان نلتقي فيه بعد العمل', '=HYPERLINK("http://x";"klik")', 'Kage 🎂\nog kaffe "med fløde"', '<img src=x onerror=alert(1)> *fed*']
let world: World
let karen: Person
let bodil: Person
let boardId: string
let workshopId: string

beforeAll(async () => {
  world = await startWorld()
  const start = await librarian(world.url, 'udviklingspuljen-2019')
  karen = start.karen
  boardId = start.boardId
  workshopId = start.workshop.id
  bodil = new Person(world.url)
  await bodil.join(start.link, { name: 'Bodil', affiliation: 'borger' })
  for (const [at, text] of TEXTS.entries())
    await bodil.must('POST', `/api/boards/${boardId}/notes`, { text, zoneId: at % 2 ? 'hvem' : 'behov', anonymous: at === 1, via: at === 3 ? 'paper' : 'phone' })
})
afterAll(() => world.close())

const download = async (format: string, query = '') => {
  const response = await karen.fetch('GET', `/api/boards/${boardId}/export.${format}${query}`)
  return { response, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()) }
}

describe('the outline', () => {
  test('shows everybody the same tree, and each which notes are their own', async () => {
    const [hers, staff] = await Promise.all([bodil, karen].map((person) => person.must<Outline>('GET', `/api/boards/${boardId}/outline`)))
    expect(hers?.zones.slice(0, 2).map((zone) => zone.notes.map((note) => note.text))).toEqual([
      [TEXTS[0], TEXTS[2], TEXTS[4]],
      [TEXTS[1], TEXTS[3]],
    ])
    expect(hers?.zones[0]?.notes[0]).toMatchObject({ author: 'Bodil', own: true, anonymous: false, via: 'phone', number: 1 })
    expect(staff?.zones[0]?.notes[0]).toMatchObject({ author: 'Bodil', own: false })
    expect(staff?.zones[1]?.notes[0]).toMatchObject({ author: null, anonymous: true })
    expect(JSON.stringify(staff)).not.toContain('mbr_')
  })

  test('is not sent again while it reads the same, and at once when it reads differently', async () => {
    const outline = (etag: string | null, person = bodil) => person.fetch('GET', `/api/boards/${boardId}/outline`, undefined, etag === null ? {} : { 'if-none-match': etag })
    const first = await outline(null)
    const etag = first.headers.get('etag')
    expect([etag, first.headers.get('cache-control')]).toEqual([expect.stringMatching(/^W\/".+"$/), 'no-store'])
    const again = await outline(etag)
    expect([again.status, await again.text()]).toEqual([304, ''])
    // another person reads other notes as their own
    expect((await outline(etag, karen)).status).toBe(200)

    const { id } = await bodil.must<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text: 'Snart væk', zoneId: 'behov' })
    await expect.poll(async () => (await outline(etag)).status).toBe(200)
    const later = await outline(etag)
    expect(JSON.stringify(await later.json())).toContain('Snart væk')
    // a removal is a change too
    await bodil.must('DELETE', `/api/boards/${boardId}/notes/${id}`)
    await expect.poll(async () => (await outline(later.headers.get('etag'))).status).toBe(200)
  })

  test('strangers and guests of other workshops learn nothing', async () => {
    expect((await new Person(world.url).ask('GET', `/api/boards/${boardId}/outline`)).status).toBe(401)
    expect((await karen.ask('GET', '/api/boards/brd_nonesuch/outline')).status).toBe(404)
  })
})

describe('files', () => {
  test('only facilitators take the board with them', async () => {
    for (const format of ['json', 'csv', 'md', 'tldr']) {
      expect((await bodil.fetch('GET', `/api/boards/${boardId}/export.${format}`)).status).toBe(403)
      expect((await new Person(world.url).fetch('GET', `/api/boards/${boardId}/export.${format}`)).status).toBe(401)
    }
  })

  test('JSON says what it is and holds the outline', async () => {
    const { response, text } = await download('json')
    expect(response.headers.get('content-disposition')).toContain('filename="Biblioteket som samlingssted.json"')
    const file = JSON.parse(text) as BoardExport
    expect(file).toMatchObject({ format: 'samtavle-board/1', workshop: { question: 'Hvordan kan biblioteket samle byen?' }, boardId })
    expect(file.zones[0]?.notes).toHaveLength(3)
  })

  test('CSV opens in a Danish spreadsheet, keeps every letter and runs nothing', async () => {
    const { response, text } = await download('csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text.slice(1).split('\r\n')[0]).toBe('"Nr.";"Tekst";"Felt";"Gruppe";"Navn";"Farve";"Skrevet";"Sprog";"Tidspunkt"')
    expect(text).toContain('"1";"Fællesspisning hver torsdag";"Det savner vi";"";"Bodil"')
    expect(text).toContain('"مكان نلتقي فيه بعد العمل";"Hvem skal med?";"";"Anonym"')
    expect(text).toContain(`"'=HYPERLINK(""http://x"";""klik"")"`)
    expect(text).toContain('"Kage 🎂\nog kaffe ""med fløde"""')
    expect(text).toContain('"på papir"')
    expect((await download('csv', '?locale=en')).text.slice(1).split('\r\n')[0]).toBe('"No.","Text","Zone","Group","Name","Colour","Written","Language","Time"')
  })

  test('Markdown has the zones as headings and no live HTML', async () => {
    const { text } = await download('md')
    expect(text.startsWith('# Biblioteket som samlingssted\n\n> Hvordan kan biblioteket samle byen?\n')).toBe(true)
    expect(text).toContain('## Det savner vi\n\n- **\\[N1\\]** Fællesspisning hver torsdag — Bodil\n')
    expect(text).toContain('Kage 🎂\\\n  og kaffe "med fløde" — Bodil (fra papir)')
    expect(text).toContain('\\<img src=x onerror=alert(1)\\> \\*fed\\*')
  })

  test('what was said about notes goes with them, as text, without what was hidden', async () => {
    const outline = await karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
    const first = outline.zones[0]?.notes[0]?.id ?? ''
    const on = (rest: string) => `/api/boards/${boardId}/notes/${first}/${rest}`
    await bodil.must('POST', on('comments'), { text: '=2+2 <b>fed</b>\nto linjer' })
    await bodil.must('POST', on('comments'), { text: 'Uden navn på', anonymous: true })
    const hidden = await bodil.must<{ id: string }>('POST', on('comments'), { text: 'Skjult ord' })
    await karen.must('POST', on(`comments/${hidden.id}/hide`))
    await bodil.must('PUT', on('reactions'), { kind: 'agree', on: true })
    const file = JSON.parse((await download('json')).text) as BoardExport
    expect(file.zones[0]?.notes[0]?.talk).toMatchObject({
      comments: [
        { author: 'Bodil', anonymous: false },
        { text: 'Uden navn på', author: null, anonymous: true },
      ],
      reactions: { agree: 1, question: 0, important: 0 },
    })
    const csv = (await download('csv')).text
    expect(csv.split('\r\n')[0]).toMatch(/"Tidspunkt";"Enig";"Spørgsmål";"Vigtigt";"Kommentarer"$/)
    expect(csv).toContain('"1";"";"";"Bodil: =2+2 <b>fed</b>\nto linjer\nAnonym: Uden navn på"')
    const markdown = (await download('md')).text
    expect(markdown).toContain('hver torsdag — Bodil\n  - Enig: 1\n  - Bodil: =2+2 \\<b\\>fed\\</b\\> to linjer\n  - Anonym: Uden navn på\n')
    for (const text of [JSON.stringify(file), csv, markdown]) expect(text).not.toContain('Skjult ord')
    expect(JSON.stringify(await bodil.must('GET', `/api/boards/${boardId}/outline`))).not.toContain('Uden navn på')
  })

  test('the tldraw file is valid for the tldraw it was made with', async () => {
    const { response, text } = await download('tldr')
    expect(response.headers.get('content-disposition')).toContain('.tldr"')
    const file = JSON.parse(text) as { tldrawFileFormatVersion: number; schema: ReturnType<ReturnType<typeof createTLSchema>['serialize']>; records: TLRecord[] }
    const schema = createTLSchema()
    const store = Object.fromEntries(file.records.map((record) => [record.id, record]))
    const migrated = schema.migrateStoreSnapshot({ store: store as never, schema: file.schema })
    expect(migrated.type).toBe('success')
    expect(file.tldrawFileFormatVersion).toBe(1)
    for (const record of file.records) expect(() => schema.types[record.typeName as 'shape'].validate(record as never)).not.toThrow()
    expect(file.records.filter((record) => record.typeName === 'shape' && record.type === 'note')).toHaveLength(TEXTS.length)
  })

  test('an archived workshop still gives everything out', async () => {
    await karen.must('PATCH', `/api/workshops/${workshopId}`, { archived: true })
    for (const format of ['json', 'csv', 'md', 'tldr']) expect((await download(format)).response.status).toBe(200)
    await karen.must('PATCH', `/api/workshops/${workshopId}`, { archived: false })
  })
})

describe('cells, signs and names', () => {
  test('whatever a spreadsheet could take for a formula begins with an apostrophe', () => {
    for (const text of ['=1+1', '+45 12 34 56 78', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＋1', '－1', '＠a', '\n=1']) expect(csvCell(text)).toBe(`"'${text}"`)
    for (const text of ['Æbler', '1 + 1', 'a=b', '']) expect(csvCell(text)).toBe(`"${text}"`)
  })

  test('Markdown signs stay signs', () => {
    expect(escapeMarkdown('# Overskrift')).toBe('\\# Overskrift')
    expect(escapeMarkdown('1. først\n- så')).toBe('1\\. først\n\\- så')
    expect(escapeMarkdown('[klik](javascript:alert(1)) &lt;b&gt;')).toBe('\\[klik\\](javascript:alert(1)) \\&lt;b\\&gt;')
  })

  test('a file is called what the workshop is called, on every system', () => {
    expect(attachment('Naboaften på Møllevang', 'csv')).toBe(`attachment; filename="Naboaften paa Moellevang.csv"; filename*=UTF-8''Naboaften%20p%C3%A5%20M%C3%B8llevang.csv`)
    expect(attachment('a"b\\c/d\r\nX: y', 'md')).toBe(`attachment; filename="a b c d X y.md"; filename*=UTF-8''a%20b%20c%20d%20X%20y.md`)
    expect(attachment('../..', 'json')).toContain('filename="samtavle.json"')
    expect(attachment('أمسية', 'csv')).toContain("filename*=UTF-8''%D8%A3%D9%85%D8%B3%D9%8A%D8%A9.csv")
  })
})
