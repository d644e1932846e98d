/** Who sends too fast is slowed down, each for themselves: a whole library behind one address writes on, and nobody loses what they wrote. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { da } from '#shared/i18n/da/index.ts'
import { PACE } from '#shared/pace.ts'
import { CLOSE } from '#shared/sync/close.ts'
import { awareness } from '#tests/helpers/crafted.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { until } from '#tests/helpers/room-client.ts'
import { setStage, type Stage } from '#tests/helpers/stage.ts'
import type { Session } from '#web/sync/session.ts'
import type { Member } from './bypass-scene.ts'
import { countOf, Tab, textsOf, writeNote } from './client-page.ts'

const NEIGHBOURS = 40
let stage: Stage
let fast: Member
let neighbours: Member[]
beforeAll(async () => {
  stage = await setStage()
  fast = await stage.guest('participant', 'Hurtig')
  neighbours = await Promise.all(Array.from({ length: NEIGHBOURS }, (_, at) => stage.guest('participant', `Nabo ${at}`)))
})
afterAll(() => stage.close())

const notes = (path = '') => `/api/boards/${stage.boardId}/notes${path}`
const note = (id: string, text = id) => noteRecord({ id, text, color: 'yellow', place: { x: 1, y: 1, parentId: 'page:page', index: 'a1' } })
const stored = (line: RawLine) => until(() => line.acked === line.sent || line.closed !== undefined, 'receipts')
const put = (line: RawLine, ...ids: string[]) =>
  line.update(
    line.edit((records) => {
      for (const id of ids) writeRecord(records, note(id))
    }),
  )
/** Where its pointer is, again and again. */
function flood(line: RawLine, messages: number): void {
  const here = awareness([[line.clientId, 1, { cursor: { x: 1, y: 1 } }]])
  for (let at = 0; at < messages; at++) line.raw(here)
}
const saidTo = (line: RawLine) => line.control.flatMap((message) => (message.type === 'refuse' ? [`${message.code}: ${message.message}`] : []))

describe('over HTTP', () => {
  test('one who writes more notes than anybody can is asked to wait; forty others at the same address are not', async () => {
    const codes: number[] = []
    for (let at = 0; at < PACE.notesPerWindow + 2; at++) codes.push((await fast.ask('POST', notes(), { text: `Nr. ${at}` })).status)
    expect(codes.filter((code) => code === 201)).toHaveLength(PACE.notesPerWindow)
    expect(codes.slice(-2)).toEqual([429, 429])
    const refused = await fast.fetch('POST', notes(), { text: 'En til' })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ error: { code: 'too_many_requests', message: da['errors.too_many_requests'] } })
    const others = await Promise.all(neighbours.map((person, at) => person.ask('POST', notes(), { text: `Fra nabo ${at}` })))
    expect(others.map(({ status }) => status)).toEqual(neighbours.map(() => 201))
    // and they themselves go on reading and changing what they have
    const { notes: mine } = await fast.must<{ notes: { id: string }[] }>('GET', notes('/mine'))
    expect((await fast.ask('PATCH', notes(`/${mine[0]?.id}`), { text: 'Rettet' })).status).toBe(200)
  })

  test('a facilitator with a stack of paper is not counted', async () => {
    const codes = await Promise.all(Array.from({ length: PACE.notesPerWindow + 10 }, (_, at) => stage.karen.ask('POST', notes(), { text: `Papir ${at}` })))
    expect(codes.every(({ status }) => status === 201)).toBe(true)
  })
})

