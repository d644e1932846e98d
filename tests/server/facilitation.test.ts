/** The running workshop against a real server: commands over HTTP, what every face is told, what the server lets nobody do, and time. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StateAnswer } from '#shared/facilitation/answer.ts'
import type { Command } from '#shared/facilitation/commands.ts'
import type { Version } from '#shared/boards.ts'
import type { Workshop } from '#shared/workshops.ts'
import { type Answer, librarian, Person } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const MINUTE = 60_000
let world: World
let karen: Person
let workshop: Workshop
let boardId: string
let shift = 0
let requests = 0
const clients: RoomClient[] = []
const now = () => Date.now() + shift

type Refused = { error: { code: string; message: string } }
const code = (answer: Answer<unknown>) => (answer.body as Refused).error?.code
const ask = (command: Command, person = karen, requestId = `request-${++requests}`) =>
  person.ask<StateAnswer>('POST', `/api/workshops/${workshop.id}/commands`, { requestId, command })
async function lead(command: Command, person = karen): Promise<StateAnswer['state']> {
  const answer = await ask(command, person)
  if (answer.status !== 200) throw new Error(`${command.type}: ${code(answer)}`)
  return answer.body.state
}
const stateFor = async (person: Person) => (await person.must<StateAnswer>('GET', `/api/workshops/${workshop.id}/state`)).state
async function guest(role: 'participant' | 'viewer' | 'facilitator' = 'participant', name = 'Bo') {
  const person = new Person(() => world.url)
  const { memberId } = await person.join((await karen.invite(workshop.id, role)).url, { name })
  return { person, memberId }
}
async function enter(person: Person): Promise<RoomClient> {
  const client = await enterRoom(person, boardId)
  clients.push(client)
  await client.synced()
  return client
}
const write = (person: Person, more: Record<string, unknown> = {}) => person.ask<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text: 'Et langbord', ...more })
const refusals = (client: RoomClient) => client.control.flatMap((message) => (message.type === 'refuse' ? message.code : []))
const told = (client: RoomClient) => client.control.findLast((message) => message.type === 'workshop')?.state

beforeAll(async () => {
  world = await startWorld({ now })
  ;({ karen } = await librarian(() => world.url, 'udviklingspuljen-2019'))
})
beforeEach(async () => {
  workshop = await karen.createWorkshop({ templateId: 'udviklingspuljen-2019' })
  boardId = workshop.boards[0]?.id ?? ''
})
afterAll(async () => {
  for (const client of clients) client.close()
  await world.close()
})

describe('a programme that was never started', () => {
  test('leaves everything as it was: open, without phase, timer or locks', async () => {
    const { person } = await guest()
    const state = await stateFor(person)
    expect(state).toMatchObject({ phaseId: null, mode: 'open', archived: false })
    expect(state.facilitation).toMatchObject({ status: 'before', revision: 0, phase: null, timer: null, votes: [], next: { title: 'Velkomst' } })
    expect(state.facilitation.permissions).toEqual([
      'board.read',
      'note.create',
      'note.edit.own',
      'note.move',
      'note.delete.own',
      'comment.create',
      'comment.delete.own',
      'reaction.set',
      'group.edit',
      'vote.cast',
    ])
    expect((await write(person)).status).toBe(201)
  })
})

describe('leading a workshop', () => {
  test('moves the phase for the workshop itself, for what one may do, and for everybody who is there', async () => {
    const { person } = await guest()
    const client = await enter(person)
    const state = await lead({ type: 'start' })
    expect(state.facilitation).toMatchObject({ status: 'running', phase: { id: 'velkomst', number: 1, of: 8, minutes: 10 }, next: { id: 'spoergsmaal' } })
    expect((await karen.must<Workshop>('GET', `/api/workshops/${workshop.id}`)).phase).toEqual({ id: 'velkomst', mode: 'locked' })
    await until(() => told(client)?.phaseId === 'velkomst', 'the phase')
    expect(told(client)).toMatchObject({ mode: 'locked', facilitation: { phase: { title: 'Velkomst' }, permissions: ['board.read', 'vote.cast'] } })
    expect(Date.parse(told(client)?.facilitation?.timer?.endsAt ?? '') - now()).toBeGreaterThan(9 * MINUTE)
  })
  test('is for facilitators, of this workshop', async () => {
    const { person } = await guest()
    const { person: viewer } = await guest('viewer')
    const { person: per } = await guest('facilitator', 'Per')
    for (const somebody of [person, viewer]) expect(code(await ask({ type: 'start' }, somebody))).toBe('forbidden')
    expect((await lead({ type: 'start' }, per)).phaseId).toBe('velkomst')
    const stranger = new Person(() => world.url)
    await stranger.join((await karen.invite((await karen.createWorkshop()).id, 'facilitator')).url, { name: 'Eva' })
    expect([(await ask({ type: 'next' }, stranger)).status, (await stranger.ask('GET', `/api/workshops/${workshop.id}/state`)).status]).toEqual([404, 404])
  })
  test('skips no phase when two press next in the same one, or one request comes twice', async () => {
    await lead({ type: 'start' })
    const both = await Promise.all(Array.from({ length: 6 }, (_, i) => ask({ type: 'next', from: 'velkomst' }, karen, `pressed-by-${i}`)))
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    const again = await Promise.all(Array.from({ length: 5 }, () => ask({ type: 'next' }, karen, 'the-same-request')))
    expect(again.map((answer) => answer.body.state.phaseId)).toEqual(Array(5).fill('stille'))
  })
  test('refuses what it does not understand', async () => {
    expect(code(await ask({ type: 'dance' } as unknown as Command))).toBe('invalid')
    expect(code(await ask({ type: 'start', phaseId: 'findes-ikke' }))).toBe('not_found')
  })
  test('is over when the workshop is archived', async () => {
    await lead({ type: 'start' })
    await karen.must('PATCH', `/api/workshops/${workshop.id}`, { archived: true })
    expect(code(await ask({ type: 'next' }))).toBe('archived')
    expect((await stateFor(karen)).facilitation.permissions).not.toContain('workshop.facilitate')
  })
  test('keeps the board as each phase left it', async () => {
    const { person } = await guest()
    await lead({ type: 'start', phaseId: 'del' })
    await write(person)
    await lead({ type: 'next' })
    await lead({ type: 'back' })
    const { versions } = await karen.must<{ versions: Version[] }>('GET', `/api/boards/${boardId}/versions`)
    expect(versions.map(({ kind, name, notes }) => [kind, name, notes])).toEqual([
      ['phase', 'Pause', 1],
      ['phase', 'Del og gruppér', 1],
    ])
  })
  test('changes the programme, and the workshop says so', async () => {
    const phase = { id: 'leg', kind: 'fordyb', title: 'Rollespil', minutes: 15, mode: 'open', instruction: { da: 'Byt roller.', en: 'Swap roles.' } } as const
    await lead({ type: 'phase.add', phase, at: 0 })
    expect((await karen.must<Workshop>('GET', `/api/workshops/${workshop.id}`)).programme[0]).toEqual(phase)
    expect((await lead({ type: 'start' })).facilitation.phase).toMatchObject({ title: 'Rollespil', instruction: { da: 'Byt roller.', en: 'Swap roles.' } })
    expect(code(await ask({ type: 'phase.remove', phaseId: 'leg' }))).toBe('phase_running')
  })
})

describe('what a phase does not allow', () => {
  test('is refused on every path, in words', async () => {
    const { person } = await guest()
    const client = await enter(person)
    const id = client.addNote('Sofaer')
    await until(() => client.ackedClock() >= client.clock(), 'the note')
    const written = (await write(person)).body.id
    await lead({ type: 'start', phaseId: 'prikker' })
    client.addNote('For sent')
    await until(() => refusals(client).includes('not_now'), 'the refusal')
    expect(client.noteIds()).toHaveLength(2)
    const answers = [
      await write(person),
      await person.ask('PATCH', `/api/boards/${boardId}/notes/${written}`, { text: 'Ny' }),
      await person.ask('DELETE', `/api/boards/${boardId}/notes/${id}`),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403])
    expect((answers[0]?.body as Refused | undefined)?.error).toMatchObject({ code: 'not_now', message: expect.stringContaining('lige nu') })
    await lead({ type: 'goto', phaseId: 'fordyb' })
    expect((await write(person)).status).toBe(201)
  })
  test('does not hold up facilitators', async () => {
    const client = await enter(karen)
    await lead({ type: 'start' })
    client.addNote('Fra Karen')
    await until(() => client.ackedClock() >= client.clock(), 'the note')
    expect([(await write(karen)).status, refusals(client)]).toEqual([201, []])
  })
})

describe('locks', () => {
  test('stop the whole board for participants, before the programme and in it', async () => {
    const { person } = await guest()
    await lead({ type: 'lock.board', on: true })
    expect([code(await write(person)), (await write(karen)).status]).toEqual(['not_now', 201])
    await lead({ type: 'lock.board', on: false })
    expect((await write(person)).status).toBe(201)
  })
  test('stop one zone, in and out of it, whichever way somebody tries', async () => {
    const { person } = await guest()
    const client = await enter(person)
    const inside = client.addNote('Bliver her', { parentId: 'shape:zone-ideer' })
    const outside = client.addNote('Vil ind')
    await until(() => client.ackedClock() >= client.clock(), 'the notes')
    await lead({ type: 'lock.zone', zoneId: 'ideer', on: true })
    const tries = [
      () => client.records.set(`shape:${inside}#p`, [5, 5, 0, 'page:page', 'a1']),
      () => client.records.set(`shape:${outside}#p`, [5, 5, 0, 'shape:zone-ideer', 'a1']),
      () => client.records.delete(`shape:${inside}`),
      () => client.addNote('Ny her', { parentId: 'shape:zone-ideer' }),
    ]
    for (const [i, attempt] of tries.entries()) {
      attempt()
      await until(() => refusals(client).filter((refused) => refused === 'locked').length > i, `refusal ${i}`)
    }
    await until(() => client.records.has(`shape:${inside}`), 'the note to come back')
    expect([(client.records.get(`shape:${inside}#p`) as unknown[])[3], (client.records.get(`shape:${outside}#p`) as unknown[])[3]]).toEqual(['shape:zone-ideer', 'page:page'])
    client.addNote('Andre steder', { parentId: 'shape:zone-behov' })
    await until(() => client.ackedClock() >= client.clock(), 'a note in another zone')
    expect(refusals(client)).toHaveLength(4)
  })
  test('hold for notes over HTTP too, into the zone, in it and out of it', async () => {
    const { person } = await guest()
    const patch = (id: string, change: unknown) => person.ask('PATCH', `/api/boards/${boardId}/notes/${id}`, change)
    const [inside, outside] = [(await write(person, { zoneId: 'ideer' })).body.id, (await write(person, { zoneId: 'behov' })).body.id]
    await lead({ type: 'lock.zone', zoneId: 'ideer', on: true })
    const answers = [
      await write(person, { zoneId: 'ideer' }),
      await patch(inside, { text: 'Ny' }),
      await patch(inside, { zoneId: 'behov' }),
      await patch(outside, { zoneId: 'ideer' }),
      await person.ask('DELETE', `/api/boards/${boardId}/notes/${inside}`),
    ]
    expect(answers.map(code)).toEqual(Array(5).fill('locked'))
    expect([(await patch(outside, { text: 'Ny' })).status, (await write(person, { zoneId: 'behov' })).status, (await write(karen, { zoneId: 'ideer' })).status]).toEqual([
      200, 201, 201,
    ])
  })
  test('freeze one person on every path, tell only them, and let them go again', async () => {
    const { person, memberId } = await guest()
    const { person: ida } = await guest('participant', 'Ida')
    const [client, idas] = [await enter(person), await enter(ida)]
    await lead({ type: 'freeze', memberId, on: true })
    client.addNote('Nej')
    await until(() => refusals(client).includes('frozen'), 'the refusal')
    expect([code(await write(person)), (await write(ida)).status]).toEqual(['frozen', 201])
    expect(told(client)?.facilitation?.locks).toMatchObject({ frozen: true, frozenMembers: [] })
    expect(JSON.stringify(idas.control)).not.toContain(`"frozenMembers":["${memberId}`)
    expect((await stateFor(karen)).facilitation.locks.frozenMembers).toEqual([memberId])
    await lead({ type: 'freeze', memberId, on: false })
    expect((await write(person)).status).toBe(201)
  })
  test('hide the pointers of participants from everybody, and nobody else’s', async () => {
    const { person } = await guest()
    const [bo, karens] = [await enter(person), await enter(karen)]
    const pointerOf = (client: RoomClient) => karens.provider.awareness.getStates().get(client.connection.clientId)?.cursor
    bo.provider.awareness.setLocalState({ cursor: { x: 1, y: 2 }, face: 'canvas' })
    await until(() => pointerOf(bo) !== undefined, 'the pointer')
    await lead({ type: 'cursors', hidden: true })
    await until(() => pointerOf(bo) === undefined, 'the pointer to go')
    bo.provider.awareness.setLocalState({ cursor: { x: 30, y: 40 }, face: 'list' })
    karens.provider.awareness.setLocalState({ cursor: { x: 5, y: 5 }, face: 'canvas' })
    await until(() => karens.provider.awareness.getStates().get(bo.connection.clientId)?.face === 'list', 'the face')
    await until(() => bo.provider.awareness.getStates().get(karens.connection.clientId)?.cursor !== undefined, 'the facilitator’s pointer')
    expect(pointerOf(bo)).toBeUndefined()
  })
})

describe('the timer', () => {
  const left = (state: StateAnswer['state']) => {
    const { timer } = state.facilitation
    return timer?.endsAt ? Date.parse(timer.endsAt) - now() : timer?.pausedWithMs
  }
  test('pauses, goes on, is extended and set freely', async () => {
    await lead({ type: 'start' })
    shift += 4 * MINUTE
    const paused = left(await lead({ type: 'pause' }))
    shift += 30 * MINUTE
    expect(left(await lead({ type: 'extend', ms: 2 * MINUTE }))).toBe((paused ?? 0) + 2 * MINUTE)
    expect(Math.round((left(await lead({ type: 'resume' })) ?? 0) / MINUTE)).toBe(8)
    expect(Math.round((left(await lead({ type: 'timer', ms: 3 * MINUTE })) ?? 0) / MINUTE)).toBe(3)
    expect((await lead({ type: 'timer', ms: 0 })).facilitation.timer).toBeNull()
  })
  test('leads on by itself if asked to, keeps a version of what ended, and otherwise waits for somebody', async () => {
    const client = await enter(karen)
    await lead({ type: 'start' })
    shift += 11 * MINUTE
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect((await stateFor(karen)).phaseId).toBe('velkomst')
    await lead({ type: 'autoAdvance', on: true })
    await lead({ type: 'extend', ms: MINUTE })
    shift += MINUTE
    await until(() => told(client)?.phaseId === 'spoergsmaal', 'the next phase')
    const { versions } = await karen.must<{ versions: Version[] }>('GET', `/api/boards/${boardId}/versions`)
    expect(versions).toMatchObject([{ kind: 'phase', name: 'Velkomst', by: null }])
  })
  test('survives a restart in the middle of a phase, and one that ran over its end', async () => {
    await lead({ type: 'start', phaseId: 'stille' })
    await lead({ type: 'autoAdvance', on: true })
    shift += 3 * MINUTE
    await world.restart()
    expect(Math.round((left(await stateFor(karen)) ?? 0) / MINUTE)).toBe(7)
    shift += 7 * MINUTE
    await world.restart()
    await until(async () => (await stateFor(karen)).phaseId === 'del', 'the next phase')
    expect((await karen.must<Workshop>('GET', `/api/workshops/${workshop.id}`)).phase).toEqual({ id: 'del', mode: 'open' })
  })
  test('keeps what was left when the machine’s clock is set back', async () => {
    await lead({ type: 'start' })
    const before = left(await stateFor(karen)) ?? 0
    shift -= 60 * MINUTE
    await until(async () => Math.abs((left(await stateFor(karen)) ?? 0) - before) < 5_000, 'the timer to follow the clock')
    expect((await stateFor(karen)).phaseId).toBe('velkomst')
    shift += 60 * MINUTE
  })
})
