/** The reveal: everything at once, in an order that tells nothing, and nothing lost on the way; and its taking back. */
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TLNoteShape } from '@tldraw/tlschema'
import { joinRecord, type Records } from '#shared/board/layout.ts'
import { noteMeta } from '#shared/board/records.ts'
import { childrenOf, sizeOf } from '#shared/board/tree.ts'
import { FIRST_PERSON_CLIENT_ID } from '#shared/limits.ts'
import type { ShelfCounts } from '#shared/reveal.ts'
import type { ServerControl } from '#shared/sync/protocol.ts'
import type { Person } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'

let stage: SilentStage
const clients: RoomClient[] = []
const enter = async (person: Person) => {
  const client = await enterRoom(person, stage.boardId)
  clients.push(client)
  await client.synced()
  return client
}
const on = (path: string) => `/api/boards/${stage.boardId}/${path}`
const zones = () => stage.workshop.zones.map((zone) => zone.id)
const rows = async () => stage.world.server.deps.db.selectFrom('private_notes').selectAll().execute()
const noteOf = (records: unknown, id: string) => joinRecord(records as Records, `shape:${id}`) as TLNoteShape
const told = <T extends ServerControl['type']>(client: RoomClient, type: T) =>
  client.control.filter((message): message is Extract<ServerControl, { type: T }> => message.type === type)
const people = (count: number, name = 'Person') => Promise.all(Array.from({ length: count }, (_, at) => stage.guest('participant', `${name} ${at}`)))
/** Ids in the order written: everybody their first note, then everybody their second. */
async function everybodyWrites(writers: Person[], notes: number, more: (at: number) => Record<string, unknown> = () => ({})): Promise<string[]> {
  const ids: string[] = []
  for (let round = 0; round < notes; round++)
    for (const [at, person] of writers.entries()) ids.push((await stage.write(person, `Idé ${round} af ${at}`, { zoneId: zones()[(round + at) % zones().length], ...more(at) })).id)
  return ids
}

beforeAll(async () => {
  stage = await setSilentStage()
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await stage.world.server.deps.db.deleteFrom('private_notes').execute()
})
afterAll(() => stage.close())

