/** Notes from paper and from files: all or none, once, marked, laid where nothing lies, and taken back as one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outlineOf } from '#shared/board/outline.ts'
import { joinRecord, recordIds } from '#shared/board/layout.ts'
import { isNote } from '#shared/board/records.ts'
import { pagePoint, readTree, sizeOf } from '#shared/board/tree.ts'
import { LIMITS } from '#shared/limits.ts'
import type { BatchUndoAnswer, NoteBatchAnswer } from '#shared/note-batch.ts'
import type { OwnNote } from '#shared/notes.ts'
import type { Person } from '#tests/helpers/person.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'

let stage: SilentStage
beforeAll(async () => {
  stage = await setSilentStage({ mode: 'open' })
})
afterAll(() => stage.close())

const path = () => `/api/boards/${stage.boardId}/notes/batch`
type Row = { text: string; zoneId?: string | undefined; color?: string; group?: string }
const bring = (notes: Row[], more: Record<string, unknown> = {}, person: Person = stage.karen) =>
  person.must<NoteBatchAnswer>('POST', path(), { requestId: crypto.randomUUID(), via: 'paper', notes, ...more })
const undo = (requestId: string, person: Person = stage.karen) => person.must<BatchUndoAnswer>('POST', `${path()}/undo`, { requestId })
const zone = (at: number) => stage.workshop.zones[at]?.id
const outline = () => stage.world.server.deps.rooms.read(stage.boardId, (_doc, records) => outlineOf(records))
const lines = (n: number, more: Omit<Row, 'text'> = {}, begin = 'Linje') => Array.from({ length: n }, (_, at) => ({ text: `${begin} ${at}`, ...more }))
const codeOf = (answer: { status: number; body: unknown }) => `${answer.status} ${(answer.body as { error?: { code: string } }).error?.code ?? ''}`.trim()

/** Pairs of notes of which one covers the other. */
const overlaps = () =>
  stage.world.server.deps.rooms.read(stage.boardId, (_doc, records) => {
    const tree = readTree(records)
    const boxes = [...recordIds(records)].flatMap((id) => {
      const note = joinRecord(records, id)
      return isNote(note) ? [{ id, ...pagePoint(tree, note), ...sizeOf(note) }] : []
    })
    return boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
        .map((b) => `${a.id} ${b.id}`),
    )
  })

