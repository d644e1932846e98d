/** The Word file, read by a library that did not write it. */
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { xmlText } from '#server/drafts/docx/xml-text.ts'
import type { Draft, DraftAnswer } from '#shared/drafts.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const NOTES = [
  { text: 'Fællesspisning i læsesalen – ÆØÅ æøå é ü', zoneId: 'ideer' },
  { text: 'مكان نلتقي فيه بعد العمل', zoneId: 'behov', lang: 'ar' },
  { text: 'Kage 🎂 & <kaffe>\nhver "torsdag"', zoneId: 'ideer' },
  { text: 'Tør ikke banke på', zoneId: 'behov', anonymous: true },
  { text: 'Skrevet på papir', zoneId: 'bagefter', via: 'paper' },
] as const

let world: World
let karen: Person
let bodil: Person
let workshopId: string
beforeAll(async () => {
  world = await startWorld()
  const start = await librarian(world.url, 'udviklingspuljen-2019')
  karen = start.karen
  workshopId = start.workshop.id
  bodil = new Person(world.url)
  await bodil.join(start.link, { name: 'Bodil Ågård', affiliation: 'partner', organisation: 'Skive Bibliotek' })
  for (const note of NOTES) await bodil.must('POST', `/api/boards/${start.boardId}/notes`, note)
})
afterAll(() => world.close())

interface Part {
  tag: string
  text: string
}
/** The document as headings and list items, in order. */
async function readDocx(query = ''): Promise<{ parts: Part[]; text: string; bytes: Buffer }> {
  const response = await karen.fetch('GET', `/api/workshops/${workshopId}/draft.docx${query}`)
  expect(response.status).toBe(200)
  const bytes = Buffer.from(await response.arrayBuffer())
  const { value } = await mammoth.convertToHtml({ buffer: bytes })
  const decode = (html: string) =>
    html
      .replaceAll(/<br ?\/?>/g, '\n')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll('\u00A0', ' ')
  const parts = [...value.matchAll(/<(h[1-6]|li|p)(?: [^>]*)?>(.*?)<\/\1>/gs)].map(([, tag = '', html = '']) => ({ tag, text: decode(html) }))
  return { parts, text: parts.map((part) => part.text).join('\n'), bytes }
}
const under = (parts: Part[], heading: string): Part[] => {
  const from = parts.findIndex((part) => part.tag === 'h1' && part.text === heading)
  const rest = parts.slice(from + 1)
  const to = rest.findIndex((part) => part.tag === 'h1')
  return rest.slice(0, to < 0 ? undefined : to)
}
const items = (parts: Part[]) => parts.filter((part) => part.tag === 'li').map((part) => part.text)

