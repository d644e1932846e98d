/** Thirty people write three hundred notes unseen while facilitators do all that one can do meanwhile, and every byte that leaves the server for anybody else is searched for what they wrote. */
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { RECORDS, type Records, writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { Person } from '#tests/helpers/person.ts'
import { until } from '#tests/helpers/room-client.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'
import { bytesOf, countIn, disguises, readableAddresses, tapSocket, type Tap, valuesOf } from '#tests/helpers/wiretap.ts'

const WRITERS = 30
const NOTES = 10
/** what a facilitator typed for one of them, from paper */
const TYPED = 1
/** In every note, and nowhere else in the world. */
const SECRET = 'qZ7hemmelighedX9w'
const NEEDLES = disguises(SECRET)
const text = (writer: number, note: number) => `${SECRET}-${writer}-${note}. ${'ord '.repeat((writer * 7 + note) % 20)}`
const all = Array.from({ length: WRITERS * NOTES }, (_, at) => `${SECRET}-${Math.floor(at / NOTES)}-${at % NOTES}.`)

let stage: SilentStage
const log: Buffer[] = []
const writers: { person: Person; tap: Tap }[] = []
const watchers: { person: Person; tap: Tap }[] = []
let version = ''

const on = (path: string) => `/api/boards/${stage.boardId}/${path}`
const comeIn = async (role: 'participant' | 'viewer' | 'facilitator' | 'owner', name: string) => {
  const person = await stage.guest(role, name)
  return { person, tap: await tapSocket(person, stage.boardId) }
}
/** One frame of a canvas: a note, whole. */
function frameOf({ tap }: { tap: Tap }, id: string, words: string): Uint8Array {
  let frame: Uint8Array = new Uint8Array()
  tap.doc.once('update', (update: Uint8Array) => {
    frame = update
  })
  tap.doc.transact(() =>
    writeRecord(tap.doc.getMap(RECORDS) as Records, noteRecord({ id, text: words, color: 'yellow', place: { x: 0, y: 0, parentId: 'page:page', index: 'a1' } })),
  )
  return frame
}
async function write(writer: number, note: number): Promise<void> {
  const { person, tap } = writers[writer] as { person: Person; tap: Tap }
  if (writer % 3 === 0) return tap.send(frameOf({ tap }, `sendt-${writer}-${note}`, text(writer, note)))
  await stage.write(person, text(writer, note), {
    zoneId: stage.workshop.zones[note % stage.workshop.zones.length]?.id,
    anonymous: writer % 2 === 0,
    via: writer % 3 === 1 ? 'phone' : 'list',
    requestId: `${writer}-${note}-request`,
  })
}
/** Every stored value beside the table in which private notes belong. */
function stored(): Buffer[] {
  const file = new Sqlite(join(stage.world.dataDir, 'samtavle.sqlite'), { readonly: true })
  const tables = file.prepare("select name from sqlite_master where type = 'table' and name != 'private_notes'").pluck().all() as string[]
  const values = tables.flatMap((table) => file.prepare(`select * from "${table}"`).raw().all() as unknown[][]).flat()
  file.close()
  return values.filter((value) => value !== null).map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value))))
}
async function answersFor(person: Person): Promise<{ path: string; status: number; bytes: Buffer[] }[]> {
  const ids = { workshop: stage.workshop.id, board: stage.boardId, versionId: version, tokenOrCode: 'AAAAAA', token: 'x', hash: 'x', roundId: 'rnd_x', noteId: 'x', fileId: 'x' }
  const answers: { path: string; status: number; bytes: Buffer[] }[] = []
  for (const path of [...(await readableAddresses(person, ids)), '/metrics', '/healthz', '/readyz', '/api/openapi.json']) {
    const response = await person.fetch('GET', path)
    answers.push({ path, status: response.status, bytes: await bytesOf(response) })
  }
  return answers
}

/** Everything that was built beside writing, in the middle of it. */
async function leadTheRoom(): Promise<void> {
  const { karen, workshop, boardId } = stage
  const requestId = () => crypto.randomUUID()
  const command = (what: unknown) => karen.must('POST', `/api/workshops/${workshop.id}/commands`, { requestId: requestId(), command: what })
  const board = (path: string, body: unknown) => karen.must<{ id: string; removalId: string }>('POST', on(path), body)
  const [someone] = writers as [(typeof writers)[number]]
  const { members } = await karen.must<{ members: { id: string; name: string }[] }>('GET', `/api/workshops/${workshop.id}`)
  const memberId = members.find(({ name }) => name === 'Deltager 0')?.id ?? ''
  const shown = await stage.world.server.deps.rooms.edit(boardId, (edit) => edit.createNote({ text: 'Alle ser den', via: 'canvas', memberId }).id)
  await board('notes/batch', { requestId: requestId(), via: 'paper', memberId, notes: [{ text: `${SECRET} fra papir` }] })
  for (const what of [
    { type: 'lock.board', on: true },
    { type: 'lock.board', on: false },
    { type: 'cursors', hidden: true },
    { type: 'freeze', memberId, on: true },
    { type: 'freeze', memberId, on: false },
  ])
    await command(what)
  await board('gather', { id: requestId(), view: [0, 0, 900, 600] })
  const { removalId } = await board('hidden', { requestId: requestId(), noteIds: [shown] })
  await board('hidden/restore', { removalId })
  await board(`notes/${shown}/comments`, { text: 'Det taler vi om' }).catch(() => undefined)
  await karen.must('POST', `/api/workshops/${workshop.id}/votes`, {
    requestId: requestId(),
    title: 'Midt i det',
    target: 'notes',
    dots: 1,
    maxPerItem: 1,
    secret: true,
    who: 'all',
  })
  await karen.must('POST', `/api/workshops/${workshop.id}/rehearsal`, {})
  expect((await someone.person.ask('POST', `/api/workshops/${workshop.id}/resume-code`, {})).status).toBeLessThan(300)
  await stage.world.server.deps.rooms.edit(boardId, () => undefined)
}

