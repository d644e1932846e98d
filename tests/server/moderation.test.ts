/** What facilitators take off the board: gone for everybody, kept as it was, and laid back with author and number. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { joinRecord, type Records, recordIdOf } from '#shared/board/layout.ts'
import { isNote, noteMeta } from '#shared/board/records.ts'
import type { OwnNote } from '#shared/notes.ts'
import type { HiddenItem, HideAnswer, PeopleAnswer } from '#shared/moderation.ts'
import { CLOSE } from '#shared/sync/close.ts'
import type { Person } from '#tests/helpers/person.ts'
import { openLine } from '#tests/helpers/raw-line.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'
import { canonical } from '#tests/helpers/stage.ts'

type Member = Person & { memberId: string }
type Refused = { error: { code: string; message: string } }
let stage: SilentStage
let anna: Member
const clients: RoomClient[] = []
beforeAll(async () => {
  stage = await setSilentStage({ mode: 'open' })
  anna = await stage.guest('participant', 'Anna')
})
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})
afterAll(() => stage.close())

const enter = async (person: Person) => {
  const client = await enterRoom(person, stage.boardId)
  clients.push(client)
  await client.synced()
  return client
}
const on = (path: string) => `/api/boards/${stage.boardId}/${path}`
const zone = () => stage.workshop.zones[0]?.id
const write = (person: Person, text: string, more = {}) => stage.write(person, text, { zoneId: zone(), ...more })
const hide = (what: Record<string, unknown>, by: Person = stage.karen) => by.must<HideAnswer>('POST', on('hidden'), { requestId: crypto.randomUUID(), ...what })
const restore = (what: Record<string, unknown>) => stage.karen.must<{ notes: number; others: number }>('POST', on('hidden/restore'), what)
const drawer = async () => (await stage.karen.must<{ items: HiddenItem[] }>('GET', on('hidden'))).items
const texts = async () => [...(await stage.contents())].flatMap(([key, value]) => (key.endsWith('#t') ? [JSON.stringify(value)] : [])).join()
const onBoard = async (id: string) => joinRecord((await stage.contents()) as unknown as Records, recordIdOf(id))
const people = async (by: Person = stage.karen) => (await by.must<PeopleAnswer>('GET', `/api/workshops/${stage.workshop.id}/people`)).people
const countsOf = async ({ memberId }: Member) => (await people()).find((one) => one.memberId === memberId)

describe('a note that is hidden', () => {
  test('leaves every screen in one turn, waits with number and author, and comes back as it was', async () => {
    const { id, number } = await write(anna, 'Af vejen')
    const before = canonical(await stage.contents())
    const watcher = await enter(anna)
    const { removalId, notes } = await hide({ noteIds: [id] })
    expect([notes, removalId]).toEqual([1, expect.stringMatching(/^rmv_/)])
    await until(() => !watcher.records.has(recordIdOf(id)), 'gone from a screen')
    expect(await drawer()).toMatchObject([{ id, removalId, kind: 'note', number, text: 'Af vejen', author: 'Anna', everythingOf: null }])
    expect(await restore({ ids: [id] })).toEqual({ notes: 1, others: 0 })
    await until(() => watcher.records.has(recordIdOf(id)), 'back on a screen')
    expect(canonical(await stage.contents())).toBe(before)
    expect(await drawer()).toEqual([])
  })

  test('its author alone hears of it, reads that it is off the board, and that it is back', async () => {
    const mine = async (who: Person) => (await who.must<{ notes: OwnNote[] }>('GET', on('notes/mine'))).notes.map(({ text, offBoard = false }) => [text, offBoard])
    const bo = await stage.guest('participant', 'Bo')
    const { id } = await write(bo, 'Lagt til side')
    const { id: nameless } = await write(bo, 'Uden navn', { anonymous: true })
    const [his, hers] = await Promise.all([bo, anna].map((person) => openLine(person, stage.boardId)))
    const heard = (line: typeof his) => line?.control.filter(({ type }) => type === 'own-notes').length
    await hide({ noteIds: [nameless] })
    await hide({ noteIds: [id] })
    await until(() => heard(his) === 1, 'told that it is off the board')
    expect(await mine(bo)).toEqual([['Lagt til side', true]])
    expect((await mine(anna)).flat()).not.toContain('Lagt til side')
    await restore({ ids: [id] })
    await until(() => heard(his) === 2, 'told that it is back')
    expect(await mine(bo)).toEqual([['Lagt til side', false]])
    await restore({ ids: [nameless] })
    expect([heard(his), heard(hers)]).toEqual([2, 0])
    his?.close()
    hers?.close()
  })

  test('is hidden and laid back after a restart too', async () => {
    const { id } = await write(anna, 'Over natten')
    await hide({ noteIds: [id] })
    await stage.world.restart()
    expect(await onBoard(id)).toBeUndefined()
    expect((await drawer()).map((item) => item.id)).toContain(id)
    await restore({ ids: [id] })
    expect(noteMeta((await onBoard(id)) as never)).toMatchObject({ by: anna.memberId })
  })

  test('is not brought back by its author, not by undo and not by the same record again', async () => {
    const line = await openLine(anna, stage.boardId)
    const { id } = await write(anna, 'Kom ikke igen')
    await line.heard()
    await until(() => line.records.has(recordIdOf(id)), 'the note')
    const record = ['', '#p', '#s', '#t', '#m'].map((facet) => [recordIdOf(id) + facet, line.records.get(recordIdOf(id) + facet)] as const)
    await hide({ noteIds: [id] })
    await until(() => !line.records.has(recordIdOf(id)), 'gone')
    line.update(
      line.edit((records) => {
        for (const [key, value] of record) records.set(key, value)
      }),
    )
    await until(() => line.refusals().length > 0, 'a refusal')
    expect(line.refusals()).toEqual(['note_hidden'])
    expect(await onBoard(id)).toBeUndefined()
    line.close()
  })

  test('that is deleted for good does not come back', async () => {
    const { id } = await write(anna, 'For altid')
    await hide({ noteIds: [id] })
    expect((await stage.karen.fetch('DELETE', on(`hidden/${id}`))).status).toBe(204)
    expect((await stage.karen.fetch('DELETE', on(`hidden/${id}`))).status).toBe(404)
    expect((await stage.karen.ask<Refused>('POST', on('hidden/restore'), { ids: [id] })).body.error.code).toBe('not_found')
  })

  test('twice by the same request is hidden once; one that is not there is not found', async () => {
    const { id } = await write(anna, 'Én gang')
    const body = { requestId: 'hide-once-01', noteIds: [id] }
    const first = await stage.karen.must<HideAnswer>('POST', on('hidden'), body)
    expect(await stage.karen.must('POST', on('hidden'), body)).toEqual(first)
    const { status } = await stage.karen.ask('POST', on('hidden'), { requestId: 'hide-once-02', noteIds: [id] })
    expect(status).toBe(404)
  })
})

describe('everything of one person', () => {
  test('is taken off in one turn with the person, who cannot come back by any link until it is undone', async () => {
    const bo = await stage.guest('participant', 'Bo')
    const link = (await stage.karen.invite(stage.workshop.id)).url
    const ids = [(await write(bo, 'Bo en')).id, (await write(bo, 'Bo to')).id]
    const { id: kept } = await write(anna, 'Annas bliver')
    const before = canonical(await stage.contents())
    const line = await openLine(bo, stage.boardId)
    const watcher = await enter(anna)
    const seqs = watcher.control.length
    const answer = await hide({ memberId: bo.memberId, expel: true })
    expect(answer.notes).toBe(2)
    await until(() => ids.every((id) => !watcher.records.has(recordIdOf(id))), 'all of it gone')
    expect(watcher.control.length).toBeGreaterThanOrEqual(seqs)
    expect(watcher.records.has(recordIdOf(kept))).toBe(true)
    await until(() => line.closed !== undefined, 'out')
    expect(line.closed).toBe(CLOSE.noAccess)
    expect((await bo.ask<Refused>('POST', `/api/invites/${link.split('/').at(-1)}/accept`, {})).body.error.code).toBe('invite_invalid')
    expect((await bo.ask('POST', on('notes'), { text: 'Mere' })).status).toBe(404)

    expect(await restore({ removalId: answer.removalId })).toEqual({ notes: 2, others: 0 })
    expect(canonical(await stage.contents())).toBe(before)
    expect((await write(bo, 'Tilbage')).private).toBe(false)
  })

  test('of somebody who stays is only hidden; notes without a name are nobody’s and stay', async () => {
    const bo = await stage.guest('participant', 'Bo Stille')
    const { id } = await write(bo, 'Skjules')
    const { id: nameless } = await write(bo, 'Uden navn', { anonymous: true })
    expect((await hide({ memberId: bo.memberId })).notes).toBe(1)
    expect([await onBoard(id), (await onBoard(nameless))?.id]).toEqual([undefined, recordIdOf(nameless)])
    expect((await write(bo, 'Skriver videre')).private).toBe(false)
  })

  test('takes along what they said about notes, and undoing brings back only that', async () => {
    const { db } = stage.world.server.deps
    const bo = await stage.guest('participant', 'Bo Snak')
    const { id } = await write(anna, 'Snakkes om')
    const said = async () =>
      (await db.selectFrom('comments').select(['text', 'hidden_at']).where('member_id', '=', bo.memberId).orderBy('text').execute()).map((row) => [
        row.text,
        row.hidden_at !== null,
      ])
    for (const text of ['før', 'nu']) await bo.must('POST', on(`notes/${id}/comments`), { text })
    await db.updateTable('comments').set({ hidden_at: 1 }).where('text', '=', 'før').execute()
    const { removalId } = await hide({ memberId: bo.memberId, expel: true })
    expect(await said()).toEqual([
      ['før', true],
      ['nu', true],
    ])
    await restore({ removalId })
    expect(await said()).toEqual([
      ['før', true],
      ['nu', false],
    ])
  })

  test('private notes of somebody who was taken out do not come with a reveal, and are there again when it is undone', async () => {
    await stage.phase('hidden')
    const bo = await stage.guest('participant', 'Bo Privat')
    await write(bo, 'Hemmelig Bo')
    const { removalId } = await hide({ memberId: bo.memberId, expel: true })
    await stage.reveal()
    expect(await texts()).not.toContain('Hemmelig Bo')
    await restore({ removalId })
    await stage.reveal()
    expect(await texts()).toContain('Hemmelig Bo')
    await stage.phase('open')
  })

  test('a co-facilitator takes out whom the owner could, also while the owner is gone', async () => {
    const mette = await stage.guest('facilitator', 'Mette')
    const bo = await stage.guest('participant', 'Bo Tre')
    await write(bo, 'Bo tre')
    expect((await hide({ memberId: bo.memberId, expel: true }, mette)).notes).toBe(1)
  })

  test.each([
    ['the owner', 'owner', 'last_owner'],
    ['oneself', 'self', 'forbidden'],
    ['nobody', 'mbr_nobody', 'not_found'],
  ])('%s cannot be taken out', async (_who, which, code) => {
    const mette = await stage.guest('facilitator', 'Mette')
    const { memberId: owner } = await stage.guest('owner')
    const memberId = which === 'owner' ? owner : which === 'self' ? mette.memberId : which
    const { body } = await mette.ask<Refused>('POST', on('hidden'), { requestId: crypto.randomUUID(), memberId, expel: true })
    expect(body.error.code).toBe(code)
  })
})

describe('a note whose zone is gone meanwhile', () => {
  test('is laid on the table', async () => {
    const { id } = await write(anna, 'Husvild')
    await hide({ noteIds: [id] })
    await stage.world.server.deps.rooms.edit(stage.boardId, ({ records }) => {
      for (const key of [...records.keys()]) if (key.startsWith(`shape:zone-${zone()}`)) records.delete(key)
    })
    await restore({ ids: [id] })
    const note = await onBoard(id)
    expect(isNote(note) && note.parentId).toBe('page:page')
  })
})

describe('who is not a facilitator', () => {
  const REQUESTS: [string, string, () => string, unknown][] = [
    ['hides a note', 'POST', () => on('hidden'), { requestId: 'attempt-01', noteIds: ['nte_x'] }],
    ['hides a person', 'POST', () => on('hidden'), { requestId: 'attempt-02', memberId: 'mbr_x', expel: true }],
    ['looks into the drawer', 'GET', () => on('hidden'), undefined],
    ['lays something back', 'POST', () => on('hidden/restore'), { ids: ['nte_x'] }],
    ['deletes for good', 'DELETE', () => on('hidden/nte_x'), undefined],
    ['counts people', 'GET', () => `/api/workshops/${stage.workshop.id}/people`, undefined],
  ]
  test.each((['participant', 'viewer'] as const).flatMap((role) => REQUESTS.map((request) => [role, ...request] as const)))(
    'as a %s neither %s',
    async (role, _what, method, path, body) => {
      const { status, body: answer } = await (await stage.guest(role)).ask<Refused>(method, path(), body)
      expect([status, answer.error.code]).toEqual([403, 'forbidden'])
      expect(answer.error.message.length).toBeGreaterThan(10)
    },
  )
})

describe('how much everybody has said', () => {
  test('counts signed notes, seen and unseen, and leaves out those without a name', async () => {
    const eva = await stage.guest('participant', 'Eva')
    expect(await countsOf(eva)).toMatchObject({ notes: 0, votes: 0 })
    await stage.write(eva, 'En')
    await stage.write(eva, 'Navnløs', { anonymous: true })
    await stage.phase('hidden')
    await stage.write(eva, 'To, privat')
    await stage.write(eva, 'Tre, privat og navnløs', { anonymous: true })
    expect(await countsOf(eva)).toMatchObject({ notes: 2 })
    await stage.phase('open')
  })

  test('says that somebody voted while the round is open, and nothing of a secret one after it', async () => {
    const eva = await stage.guest('participant', 'Eva To')
    const { id: itemId } = await stage.write(eva, 'At stemme om')
    const rounds = `/api/workshops/${stage.workshop.id}/votes`
    const { round } = await stage.karen.must<{ round: { id: string } }>('POST', rounds, {
      requestId: 'round-people',
      title: 'Prikker',
      target: 'notes',
      dots: 3,
      maxPerItem: 3,
      secret: true,
      who: 'all',
    })
    await eva.must('POST', `${rounds}/${round.id}/ballot`, { requestId: 'cast-people', choices: [{ itemId, dots: 2 }] })
    expect(await countsOf(eva)).toMatchObject({ votes: 1 })
    await stage.karen.must('POST', `${rounds}/${round.id}/close`, { requestId: 'close-people' })
    expect(await countsOf(eva)).toMatchObject({ votes: 0 })
  })
})
