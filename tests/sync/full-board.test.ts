/** A board holds so many bytes and no more: what would be too much is refused in words, nothing else changes, and taking away always works. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeStateAsUpdate } from 'yjs'
import { entryBytes } from '#server/sync/bytes.ts'
import { removeRecord, writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { toRichText } from '#shared/board/records.ts'
import { en } from '#shared/i18n/en/index.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Person } from '#tests/helpers/person.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { until } from '#tests/helpers/room-client.ts'
import { canonical, setStage, type Stage } from '#tests/helpers/stage.ts'
import type { Session } from '#web/sync/session.ts'
import { geo } from './bypass-scene.ts'
import { Tab, textsOf, writeNote } from './client-page.ts'

let stage: Stage
let anna: Person
let line: RawLine
let page: Session

const POINT_BYTES = 35
/** A stroke of about so many bytes. */
const stroke = (id: string, bytes: number) => {
  const points = Array.from({ length: Math.max(1, Math.floor(bytes / POINT_BYTES)) }, (_, at) => ({ x: (at % 900) + 0.37, y: (at % 7) + 0.61, z: 0.51 }))
  const props = { color: 'black', fill: 'none', dash: 'draw', size: 'm', isComplete: true, isClosed: false, isPen: false, scale: 1, segments: [{ type: 'free', points }] }
  return { ...geo(id, 'page:page'), type: 'draw', props } as never
}
const note = (id: string, text: string) => noteRecord({ id, text, color: 'yellow', place: { x: 1, y: 1, parentId: 'page:page', index: 'a1' } })
const merged = () => stage.world.server.deps.rooms.read(stage.boardId, (doc) => encodeStateAsUpdate(doc).byteLength)
const counted = async () => [...(await stage.contents())].reduce((sum, [key, value]) => sum + entryBytes(key, value), 0)
/** Draws strokes until there is no room for another stroke of this size. @returns how many there was room for */
async function fill(bytes: number, name: string): Promise<number> {
  const known = line.refusals().length
  for (let laid = 0; ; laid++) {
    line.update(line.edit((records) => writeRecord(records, stroke(`shape:${name}-${laid}`, bytes))))
    await until(() => line.acked === line.sent, 'a receipt')
    if (line.refusals().length > known) return laid
  }
}

beforeAll(async () => {
  stage = await setStage()
  anna = await stage.guest('participant', 'Anna')
  line = await openLine(stage.karen, stage.boardId)
  page = new Tab(anna).open(stage.boardId)
  await until(() => page.status().kind === 'saved', 'the board on a page')
  writeNote(page, 'Der var plads')
  await until(() => page.status().kind === 'saved', 'saved')
})
afterAll(async () => {
  page.dispose()
  line.close()
  await stage.close()
})

describe('a full board', () => {
  test('is full at its limit: what is counted is about what is stored', async () => {
    expect(await fill(200 * 1024, 'big')).toBeGreaterThan(30)
    await fill(4 * 1024, 'small')
    await fill(300, 'tiny')
    const bytes = await counted()
    expect(bytes).toBeLessThanOrEqual(LIMITS.boardBytes)
    expect(bytes).toBeGreaterThan(LIMITS.boardBytes - 2_000)
    expect((await merged()) / bytes).toBeGreaterThan(0.95)
    expect((await merged()) / bytes).toBeLessThan(1.05)
    expect(new Set(line.refusals())).toEqual(new Set(['board_full']))
    expect(line.closed).toBeUndefined()
  })

  test('takes nothing more on any way in, says so in the writer’s language, and stays as it was', async () => {
    const before = canonical(await stage.contents())
    const words = 'Der er ikke plads til det her. '.repeat(60)
    line.update(line.edit((records) => writeRecord(records, note('til', words))))
    await line.heard()
    expect(line.refusals().at(-1)).toBe('board_full')
    const over = (method: string, path: string, body: unknown, person: Person = anna) => person.ask<{ error: { code: string; message: string } }>(method, path, body)
    const board = `/api/boards/${stage.boardId}`
    const answers = [
      await over('POST', `${board}/notes`, { text: words, requestId: 'request-1' }),
      await over('POST', `${board}/notes/batch`, { requestId: 'batch-full-1', via: 'paper', notes: [{ text: words }] }, stage.karen),
    ]
    for (const { status, body } of answers) expect([status, body.error.code, body.error.message]).toEqual([409, 'board_full', 'Tavlen er fuld. Slet noget, før du tilføjer mere.'])
    const english = await anna.fetch('POST', `${board}/notes`, { text: words }, { 'accept-language': 'en' })
    expect(await english.json()).toEqual({ error: { code: 'board_full', message: en['errors.board_full'] } })
    expect(canonical(await stage.contents())).toBe(before)
  })

  test('leaves an own note short that grows over HTTP, and whoever writes keeps their words', async () => {
    const { notes } = await anna.must<{ notes: { id: string; text: string }[] }>('GET', `/api/boards/${stage.boardId}/notes/mine`)
    const before = canonical(await stage.contents())
    const answer = await anna.ask<{ error: { code: string } }>('PATCH', `/api/boards/${stage.boardId}/notes/${notes[0]?.id}`, { text: 'x'.repeat(1_900) })
    expect([answer.status, answer.body.error.code]).toEqual([409, 'board_full'])
    expect(canonical(await stage.contents())).toBe(before)
  })

  test('a page that wrote too much gets its words back to copy, once, in full', async () => {
    const words = 'Mange ord, som nogen har tænkt længe over. '.repeat(40).trim()
    writeNote(page, words)
    await until(() => page.refusal()?.code === 'board_full', 'a refusal')
    await until(() => page.status().kind === 'saved', 'nothing waits')
    expect(page.refusal()?.message).toBe('Tavlen er fuld. Slet noget, før du tilføjer mere.')
    expect(page.rescued()).toEqual([words])
    expect(textsOf(page)).toEqual(['Der var plads'])
  })

  test('still lets people move and take away, and has room again afterwards', async () => {
    const told = line.refusals().length
    line.update(line.edit((records) => records.set('shape:big-0#p', [12.345678, 98.7654321, 0.1234, 'page:page', 'a1'])))
    line.update(line.edit((records) => removeRecord(records, 'shape:big-1')))
    await until(() => line.acked === line.sent, 'receipts')
    line.update(line.edit((records) => writeRecord(records, note('igen', 'Nu er der plads'))))
    await until(() => line.acked === line.sent, 'a receipt')
    expect(line.refusals().length).toBe(told)
    expect((await anna.ask('POST', `/api/boards/${stage.boardId}/notes`, { text: 'Også her', requestId: 'request-2' })).status).toBe(201)
    const texts = await stage.contents()
    expect(texts.get('shape:igen#t')).toEqual(toRichText('Nu er der plads'))
    expect((texts.get('shape:big-0#p') as number[])[0]).toBeCloseTo(12.345678)
    expect(texts.has('shape:big-1')).toBe(false)
  })

  test('counts the same after it has been loaded anew', async () => {
    const before = await counted()
    line.close()
    page.dispose()
    await stage.world.restart()
    expect(await counted()).toBe(before)
    line = await openLine(stage.karen, stage.boardId)
    await fill(200 * 1024, 'again')
    expect(await counted()).toBeLessThanOrEqual(LIMITS.boardBytes)
  })
})
