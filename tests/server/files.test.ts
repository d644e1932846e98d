/** Pictures over HTTP: what comes in, what is kept of it, who gets it, and that it goes with its workshop. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoardExport } from '#shared/exports.ts'
import type { FileCreated } from '#shared/files.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Workshop } from '#shared/workshops.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { bomb, noise, photoWithPlace, picture } from '#tests/helpers/pictures.ts'
import { enterRoom, until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

let world: World
let karen: Person
let workshop: Workshop
let boardId: string
let link: string
let now = Date.UTC(2026, 10, 5, 19)
beforeAll(async () => {
  world = await startWorld({ now: () => now })
  ;({ karen, workshop, boardId, link } = await librarian(() => world.url, 'udviklingspuljen-2019'))
})
afterAll(() => world.close())

async function upload(person: Person, bytes: Buffer, { type = 'image/png', board = boardId } = {}) {
  const response = await fetch(`${world.url}/api/boards/${board}/files`, {
    method: 'POST',
    headers: { cookie: person.cookie, 'content-type': type },
    body: new Uint8Array(bytes),
  })
  const body = (await response.json()) as FileCreated & { error?: { code: string } }
  return { status: response.status, code: body.error?.code, file: body }
}
const download = (person: Person, url: string) => person.fetch('GET', url)
/** A facilitator of this workshop who has uploaded nothing yet. */
async function colleague(): Promise<Person> {
  const person = new Person(() => world.url)
  await person.join((await karen.invite(workshop.id, 'facilitator')).url, { name: 'Mette' })
  return person
}

describe('a picture that is uploaded', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('is stored, named by its content and handed out again: %s', async (format) => {
    const { status, file } = await upload(karen, await picture(format), { type: `image/${format}` })
    expect(status).toBe(201)
    expect(file).toMatchObject({ width: 300, height: 200, mimeType: `image/${format}`, url: `/api/boards/${boardId}/files/${file.id}` })
    const answer = await download(karen, file.url)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('content-type')).toBe(`image/${format}`)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.id)
    expect(bytes.byteLength).toBe(file.size)
    expect(await sharp(bytes).metadata()).toMatchObject({ format, width: 300, height: 200 })
  })

  test('forgets where and with what it was taken, and stands upright', async () => {
    const photo = await photoWithPlace()
    expect(photo.includes('Kamera')).toBe(true)
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const { file } = await upload(karen, photo, { type: 'image/jpeg' })
    expect(file).toMatchObject({ width: 200, height: 300 })
    const bytes = Buffer.from(await (await download(karen, file.url)).arrayBuffer())
    const { exif, orientation, width } = await sharp(bytes).metadata()
    expect({ exif, orientation, width }).toEqual({ exif: undefined, orientation: undefined, width: 200 })
    expect(bytes.includes('Kamera')).toBe(false)
  })

  test('is made smaller when its longest side is longer than any screen', async () => {
    const { file } = await upload(karen, await picture('png', 6_000, 1_500))
    expect(file).toMatchObject({ width: LIMITS.imageSide, height: LIMITS.imageSide / 4 })
  })

  test('is one row however often it is sent', async () => {
    const [first, second] = [await upload(karen, await picture('png', 64, 64)), await upload(karen, await picture('png', 64, 64))]
    expect(second.file.id).toBe(first.file.id)
    const rows = await world.server.deps.db.selectFrom('files').select('hash').where('hash', '=', first.file.id).execute()
    expect(rows).toHaveLength(1)
  })

  test('runs nothing and is asked for once', async () => {
    const { file } = await upload(karen, await picture('png', 20, 20))
    const { headers } = await download(karen, file.url)
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  })
})

describe('what is no picture, or too much of one', () => {
  test('bytes of something else are refused, whatever they are called', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')
    const stump = (await picture('jpeg', 400, 400)).subarray(0, 300)
    const disguised = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), svg])
    const other = await colleague()
    for (const bytes of [svg, gif, stump, disguised, Buffer.from('GIF89a'), Buffer.alloc(0)])
      expect(await upload(other, bytes, { type: 'image/png' })).toMatchObject({ status: 422, code: 'image_invalid' })
  })

  test('a header that promises billions of pixels is believed, and the picture not decoded', async () => {
    const before = process.memoryUsage().rss
    expect(await upload(await colleague(), await bomb())).toMatchObject({ status: 413, code: 'image_too_large' })
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })

  test('more than ten megabytes are refused before they are read to the end', async () => {
    const bytes = await noise(2_000, 2_000)
    expect(bytes.byteLength).toBeGreaterThan(LIMITS.imageBytes)
    expect(await upload(karen, bytes)).toMatchObject({ status: 413, code: 'image_too_large' })
  })

  test('the limit of other requests stays where it was', async () => {
    expect(await karen.ask('POST', `/api/boards/${boardId}/notes`, { text: 'x'.repeat(LIMITS.bodyBytes + 1) })).toMatchObject({
      status: 413,
      body: { error: { code: 'too_large' } },
    })
  })

  test('the twenty-first within ten minutes has to wait', async () => {
    const keen = await colleague()
    const bytes = await picture('png', 10, 10)
    for (let i = 0; i < LIMITS.uploads; i++) expect((await upload(keen, bytes)).status).toBe(201)
    expect(await upload(keen, bytes)).toMatchObject({ status: 429, code: 'too_many_requests' })
    expect((await upload(karen, bytes)).status).toBe(201)
  })

  test('a board that has its two hundred takes no more', async () => {
    const { boards } = await karen.createWorkshop()
    const board = boards[0]?.id ?? ''
    const { db } = world.server.deps
    const row = { document_id: board, mime_type: 'image/png', width: 1, height: 1, size: 1, member_id: null, at: now, bytes: Buffer.alloc(1) }
    await db
      .insertInto('files')
      .values(Array.from({ length: LIMITS.boardFiles }, (_, i) => ({ ...row, hash: String(i).padStart(64, '0') })))
      .execute()
    expect(await upload(await boss(), await picture('png', 12, 12), { board })).toMatchObject({ status: 409, code: 'files_full' })
  })
  const boss = async () => karen
})