describe('a reveal', () => {
  test('lays all notes into their zones under the same ids, in an order that nobody wrote in, signed as their authors want', async () => {
    const writers = await people(10)
    const ids = await everybodyWrites(writers, 3, (at) => ({ anonymous: at % 2 === 1, lang: at === 0 ? 'ar' : undefined }))
    const watcher = await enter(writers[0] ?? stage.karen)
    const { revealId, notes } = await stage.reveal()
    expect([notes, revealId]).toEqual([30, expect.stringMatching(/^rev_/)])
    await until(() => ids.every((id) => watcher.records.has(`shape:${id}`)), 'all notes on a screen')
    const shown = ids.map((id) => noteOf(watcher.records, id))
    const numbers = shown.map((note) => noteMeta(note).n ?? 0)
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => Math.min(...numbers) + at))
    expect(numbers).not.toEqual([...numbers].sort((a, b) => a - b))
    expect(shown.map((note) => noteMeta(note).via)).toEqual(ids.map(() => 'reveal'))
    expect(shown.map((note) => noteMeta(note).by)).toEqual(ids.map((_, at) => (at % 2 === 1 ? undefined : writers[at % 10]?.memberId)))
    expect(shown.map((note) => noteMeta(note).lang)).toEqual(ids.map((_, at) => (at % 10 === 0 ? 'ar' : undefined)))
    expect(told(watcher, 'revealed')).toMatchObject([{ revealId, zoneId: null, notes: 30 }])
    expect(await rows()).toEqual([])
  })
  test('covers nothing, and every note lies in its zone', async () => {
    const writers = await people(12)
    await everybodyWrites(writers, 4)
    await stage.reveal()
    const records = (await stage.contents()) as Records
    for (const zone of zones()) {
      const frame = joinRecord(records, `shape:zone-${zone}`) as unknown as Parameters<typeof sizeOf>[0]
      const notes = childrenOf(records, `shape:zone-${zone}`)
      const boxes = notes.map((note) => ({ ...sizeOf(note), x: note.x, y: note.y }))
      expect(
        boxes.filter((box, at) => boxes.some((other, i) => i > at && box.x < other.x + other.w && other.x < box.x + box.w && box.y < other.y + other.h && other.y < box.y + box.h)),
      ).toEqual([])
      expect(boxes.filter((box) => box.x < 0 || box.y < 0 || box.x + box.w > sizeOf(frame).w || box.y + box.h > sizeOf(frame).h)).toEqual([])
    }
  })
  test('is written by the room alone: an unsigned note has no author, no time and no client of its own', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const client = await enter(anna)
    client.addNote('Uden navn fra lærredet')
    await until(() => told(client, 'private').length === 1, 'word of it')
    const [{ id } = { id: '' }] = await stage.mine(anna)
    await anna.must('PATCH', on(`notes/${id}`), { anonymous: true })
    const before = stage.world.server.deps.now()
    await stage.reveal()
    await until(() => client.records.has(`shape:${id}`), 'the note')
    const items = [...client.records._map].filter(([key]) => key.startsWith(`shape:${id}`))
    expect(items.every(([, item]) => item.id.client < FIRST_PERSON_CLIENT_ID)).toBe(true)
    expect(items.length).toBeGreaterThan(4)
    const stored = await stage.world.server.deps.db.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(stored).toMatchObject({ member_id: null, anon: 1, via: 'reveal' })
    expect(stored.at).toBeGreaterThanOrEqual(before)
    expect((await stage.mine(anna)).map((note) => note.id)).not.toContain(id)
  })
  test('of one zone leaves the others where they are', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const [first, second] = zones()
    const one = await stage.write(anna, 'I den ene', { zoneId: first })
    await stage.write(anna, 'I den anden', { zoneId: second })
    await stage.write(anna, 'I ingen')
    expect(await stage.karen.must('GET', on('private-notes'))).toEqual({
      notes: 3,
      people: 1,
      heldBack: 0,
      zones: expect.arrayContaining([
        { zoneId: null, notes: 1 },
        { zoneId: first, notes: 1 },
        { zoneId: second, notes: 1 },
      ]),
      lastReveal: expect.anything(),
    })
    const { revealId, notes } = await stage.reveal(first)
    expect(notes).toBe(1)
    expect((await stage.karen.must<ShelfCounts>('GET', on('private-notes'))).lastReveal).toEqual({ revealId, zoneId: first, notes: 1, at: expect.any(String) })
    await stage.karen.must('POST', on('reveal/take-back'), { revealId })
    expect((await stage.karen.must<ShelfCounts>('GET', on('private-notes'))).lastReveal?.revealId).not.toBe(revealId)
    expect((await stage.reveal(first)).notes).toBe(1)
    expect((await stage.mine(anna)).find((note) => note.id === one.id)).toMatchObject({ private: false, zoneId: first })
    expect((await stage.mine(anna)).filter((note) => note.private)).toHaveLength(2)
    expect(await stage.reveal(first)).toEqual({ revealId: null, notes: 0 })
    expect((await stage.reveal()).notes).toBe(2)
  })
  test('leaves out what somebody wrote who was removed, and what has no words', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const bo = await stage.guest('participant', 'Bo')
    await stage.write(anna, 'Skal med')
    await stage.write(bo, 'Grimt')
    const client = await enter(anna)
    client.addNote('')
    await until(() => told(client, 'private').length === 1, 'word of it')
    await stage.karen.must('DELETE', `/api/workshops/${stage.workshop.id}/members/${bo.memberId}`)
    expect(await stage.karen.must('GET', on('private-notes'))).toMatchObject({ notes: 1, people: 1 })
    expect((await stage.reveal()).notes).toBe(1)
    expect(JSON.stringify([...(await stage.contents())])).not.toContain('Grimt')
  })
  test('repeats a request that was answered before it', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const made = await stage.write(anna, 'Sendt to gange', { requestId: 'foer-og-efter' })
    await stage.reveal()
    expect(await stage.write(anna, 'Sendt to gange', { requestId: 'foer-og-efter' })).toMatchObject({ id: made.id, private: false, number: expect.any(Number) })
    expect(await stage.mine(anna)).toHaveLength(1)
  })
  test('happens wholly or not at all: while the disk refuses, every note stays with its author', async () => {
    const anna = await stage.guest('participant', 'Anna')
    await stage.write(anna, 'Må ikke blive væk')
    const other = new Sqlite(join(stage.world.dataDir, 'samtavle.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    expect((await stage.karen.ask('POST', on('reveal'), {})).status).toBe(503)
    expect((await rows()).map((row) => row.text)).toEqual(['Må ikke blive væk'])
    other.exec('ROLLBACK')
    other.close()
    await until(() => stage.world.server.deps.rooms.writable, 'the disk again')
    expect(JSON.stringify([...(await stage.contents())])).not.toContain('Må ikke blive væk')
    expect((await stage.reveal()).notes).toBe(1)
  })
  test('and what waits for it survive a restart', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const { id } = await stage.write(anna, 'Før strømmen gik')
    await stage.world.restart()
    expect(await stage.mine(anna)).toMatchObject([{ id, private: true }])
    await stage.reveal()
    await stage.world.restart()
    expect(await stage.mine(anna)).toMatchObject([{ id, private: false, text: 'Før strømmen gik' }])
  })
  test('of five hundred notes is on everybody’s screen within two seconds', async () => {
    const { db } = stage.world.server.deps
    const writers = await people(20)
    for (let at = 0; at < 500; at++) {
      const row = { document_id: stage.boardId, source: null, lang: null, via: 'phone', at, hidden_at: null, request_id: null, anon: at % 3 === 0 ? 1 : 0 }
      const member_id = writers[at % 20]?.memberId ?? ''
      await db
        .insertInto('private_notes')
        .values({
          ...row,
          member_id,
          id: `stor-${at}`,
          zone_id: zones()[at % zones().length] ?? null,
          text: `Idé nummer ${at} om det biblioteket kunne være for byen`,
          color: 'yellow',
        })
        .execute()
    }
    const screens = await Promise.all(writers.slice(0, 5).map(enter))
    const started = performance.now()
    expect((await stage.reveal()).notes).toBe(500)
    await until(() => screens.every((screen) => Array.from({ length: 500 }, (_, at) => screen.records.has(`shape:stor-${at}`)).every(Boolean)), 'all on every screen', 2_000)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
  test('is for facilitators', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const { id } = await stage.write(anna, 'Ikke endnu')
    const tries = await Promise.all([
      anna.ask('POST', on('reveal'), {}),
      anna.ask('POST', on('reveal/take-back'), { revealId: 'rev_x' }),
      anna.ask('GET', on('private-notes')),
      anna.ask('GET', on('private-notes/queue')),
      anna.ask('POST', on(`private-notes/${id}/hide`)),
      anna.ask('POST', on(`notes/${id}/publish`)),
    ])
    expect(tries.map(({ status }) => status)).toEqual(tries.map(() => 403))
    expect((await (await stage.guest('facilitator', 'Medfacilitator')).must<{ notes: number }>('POST', on('reveal'), {})).notes).toBe(1)
  })
})