describe('a batch', () => {
  test('comes onto the board in its order, marked as paper, signed by nobody', async () => {
    const answer = await bring([{ text: 'Fra bordet ved vinduet', zoneId: zone(0), color: 'light-blue' }, { text: 'Æ, ø og å', zoneId: zone(1) }, { text: 'Uden felt' }])
    expect(answer).toMatchObject({ private: false, groups: 0, notes: [{ number: 1 }, { number: 2 }, { number: 3 }] })
    const { zones, notes } = await outline()
    expect(zones[0]?.notes).toMatchObject([{ text: 'Fra bordet ved vinduet', color: 'light-blue', meta: { n: 1, via: 'paper', anon: true } }])
    expect(zones[0]?.notes[0]?.meta.by).toBeUndefined()
    expect(zones[1]?.notes).toMatchObject([{ text: 'Æ, ø og å', color: 'yellow', meta: { via: 'paper' } }])
    expect(notes).toMatchObject([{ text: 'Uden felt' }])
    const rows = await stage.world.server.deps.db.selectFrom('notes').select(['via', 'member_id']).where('via', '=', 'paper').execute()
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ via: 'paper', member_id: null })))
  })
  test('of five hundred is one turn, and covers nothing', async () => {
    const long = 'Et meget langt svar fra en seddel, som nogen har skrevet helt fuld på begge sider. '.repeat(4)
    const before = await stage.world.server.deps.db.selectFrom('documents').select('seq').where('id', '=', stage.boardId).executeTakeFirstOrThrow()
    const many = lines(LIMITS.batchNotes, { zoneId: zone(0) }).map((row, at) =>
      at % 7 === 0 ? { ...row, text: long } : at % 3 === 0 ? { ...row, zoneId: zone(2), group: `Bord ${at % 4}` } : row,
    )
    const { notes, groups } = await bring(many, { via: 'import' })
    const after = await stage.world.server.deps.db.selectFrom('documents').select('seq').where('id', '=', stage.boardId).executeTakeFirstOrThrow()
    expect(after.seq).toBe(before.seq + 1)
    expect(notes).toHaveLength(LIMITS.batchNotes)
    expect(groups).toBe(4)
    expect(await overlaps()).toEqual([])
    expect(
      (await outline()).zones
        .find(({ id }) => id === zone(2))
        ?.groups.map(({ title }) => title)
        .sort(),
    ).toEqual(['Bord 0', 'Bord 1', 'Bord 2', 'Bord 3'])
  })
  test('goes into the group of that title, if there is one', async () => {
    await bring([{ text: 'Først', zoneId: zone(3), group: 'Mad' }])
    expect(await bring([{ text: 'Så', zoneId: zone(3), group: ' mad ' }])).toMatchObject({ groups: 0 })
    const groups = (await outline()).zones.find(({ id }) => id === zone(3))?.groups ?? []
    expect(groups.map((group) => [group.title, group.notes.map(({ text }) => text)])).toEqual([['Mad', ['Først', 'Så']]])
  })
  test('comes once, however often it is sent', async () => {
    const requestId = 'den-samme-stak'
    const rows = lines(20, { zoneId: zone(4) }, 'Stak')
    const answers = await Promise.all(Array.from({ length: 5 }, () => bring(rows, { requestId })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer.notes))).size).toBe(1)
    expect((await outline()).zones.find(({ id }) => id === zone(4))?.notes).toHaveLength(20)
  })
  test('is refused whole, naming the rows, when something is wrong with some', async () => {
    const before = JSON.stringify(await outline())
    const wrong = await stage.karen.ask('POST', path(), {
      requestId: crypto.randomUUID(),
      via: 'paper',
      notes: [{ text: 'God' }, { text: ' ' }, { text: 'x'.repeat(LIMITS.noteText + 1) }, { text: 'God', color: 'pink' }],
    })
    expect(codeOf(wrong)).toBe('400 invalid')
    expect((wrong.body as { error: { details: { path: string }[] } }).error.details.map((issue) => issue.path)).toEqual(['notes.1.text', 'notes.2.text', 'notes.3.color'])
    const nowhere = await stage.karen.ask('POST', path(), {
      requestId: crypto.randomUUID(),
      via: 'paper',
      notes: [
        { text: 'God', zoneId: zone(0) },
        { text: 'Hvor?', zoneId: 'findes-ikke' },
      ],
    })
    expect(nowhere.body).toMatchObject({ error: { code: 'invalid', details: [{ path: 'notes.1.zoneId', code: 'unknown' }] } })
    for (const notes of [[], lines(LIMITS.batchNotes + 1)])
      expect(codeOf(await stage.karen.ask('POST', path(), { requestId: crypto.randomUUID(), via: 'paper', notes }))).toBe('400 invalid')
    expect(JSON.stringify(await outline())).toBe(before)
  })
  test('is a facilitator’s to bring', async () => {
    const guest = await stage.guest('participant')
    const body = { requestId: crypto.randomUUID(), via: 'paper', notes: [{ text: 'Mig' }] }
    expect(codeOf(await guest.ask('POST', path(), body))).toBe('403 forbidden')
    expect(codeOf(await guest.ask('POST', `${path()}/undo`, { requestId: body.requestId }))).toBe('403 forbidden')
    expect(codeOf(await (await stage.guest('viewer')).ask('POST', path(), body))).toBe('403 forbidden')
  })
})