describe('who', () => {
  test('participants and observers look, facilitators put in', async () => {
    const { file } = await upload(karen, await picture('png', 30, 30))
    const anna = new Person(() => world.url)
    await anna.join(link, { name: 'Anna' })
    expect((await download(anna, file.url)).status).toBe(200)
    expect(await upload(anna, await picture('png', 31, 31))).toMatchObject({ status: 403, code: 'forbidden' })
    expect(await anna.ask('POST', `/api/boards/${boardId}/images`, { fileId: file.id })).toMatchObject({ status: 403 })
  })

  test('strangers learn nothing of it, and neither does another board', async () => {
    const { file } = await upload(karen, await picture('png', 33, 33))
    expect((await fetch(world.url + file.url)).status).toBe(401)
    const other = (await karen.createWorkshop()).boards[0]?.id ?? ''
    expect((await download(karen, file.url.replace(boardId, other))).status).toBe(404)
    expect(await karen.ask('POST', `/api/boards/${other}/images`, { fileId: file.id })).toMatchObject({ status: 404 })
  })
})

describe('a picture from a phone', () => {
  test('lands in its zone for everybody, described, beside what lies there already', async () => {
    const room = await enterRoom(karen, boardId)
    await room.synced()
    const zone = workshop.zones[0]?.id ?? ''
    const { file } = await upload(karen, await picture('jpeg', 800, 400), { type: 'image/jpeg' })
    const ids: string[] = []
    for (const alt of ['Forslagsvæggen', 'Kaffen']) ids.push((await karen.must<{ id: string }>('POST', `/api/boards/${boardId}/images`, { fileId: file.id, zoneId: zone, alt })).id)
    await until(() => ids.every((id) => room.records.has(`shape:${id}`)), 'both pictures are on every screen')
    const [one, two] = ids.map((id) => ({ at: room.records.get(`shape:${id}#p`) as unknown[], props: room.records.get(`shape:${id}#s`) }))
    expect(one?.props).toMatchObject({ assetId: `asset:${file.id}`, altText: 'Forslagsvæggen', w: 414, h: 207 })
    expect(one?.at[3]).toBe(`shape:zone-${zone}`)
    expect(one?.at.slice(0, 2)).not.toEqual(two?.at.slice(0, 2))
    expect(room.records.get(`asset:${file.id}`)).toMatchObject({ props: { src: file.url, w: 800, h: 400, name: '' } })
    room.close()
  })
})

describe('a picture in an exported board', () => {
  const exported = async (board: string) =>
    JSON.parse(await (await karen.fetch('GET', `/api/boards/${board}/export.tldr`)).text()) as { records: { id: string; props?: { src?: string } }[] }

  test('is in the file itself while there are few, and named by its address when there are many', async () => {
    const board = (await karen.createWorkshop()).boards[0]?.id ?? ''
    const place = async (bytes: Buffer, alt = '') => {
      const mette = await upload(karen, bytes, { board })
      await karen.must('POST', `/api/boards/${board}/images`, { fileId: mette.file.id, alt })
      return mette.file
    }
    now += LIMITS.uploadWindowMs
    const small = await place(await picture('png', 50, 40), 'Skitsen')
    const unused = (await upload(karen, await picture('png', 60, 40), { board })).file
    const [asset] = (await exported(board)).records.filter(({ id }) => id.startsWith('asset:'))
    const stored = Buffer.from(await (await download(karen, small.url)).arrayBuffer())
    expect(asset).toMatchObject({ id: `asset:${small.id}`, props: { src: `data:image/png;base64,${stored.toString('base64')}` } })
    expect(JSON.stringify(await exported(board))).not.toContain(unused.id)

    for (const width of [1_310, 1_300]) await place(await noise(width, 1_000))
    const sources = (await exported(board)).records.filter(({ id }) => id.startsWith('asset:')).map(({ props }) => props?.src)
    expect(sources).toHaveLength(3)
    for (const src of sources) expect(src).toMatch(new RegExp(`^http://.*/api/boards/${board}/files/[0-9a-f]{64}$`))

    const { images } = await karen.must<BoardExport>('GET', `/api/boards/${board}/export.json`)
    expect(images).toContainEqual({ id: expect.any(String), alt: 'Skitsen', url: small.url, zoneId: null })
  })
})

test('pictures go with their workshop', async () => {
  const gone = await karen.createWorkshop({ title: 'Forbi' })
  const board = gone.boards[0]?.id ?? ''
  now += LIMITS.uploadWindowMs
  const { file } = await upload(karen, await picture('png', 40, 40), { board })
  expect((await download(karen, file.url)).status).toBe(200)
  await karen.must('DELETE', `/api/workshops/${gone.id}`, { title: 'Forbi' })
  expect((await download(karen, file.url)).status).toBe(404)
  expect(await world.server.deps.db.selectFrom('files').select('hash').where('document_id', '=', board).execute()).toEqual([])
})