describe('taking a reveal back', () => {
  test('gives untouched signed notes to their authors again, and tells everybody that they were seen', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const bo = await stage.guest('participant', 'Bo')
    const signed = await stage.write(anna, 'Urørt', { zoneId: zones()[0], color: 'light-green' })
    const touched = await stage.write(anna, 'Rørt ved')
    const nameless = await stage.write(bo, 'Uden navn', { anonymous: true })
    const { revealId } = await stage.reveal()
    await stage.karen.must('PATCH', on(`notes/${touched.id}`), { color: 'orange' })
    const watcher = await enter(bo)
    expect(await stage.karen.must('POST', on('reveal/take-back'), { revealId })).toEqual({ notes: 1, kept: 2 })
    await until(() => !watcher.records.has(`shape:${signed.id}`) && told(watcher, 'taken-back').length === 1, 'gone, and told')
    expect(told(watcher, 'taken-back')).toMatchObject([{ revealId, notes: 1, kept: 2 }])
    expect(watcher.records.has(`shape:${touched.id}`) && watcher.records.has(`shape:${nameless.id}`)).toBe(true)
    expect((await stage.mine(anna)).find((note) => note.private)).toMatchObject({ id: signed.id, text: 'Urørt', color: 'light-green', zoneId: zones()[0], via: 'phone' })
    expect((await stage.karen.ask('POST', on('reveal/take-back'), { revealId })).status).toBe(404)
  })
  test('keeps the number for the next time, and lets the author leave out the name', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const { id } = await stage.write(anna, 'To gange vist')
    const { revealId } = await stage.reveal()
    const number = (await stage.mine(anna))[0]?.number
    await stage.karen.must('POST', on('reveal/take-back'), { revealId })
    await anna.must('PATCH', on(`notes/${id}`), { text: 'Skrevet om', anonymous: true })
    await stage.reveal()
    const note = noteOf(await stage.contents(), id)
    expect(noteMeta(note)).toMatchObject({ n: number, anon: true, via: 'reveal' })
    expect(noteMeta(note).by).toBeUndefined()
    const { member_id, anon } = await stage.world.server.deps.db.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect([member_id, anon]).toEqual([null, 1])
    await stage.world.restart()
    expect((await stage.mine(anna)).map((mine) => mine.id)).not.toContain(id)
  })
})

describe('a private note of one’s own', () => {
  test('goes onto the board when everybody may write there, and not before', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const bo = await stage.guest('participant', 'Bo')
    const { id } = await stage.write(anna, 'Nu må alle se den')
    expect((await anna.ask('POST', on(`notes/${id}/publish`))).body).toMatchObject({ error: { code: 'not_now' } })
    await stage.phase('open')
    expect((await bo.ask('POST', on(`notes/${id}/publish`))).status).toBe(404)
    expect(await anna.must('POST', on(`notes/${id}/publish`))).toMatchObject({ id, private: false })
    expect(JSON.stringify([...(await stage.contents())])).toContain('Nu må alle se den')
    expect((await anna.ask('POST', on(`notes/${id}/publish`))).status).toBe(404)
    await stage.phase('hidden')
  })
})
