/** Silent writing: what one writes stays one's own, on every way in, until it is revealed. */
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { toRichText } from '#shared/board/records.ts'
import type { Outline } from '#shared/boards.ts'
import { LIMITS } from '#shared/limits.ts'
import type { OwnNoteList } from '#shared/notes.ts'
import type { WorkshopState } from '#shared/sync/protocol.ts'
import { librarian, type Person } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'
import { spawnServer, temporaryDir } from '#tests/helpers/world.ts'

let stage: SilentStage
const clients: RoomClient[] = []
const enter = async (person: Parameters<typeof enterRoom>[0]) => {
  const client = await enterRoom(person, stage.boardId)
  clients.push(client)
  await client.synced()
  return client
}
const board = async () => JSON.stringify([...(await stage.contents())])
const zone = () => stage.workshop.zones[1]?.id ?? ''
const notesOf = (path = '') => `/api/boards/${stage.boardId}/notes${path}`
const lastState = (client: RoomClient): WorkshopState | undefined => client.control.flatMap((message) => (message.type === 'workshop' ? [message.state] : [])).at(-1)
const shelved = (client: RoomClient) => client.control.flatMap((message) => (message.type === 'private' ? [message] : []))

beforeAll(async () => {
  stage = await setSilentStage()
})
afterAll(async () => {
  for (const client of clients) client.close()
  await stage.close()
})

describe('a note written over HTTP in a hidden phase', () => {
  test('is its author’s alone: in no document, in no outline, and everybody else sees a number', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const bo = await enter(await stage.guest('participant', 'Bo'))
    const before = lastState(bo)?.counts.private ?? 0
    const made = await stage.write(anna, 'Kun for mig', { zoneId: zone() })
    expect(made).toEqual({ id: expect.stringMatching(/^nte_/), private: true })
    expect(await board()).not.toContain('Kun for mig')
    expect(JSON.stringify(await stage.karen.must<Outline>('GET', `/api/boards/${stage.boardId}/outline`))).not.toContain('Kun for mig')
    expect(await stage.mine(anna)).toMatchObject([{ id: made.id, text: 'Kun for mig', private: true, number: null, zoneId: zone(), anonymous: false }])
    expect(JSON.stringify(await stage.mine(await stage.guest('participant', 'Carl')))).not.toContain('Kun for mig')
    await until(() => lastState(bo)?.counts.private === before + 1, 'the number')
  })
  test('can be rewritten, moved, coloured, signed or not, given a language and thrown away, by its author only', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const { id } = await stage.write(anna, 'Først')
    const patch = { text: 'Så', zoneId: zone(), color: 'light-blue', anonymous: true, lang: 'ar' }
    expect((await anna.ask('PATCH', notesOf(`/${id}`), patch)).body).toMatchObject({ id, private: true, ...patch })
    expect((await anna.ask('PATCH', notesOf(`/${id}`), { zoneId: null, anonymous: false, lang: null })).body).toMatchObject({
      zoneId: null,
      anonymous: false,
      lang: null,
      text: 'Så',
    })
    const other = await stage.guest('participant', 'Bo')
    for (const person of [other, stage.karen]) {
      expect((await person.ask('PATCH', notesOf(`/${id}`), { text: 'Stjålet' })).status).toBe(404)
      expect((await person.ask('DELETE', notesOf(`/${id}`))).status).toBe(404)
    }
    expect((await anna.ask('DELETE', notesOf(`/${id}`))).status).toBe(204)
    expect(await stage.mine(anna)).toEqual([])
  })
  test('is written once however often it is sent, also when the phase has moved on meanwhile', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const requestId = 'anna-og-hendes-netvaerk'
    const made = await stage.write(anna, 'En gang', { requestId })
    const again = await Promise.all([1, 2, 3].map(() => stage.write(anna, 'En gang', { requestId })))
    expect(new Set(again.map(({ id }) => id))).toEqual(new Set([made.id]))
    await stage.phase('open')
    expect(await stage.write(anna, 'En gang', { requestId })).toEqual(made)
    await stage.phase('hidden')
    expect(await stage.mine(anna)).toHaveLength(1)
  })
  test('answers a device that never got its answer, on the shelf and on the board, and nobody else', async () => {
    const [anna, other] = [await stage.guest('participant', 'Anna'), await stage.guest('participant', 'Bo')]
    const arrived = async (who: Person, ...ids: string[]) => (await who.must<OwnNoteList>('GET', notesOf(`/mine?sent=${ids.join(',')}`))).arrived
    const hidden = await stage.write(anna, 'Kun for mig', { requestId: 'annas-skjulte' })
    await stage.phase('open')
    const open = await stage.write(anna, 'Uden navn', { requestId: 'annas-navnloese', anonymous: true })
    expect(await arrived(anna, 'annas-skjulte', 'aldrig-afsendt', 'annas-navnloese')).toEqual([
      { ...hidden, requestId: 'annas-skjulte' },
      { ...open, requestId: 'annas-navnloese' },
    ])
    expect(await arrived(other, 'annas-skjulte', 'annas-navnloese')).toEqual([])
    expect((await anna.ask('GET', notesOf(`/mine?sent=${'x'.repeat(4000)}`))).status).toBe(400)
    await stage.phase('hidden')
  })
  test('follows the phase: nothing is written or changed while nothing may be', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const { id } = await stage.write(anna, 'Før pausen')
    await stage.phase('locked')
    const codes = [await anna.ask('POST', notesOf(), { text: 'I pausen' }), await anna.ask('PATCH', notesOf(`/${id}`), { text: 'x' }), await anna.ask('DELETE', notesOf(`/${id}`))]
    expect(codes.map(({ status, body }) => [status, (body as { error: { code: string } }).error.code])).toEqual(Array.from({ length: 3 }, () => [403, 'not_now']))
    expect(await stage.mine(anna)).toMatchObject([{ text: 'Før pausen' }])
    await stage.phase('hidden')
    const viewer = await stage.guest('viewer', 'Vera')
    expect((await viewer.ask('POST', notesOf(), { text: 'Jeg ser bare på' })).status).toBe(403)
  })
  test('is limited to as many as one person can have', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const { db } = stage.world.server.deps
    const row = {
      document_id: stage.boardId,
      member_id: anna.memberId,
      source: null,
      zone_id: null,
      text: 'x',
      color: 'yellow',
      lang: null,
      anon: 0,
      via: 'phone',
      at: 1,
      hidden_at: null,
      request_id: null,
    }
    for (let at = 0; at < LIMITS.shelfNotes; at++)
      await db
        .insertInto('private_notes')
        .values({ ...row, id: `many-${at}` })
        .execute()
    expect((await anna.ask('POST', notesOf(), { text: 'En for meget' })).body).toMatchObject({ error: { code: 'board_full' } })
    await db.deleteFrom('private_notes').where('member_id', '=', anna.memberId).execute()
  })
})

