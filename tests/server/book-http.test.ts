/** The files over HTTP: for whom, with which name, of an archived workshop, and while boards go on. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftFile } from '#shared/draft/file.ts'
import { readDocx } from '#tests/helpers/book-readers.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

let world: World
let karen: Person
let bodil: Person
let path: string
let workshopPath: string
beforeAll(async () => {
  world = await startWorld()
  const start = await librarian(world.url, 'udviklingspuljen-2019')
  karen = start.karen
  workshopPath = `/api/workshops/${start.workshop.id}`
  path = `${workshopPath}/draft`
  bodil = new Person(world.url)
  await bodil.join(start.link, { name: 'Bodil' })
  await bodil.must('POST', `/api/boards/${start.boardId}/notes`, { text: 'Fællesspisning', zoneId: 'ideer' })
  await karen.must('POST', path)
})
afterAll(() => world.close())

test.each(Object.entries(TYPES))('%s comes as a download of its own type', async (format, type) => {
  const response = await karen.fetch('GET', `${path}.${format}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
  expect(response.headers.get('content-disposition')).toContain(`ansoegningsudkast.${format}"`)
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
  expect((await bodil.fetch('GET', `${path}.${format}`)).status).toBe(403)
  expect((await new Person(world.url).fetch('GET', `${path}.${format}`)).status).toBe(401)
})

test('an opened draft is written from its document, with the annex or without', async () => {
  const whole = await karen.must<DraftFile>('GET', `${path}.json`)
  expect(whole.written?.references).toMatchObject([{ kind: 'note', number: 1, text: 'Fællesspisning', gone: false }])
  expect(whole.written?.evidence).toHaveLength(1)
  const bare = await karen.must<DraftFile>('GET', `${path}.json?annex=0`)
  expect([bare.annex, bare.written?.evidence]).toEqual([[], undefined])
  const [withAnnex, without] = await Promise.all(
    ['', '?annex=0'].map(async (query) => (await readDocx(new Uint8Array(await (await karen.fetch('GET', `${path}.docx${query}`)).arrayBuffer()))).html),
  )
  expect([withAnnex?.includes('Referat af borgerworkshop</h1>'), without?.includes('Referat af borgerworkshop</h1>')]).toEqual([true, false])
  expect((await karen.fetch('GET', `${path}.docx?annex=perhaps`)).status).toBe(400)
})

test('an archived workshop still gives every file', async () => {
  await karen.must('PATCH', workshopPath, { archived: true })
  for (const format of Object.keys(TYPES)) expect((await karen.fetch('GET', `${path}.${format}?locale=en`)).status).toBe(200)
  await karen.must('PATCH', workshopPath, { archived: false })
})