describe('the Word file', () => {
  test('has the sections of the form as headings, in order, and the annex last', async () => {
    const { parts } = await readDocx()
    const headings = parts.filter((part) => part.tag === 'h1').map((part) => part.text)
    expect(headings).toHaveLength(19)
    expect(headings.slice(0, 2)).toEqual(['1. Projekttitel', '2. Ansøger og kontaktperson'])
    expect(parts[0]?.text).toBe('Biblioteket som samlingssted')
    expect(headings.slice(-2)).toEqual(['18. Økonomi og egenfinansiering', 'Bilag: Referat af borgerworkshop'])
  })

  test('puts each note under the sections that its zone feeds, with reference and author', async () => {
    const { parts } = await readDocx()
    const cake = 'Kage 🎂 & <kaffe>\nhver "torsdag"'
    const ideas = [`[N1] ${NOTES[0].text} — Bodil Ågård`, `[N3] ${cake} — Bodil Ågård`]
    expect(items(under(parts, '9. Aktiviteter og metode'))).toEqual(ideas)
    expect(items(under(parts, '5. Kort om projektet'))).toEqual(ideas)
    expect(items(under(parts, '6. Baggrund og behov'))).toEqual([`[N2] ${NOTES[1].text} — Bodil Ågård`, '[N4] Tør ikke banke på — Anonym'])
    expect(items(under(parts, '13. Fremtidsperspektiv og forankring'))).toEqual(['[N5] Skrevet på papir — Bodil Ågård (fra papir)'])
    expect(
      under(parts, '6. Baggrund og behov')
        .filter((part) => part.tag === 'h2')
        .map((part) => part.text),
    ).toEqual(['Det savner vi · 2 sedler'])
  })

  test('documents the workshop: all notes once, and how many from where', async () => {
    const { parts } = await readDocx()
    const annex = under(parts, 'Bilag: Referat af borgerworkshop')
    expect(items(annex)).toHaveLength(NOTES.length)
    const words = annex.map((part) => part.text)
    expect(words.slice(words.indexOf('Bibliotek'), words.indexOf('I alt') + 2)).toEqual(['Bibliotek', '1', 'Partner', '1', 'I alt', '2'])
    expect(words).toContain('Skive Bibliotek')
  })

  test('says that the form is unofficial, and which fields are reconstructed', async () => {
    const { parts, text } = await readDocx()
    expect(text).toContain('Uofficiel arbejdsskabelon. Felterne er rekonstrueret; kontrollér altid mod styrelsens aktuelle skabelon')
    const marked = parts.filter((part) => part.text === 'Feltet er rekonstrueret: kontrollér mod styrelsens skabelon.')
    expect(marked).toHaveLength(16)
    expect(under(parts, '4. Indsatsområde').some((part) => part.text.includes('rekonstrueret'))).toBe(false)
  })

  test('is marked as Danish, with page numbers and a header, and Arabic runs from the right', async () => {
    const { bytes } = await readDocx()
    const { default: JSZip } = await import('jszip')
    const zip = await JSZip.loadAsync(bytes)
    const read = (name: string) => zip.file(name)?.async('string') ?? Promise.resolve('')
    expect(await read('word/styles.xml')).toContain('w:val="da-DK"')
    const footer = await read('word/footer1.xml')
    expect([footer.includes('PAGE'), footer.includes('NUMPAGES')]).toEqual([true, true])
    expect(await read('word/header1.xml')).toContain('Biblioteket som samlingssted')
    expect(await read('word/document.xml')).toMatch(/<w:rtl\/>.*مكان نلتقي فيه بعد العمل/s)
  })

  test('is written in English when that is asked for', async () => {
    const { parts } = await readDocx('?locale=en')
    expect(parts.some((part) => part.text === '1. Project title')).toBe(true)
    expect(items(under(parts, '6. Background and need'))[1]).toBe('[N4] Tør ikke banke på — Anonymous')
  })

  test('boards do not stand still while it is made', async () => {
    let ticks = 0
    const ticking = setInterval(() => (ticks += 1), 10)
    const started = performance.now()
    const files = await Promise.all([1, 2].map(() => karen.fetch('GET', `/api/workshops/${workshopId}/draft.docx`)))
    clearInterval(ticking)
    expect(files.map((file) => file.status)).toEqual([200, 200])
    expect(ticks).toBeGreaterThan((performance.now() - started) / 10 / 3)
  })

  test('opens although somebody pasted what XML cannot hold', () => {
    expect(xmlText('a\u0000b\u0008c\uFFFEd\uD800e 🎂\n\tf')).toBe('abcde 🎂\n\tf')
  })
})

describe('the draft over HTTP', () => {
  test('is for facilitators, whatever the format', async () => {
    for (const path of ['draft', 'draft.json', 'draft.md', 'draft.docx']) {
      expect((await bodil.fetch('GET', `/api/workshops/${workshopId}/${path}`)).status).toBe(403)
      expect((await new Person(world.url).fetch('GET', `/api/workshops/${workshopId}/${path}`)).status).toBe(401)
    }
  })

  test('JSON and Markdown hold the same sections as Word', async () => {
    const { document, forms, newest, form, otherTitles, ...draft } = await karen.must<DraftAnswer>('GET', `/api/workshops/${workshopId}/draft`)
    expect([form?.id, form?.criteria.length, otherTitles]).toEqual(['udviklingspuljen-2019', 9, {}])
    expect([document, newest, forms.map(({ id }) => id)]).toEqual([null, null, ['udviklingspuljen-2019', 'udviklingspuljen-2022']])
    expect(draft.sections.find((section) => section.id === 'aktiviteter')?.sources[0]?.notes.map((note) => note.ref)).toEqual(['N1', 'N3'])
    expect(await karen.must<Draft>('GET', `/api/workshops/${workshopId}/draft.json`)).toEqual(draft)
    const markdown = await (await karen.fetch('GET', `/api/workshops/${workshopId}/draft.md`)).text()
    expect(markdown).toContain('## 6. Baggrund og behov\n')
    expect(markdown).toContain('- **\\[N4\\]** Tør ikke banke på — Anonym\n')
    expect(markdown).toContain('- Partner: 1\n- **I alt: 2**')
  })

  test('an archived workshop still gives its draft', async () => {
    await karen.must('PATCH', `/api/workshops/${workshopId}`, { archived: true })
    expect((await karen.fetch('GET', `/api/workshops/${workshopId}/draft.docx`)).headers.get('content-disposition')).toContain('ansoegningsudkast.docx')
    await karen.must('PATCH', `/api/workshops/${workshopId}`, { archived: false })
  })
})