describe('taking back', () => {
  test('removes all of the batch and its own groups, nothing else, and only for who brought it', async () => {
    const requestId = crypto.randomUUID()
    const mine = await stage.write(stage.karen, 'Lå her før', { zoneId: zone(5) })
    await bring([...lines(5, { zoneId: zone(5), group: 'Ny gruppe' }, 'Tilbage'), ...lines(5, { zoneId: zone(5) }, 'Også')], { requestId })
    const helper = await stage.guest('facilitator', 'Hjælper')
    expect(await undo(requestId, helper)).toEqual({ notes: 0 })
    expect(await undo(requestId)).toEqual({ notes: 10 })
    const after = (await outline()).zones.find(({ id }) => id === zone(5))
    expect(after?.notes.map(({ id }) => id)).toEqual([mine.id])
    expect(after?.groups).toEqual([])
    expect(await undo(requestId)).toEqual({ notes: 0 })
  })
  test('leaves a new group that others have put something into', async () => {
    const requestId = crypto.randomUUID()
    await bring(lines(2, { zoneId: zone(6), group: 'Delt' }), { requestId })
    await bring([{ text: 'En andens', zoneId: zone(6), group: 'Delt' }])
    await undo(requestId)
    expect((await outline()).zones.find(({ id }) => id === zone(6))?.groups.map((group) => group.notes.map(({ text }) => text))).toEqual([['En andens']])
  })
})

describe('on behalf of a participant', () => {
  test('the note is theirs and says that it came from paper', async () => {
    const bodil = await stage.guest('participant', 'Bodil')
    await bring([{ text: 'Bodil sagde det', zoneId: zone(7) }], { memberId: bodil.memberId })
    const mine = await bodil.must<{ notes: OwnNote[] }>('GET', `/api/boards/${stage.boardId}/notes/mine`)
    expect(mine.notes).toMatchObject([{ text: 'Bodil sagde det', via: 'paper' }])
    expect(codeOf(await stage.karen.ask('POST', path(), { requestId: crypto.randomUUID(), via: 'paper', memberId: 'mbr_findes_ikke', notes: [{ text: 'x' }] }))).toBe(
      '404 not_found',
    )
  })
})

describe('in a hidden phase', () => {
  test('paper waits with the facilitator, unseen, and is still paper after the reveal', async () => {
    await stage.phase('hidden')
    const requestId = crypto.randomUUID()
    expect(await bring(lines(3, { zoneId: zone(8), group: 'Senere' }, 'Hemmelig stak'), { requestId })).toMatchObject({
      private: true,
      groups: 0,
      notes: [{ number: null }, { number: null }, { number: null }],
    })
    expect(await bring(lines(3, { zoneId: zone(8) }, 'Hemmelig stak'), { requestId })).toMatchObject({ private: true })
    expect(JSON.stringify([...(await stage.contents())])).not.toContain('Hemmelig stak')
    expect((await stage.mine(stage.karen)).filter((note) => note.private)).toHaveLength(3)
    const carl = await stage.guest('participant', 'Carl')
    await bring([{ text: 'Carls egen', zoneId: zone(8) }], { memberId: carl.memberId })
    expect(await stage.mine(carl)).toMatchObject([{ text: 'Carls egen', private: true, via: 'paper' }])
    const wrong = crypto.randomUUID()
    await bring(lines(2, {}, 'Fortrudt'), { requestId: wrong })
    expect(await undo(wrong)).toEqual({ notes: 2 })
    await stage.reveal()
    await stage.phase('open')
    const revealed = (await outline()).zones.find(({ id }) => id === zone(8))?.notes ?? []
    expect(revealed.map(({ meta }) => meta.via)).toEqual(['paper', 'paper', 'paper', 'paper'])
    expect(revealed.filter(({ meta }) => meta.anon).length).toBe(3)
    expect(await undo(requestId)).toEqual({ notes: 3 })
  })
  test('there is room for as many as one shelf has', async () => {
    await stage.phase('hidden')
    await bring(lines(LIMITS.shelfNotes - 1, {}, 'Fuld'))
    expect(codeOf(await stage.karen.ask('POST', path(), { requestId: crypto.randomUUID(), via: 'paper', notes: lines(2) }))).toBe('409 board_full')
    expect((await stage.mine(stage.karen)).filter((note) => note.private)).toHaveLength(LIMITS.shelfNotes - 1)
  })
})