describe('a note that a canvas puts into the document in a hidden phase', () => {
  test('leaves it in the same turn, under an id that says nothing, and its author is told where it went', async () => {
    const person = await stage.guest('participant', 'Anna')
    const anna = await enter(person)
    const bo = await enter(await stage.guest('participant', 'Bo'))
    const sent = anna.addNote('Hemmeligt fra lærredet', { parentId: `shape:zone-${zone()}`, color: 'orange' })
    await until(() => shelved(anna).length === 1 && anna.ackedClock() === anna.clock(), 'word of it')
    await until(() => !anna.noteIds().includes(`shape:${sent}`), 'gone from the author’s own screen')
    const [told] = shelved(anna)
    expect(told?.ids).toEqual([`shape:${sent}`])
    expect(told?.notes[0]).not.toBe(sent)
    expect(await stage.mine(person)).toMatchObject([{ id: told?.notes[0], text: 'Hemmeligt fra lærredet', color: 'orange', zoneId: zone(), via: 'canvas', private: true }])
    expect(JSON.stringify(bo.records.toJSON())).not.toContain('Hemmeligt')
    expect(await board()).not.toContain('Hemmeligt')
    expect(shelved(bo)).toEqual([])
    expect(anna.control.some((message) => message.type === 'refuse')).toBe(false)
  })
  test('takes along what its author goes on writing on a screen that still shows it', async () => {
    const person = await stage.guest('participant', 'Anna')
    const anna = await enter(person)
    const bo = await enter(await stage.guest('participant', 'Bo'))
    const sent = anna.addNote('')
    await until(() => shelved(anna).length === 1, 'word of it')
    anna.doc.transact(() => anna.records.set(`shape:${sent}#t`, toRichText('Skrevet bagefter')))
    await until(async () => (await stage.mine(person))[0]?.text === 'Skrevet bagefter', 'the text beside the board')
    anna.doc.transact(() =>
      anna.records.set(`shape:${sent}#s`, { ...(noteRecord({ id: sent, text: '', color: 'orange', place: { x: 0, y: 0, parentId: 'page:page', index: 'a1' } }).props as object) }),
    )
    await until(async () => (await stage.mine(person))[0]?.color === 'orange', 'the colour beside the board')
    expect(await stage.mine(person)).toHaveLength(1)
    expect(await board()).not.toContain('Skrevet bagefter')
    expect(JSON.stringify(bo.records.toJSON())).not.toContain('Skrevet bagefter')
    await stage.phase('open')
    anna.doc.transact(() => anna.records.set(`shape:${sent}#t`, toRichText('Og efter fasen')))
    await until(async () => (await stage.mine(person))[0]?.text === 'Og efter fasen', 'the later text')
    expect(await board()).not.toContain('Og efter fasen')
    await stage.phase('hidden')
  })
  test('is the same note when it is sent again, also by a server that has forgotten', async () => {
    const person = await stage.guest('participant', 'Anna')
    const anna = await enter(person)
    const write = (text: string) =>
      anna.doc.transact(() => writeRecord(anna.records, noteRecord({ id: 'igen', text, color: 'yellow', place: { x: 0, y: 0, parentId: 'page:page', index: 'a1' } })))
    write('Første gang')
    await until(() => shelved(anna).length === 1, 'word of it')
    await until(() => !anna.records.has('shape:igen'), 'gone')
    write('Anden gang')
    await until(async () => (await stage.mine(person))[0]?.text === 'Anden gang', 'the newer text')
    expect(await stage.mine(person)).toHaveLength(1)
  })
  test('becomes private for facilitators too; what was on the board before stays there and comes back by undo', async () => {
    await stage.phase('open')
    const karen = await enter(stage.karen)
    const known = karen.addNote('Stod her før')
    await until(() => karen.ackedClock() === karen.clock(), 'saved')
    await stage.phase('hidden')
    const facets = [...karen.records.entries()].filter(([key]) => key.startsWith(`shape:${known}`))
    karen.doc.transact(() => {
      for (const [key] of facets) karen.records.delete(key)
    })
    await until(() => karen.ackedClock() === karen.clock(), 'deleted')
    karen.doc.transact(() => {
      for (const [key, value] of facets) karen.records.set(key, value)
    })
    karen.addNote('Facilitatorens egen idé')
    await until(() => shelved(karen).length === 1, 'word of it')
    expect(await board()).toContain('Stod her før')
    expect(await board()).not.toContain('Facilitatorens egen')
  })
})

test('what was answered survives a power cut in the middle of silent writing', async () => {
  const data = temporaryDir()
  let server = await spawnServer(data.path)
  const { karen, workshop, boardId } = await librarian(() => server.url)
  const file = new Sqlite(join(data.path, 'samtavle.sqlite'))
  file.prepare("update workshops set phase_mode = 'hidden' where id = ?").run(workshop.id)
  file.close()
  const written: string[] = []
  const writing = Promise.all(
    Array.from({ length: 200 }, async (_, at) => {
      const answer = await karen.ask<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text: `Tanke ${at}` }).catch(() => undefined)
      if (answer?.status === 201) written.push(answer.body.id)
    }),
  )
  await until(() => written.length > 20, 'some notes')
  await server.kill('SIGKILL')
  await writing
  server = await spawnServer(data.path)
  const { notes } = await karen.must<{ notes: { id: string; private: boolean }[] }>('GET', `/api/boards/${boardId}/notes/mine`)
  const kept = new Set(notes.filter((note) => note.private).map((note) => note.id))
  expect(written.filter((id) => !kept.has(id))).toEqual([])
  await server.kill('SIGTERM')
  data.remove()
})