describe('over the socket', () => {
  test('a pasted list, a drag on two screens and an hour that was spent offline are not too fast', async () => {
    const [anna] = neighbours as [Member]
    const lines = await Promise.all([openLine(anna, stage.boardId), openLine(anna, stage.boardId)])
    const [one, two] = lines as [RawLine, RawLine]
    put(one, ...Array.from({ length: 60 }, (_, at) => `liste${at}`))
    await stored(one)
    // fifteen seconds of dragging and pointing that arrive at once
    for (let at = 0; at < 300; at++)
      for (const line of [one, two]) {
        line.update(line.edit((records) => records.set('shape:liste1#p', [at, at, 0, 'page:page', 'a1'])))
        line.raw(awareness([[line.clientId, at + 1, { cursor: { x: at, y: at } }]]))
      }
    for (let at = 0; at < 100; at++) put(two, `offline${at}`)
    await Promise.all(lines.map(stored))
    expect(lines.map((line) => [line.closed, line.refusals()])).toEqual([
      [undefined, []],
      [undefined, []],
    ])
    for (const line of lines) line.close()
  })

  test('new notes beyond what anybody pastes are put back with a word, and the line stays', async () => {
    const bo = neighbours[1] as Member
    const line = await openLine(bo, stage.boardId)
    put(line, ...Array.from({ length: PACE.notesPerWindow }, (_, at) => `bo${at}`))
    put(line, 'boogsaa')
    await stored(line)
    expect(saidTo(line)).toEqual([`too_many_requests: ${da['errors.too_many_requests']}`])
    expect(line.closed).toBeUndefined()
    const keys = await stage.contents()
    expect([keys.has('shape:bo0'), keys.has(`shape:bo${PACE.notesPerWindow - 1}`), keys.has('shape:boogsaa')]).toEqual([true, true, false])
    stage.later(PACE.writeWindowMs + 1)
    put(line, 'bosenere')
    await stored(line)
    expect((await stage.contents()).has('shape:bosenere')).toBe(true)
    line.close()
  })

  test('a flood is cut off with a word and 4529, from every screen of that person and of nobody else', async () => {
    const line = await openLine(fast, stage.boardId)
    const other = await openLine(fast, stage.boardId)
    const watching = await Promise.all(neighbours.slice(2, 6).map((person) => openLine(person, stage.boardId)))
    put(line, 'kastebold')
    flood(line, PACE.messageStore)
    for (let at = 0; at < 2_000; at++) line.update(line.edit((records) => records.set('shape:kastebold#p', [at, 1, 0, 'page:page', 'a1'])))
    await until(() => line.closed !== undefined, 'the end of the line')
    expect(line.closed).toBe(CLOSE.tooFast)
    expect(saidTo(line)).toEqual([`too_many_requests: ${da['errors.too_many_requests']}`])
    // the person's other screen lives on the same measure
    flood(other, 2_000)
    await until(() => other.closed === CLOSE.tooFast, 'the end of the other line')
    for (const each of watching) {
      put(each, `nabo${each.clientId}`)
      await stored(each)
      expect([each.closed, each.refusals()]).toEqual([undefined, []])
      each.close()
    }
    other.close()
    stage.later(30_000)
    const again = await openLine(fast, stage.boardId)
    put(again, 'igen')
    await stored(again)
    expect(again.closed).toBeUndefined()
    again.close()
  })

  test('a page of ours that was cut off comes back by itself and brings what was not stored', async () => {
    const person = neighbours[7] as Member
    const page: Session = new Tab(person).open(stage.boardId)
    await until(() => page.status().kind === 'saved', 'the board on a page')
    const line = await openLine(person, stage.boardId)
    flood(line, PACE.messageStore - 100)
    await line.heard(1)
    for (let at = 0; at < 250; at++) writeNote(page, `Midt i det hele ${at}`)
    await until(() => page.refusal()?.code === 'too_many_requests', 'a word about it')
    expect(page.refusal()?.message).toBe(da['errors.too_many_requests'])
    stage.later(30_000)
    await until(() => page.status().kind === 'saved' && countOf(page) === 0, 'everything stored')
    const there = await stage.world.server.deps.rooms.read(stage.boardId, (_doc, records) => textsOf({ records: records as never }))
    expect(there.filter((text) => text.startsWith('Midt i det hele'))).toHaveLength(250)
    line.close()
    page.dispose()
  })
})