beforeAll(async () => {
  stage = await setSilentStage({ log: pino({ level: 'trace' }, { write: (line: string) => void log.push(Buffer.from(line)) }) })
  for (let at = 0; at < WRITERS; at++) writers.push(await comeIn('participant', `Deltager ${at}`))
  for (const [role, name] of [
    ['owner', 'Karen'],
    ['facilitator', 'Med'],
    ['participant', 'Nysgerrig'],
    ['viewer', 'Tilskuer'],
  ] as const)
    watchers.push(await comeIn(role, name))
  const { url } = await stage.karen.invite(stage.workshop.id, 'viewer', { wall: true })
  const wall = new Person(() => stage.world.url)
  await wall.join(url)
  watchers.push({ person: wall, tap: await tapSocket(wall, stage.boardId) })
  for (let note = 0; note < NOTES; note++) await Promise.all(writers.map((_, writer) => write(writer, note)))
  const { db } = stage.world.server.deps
  await until(async () => (await db.selectFrom('private_notes').select('id').execute()).length === all.length, 'all notes beside the board')
  await leadTheRoom()
  version = (await stage.karen.must<{ id: string }>('POST', on('versions'), { name: 'Før' })).id
})
afterAll(async () => {
  for (const { tap } of [...writers, ...watchers]) tap.close()
  await stage.close()
})

describe('before the reveal', () => {
  test('no socket carries a word of it, not even to its author', () => {
    for (const { tap } of [...writers, ...watchers]) expect(countIn(tap.heard, NEEDLES)).toBe(0)
    expect(watchers.every(({ tap }) => tap.heard.some((data) => data.includes(`"private":`)))).toBe(true)
  })
  test('no address that can be read says it to anybody but its author', async () => {
    for (const { person } of watchers) {
      const answers = await answersFor(person)
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(8)
      expect(answers.filter(({ bytes }) => countIn(bytes, NEEDLES) > 0).map(({ path }) => path)).toEqual([])
    }
    const own = await answersFor(writers[0]?.person as Person)
    expect(own.filter(({ bytes }) => countIn(bytes, NEEDLES) > 0).map(({ path }) => path)).toEqual([on('notes/mine')])
    const mine = JSON.stringify(own.map(({ bytes }) => bytes.map(String)))
    expect(all.filter((marker) => mine.includes(marker))).toEqual(all.slice(0, NOTES))
  })
  test('neither the document, its journal and versions, nor the log know of it', async () => {
    expect(countIn([await stage.world.server.deps.rooms.read(stage.boardId, (doc) => Buffer.from(Y.encodeStateAsUpdate(doc)))], NEEDLES)).toBe(0)
    expect(countIn(stored(), NEEDLES)).toBe(0)
    expect(log.length).toBeGreaterThan(100)
    expect(countIn(log, NEEDLES)).toBe(0)
  })
  test('what others receive when somebody writes is as long for a word as for a page', async () => {
    const [writer, watcher] = [writers[3], watchers[2]] as [(typeof writers)[number], (typeof watchers)[number]]
    const lengths: number[] = []
    for (const [id, words] of [
      ['kort', 'Ja'],
      ['lang', 'Side '.repeat(300)],
    ] as const) {
      const before = watcher.tap.heard.length
      writer.tap.send(frameOf(writer, id, words))
      const updates = () => watcher.tap.heard.slice(before).filter((data) => data[0] === 0)
      await until(() => updates().length > 0, 'a frame')
      lengths.push(updates().reduce((sum, data) => sum + data.byteLength, 0))
    }
    expect(Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0))).toBeLessThanOrEqual(2)
  })
})

test('after the reveal everybody has all of it', async () => {
  expect((await stage.reveal()).notes).toBe(all.length + TYPED + 2)
  for (const { tap } of [...writers.slice(0, 2), ...watchers]) {
    await until(() => {
      const board = valuesOf(tap.board())
      return all.every((marker) => board.includes(marker))
    }, 'every note on every screen')
  }
  // the same ears hear it now, on the same ways
  for (const { tap } of [...writers, ...watchers]) expect(tap.heard.some((data) => data.includes(SECRET))).toBe(true)
  const answers = await answersFor(stage.karen)
  const saying = answers.filter(({ bytes }) => countIn(bytes, NEEDLES) > 0).map(({ path }) => path)
  expect(saying).toEqual(
    expect.arrayContaining([on('outline'), ...['json', 'csv', 'md', 'tldr'].map((format) => on(`export.${format}`)), `/api/workshops/${stage.workshop.id}/draft.docx`]),
  )
  expect(countIn(stored(), NEEDLES)).toBeGreaterThan(0)
  for (const { person } of watchers) {
    const outline = JSON.stringify(await person.must('GET', on('outline')))
    expect(all.filter((marker) => !outline.includes(marker))).toEqual([])
  }
  const { db } = stage.world.server.deps
  expect(await db.selectFrom('private_notes').select('id').execute()).toEqual([])
})
