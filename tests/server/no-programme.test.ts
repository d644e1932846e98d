/** A board without a programme is a board on which people just work: everything that needs no phase goes, and what needs one says so and changes nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import type { StateAnswer } from '#shared/facilitation/answer.ts'
import type { Command } from '#shared/facilitation/commands.ts'
import type { RoundAnswer } from '#shared/facilitation/votes.ts'
import type { Workshop } from '#shared/workshops.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

let world: World
let karen: Person
let bodil: Person
let workshop: Workshop
let boardId: string
let requests = 0

beforeAll(async () => {
  world = await startWorld()
  ;({ karen } = await librarian(() => world.url))
  workshop = await karen.must('POST', '/api/workshops', { title: 'Bare en tavle', programme: [] })
  boardId = workshop.boards[0]?.id ?? ''
  bodil = new Person(() => world.url)
  await bodil.join((await karen.invite(workshop.id)).url, { name: 'Bodil', affiliation: 'borger' })
})
afterAll(() => world.close())

type Refused = { error: { code: string; message: string } }
const command = (command: Command, person = karen) =>
  person.ask<StateAnswer & Refused>('POST', `/api/workshops/${workshop.id}/commands`, { requestId: `request-${++requests}`, command })
const state = async (person: Person) => (await person.must<StateAnswer>('GET', `/api/workshops/${workshop.id}/state`)).state
const write = (text: string, person = bodil) => person.must<{ id: string; private: boolean }>('POST', `/api/boards/${boardId}/notes`, { text, zoneId: workshop.zones[0]?.id })
const refused = async (person: Person, path: string, body: unknown) => (await person.ask<Refused>('POST', path, body)).body.error?.code

describe('without a programme', () => {
  test('everybody writes, moves, groups and talks in the open', async () => {
    expect(await state(bodil)).toMatchObject({ phaseId: null, mode: 'open', facilitation: { status: 'before', line: [], next: null, phase: null, timer: null } })
    const { id, private: hidden } = await write('Et langbord')
    expect(hidden).toBe(false)
    const { id: groupId } = await bodil.must<{ id: string }>('POST', `/api/boards/${boardId}/groups`, { title: 'Mad', noteIds: [id] })
    await bodil.must('POST', `/api/boards/${boardId}/notes/${id}/comments`, { text: 'Hvem laver maden?', requestId: 'comment-on-it' })
    const outline = await karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
    expect(outline.zones[0]?.groups).toMatchObject([{ id: groupId, title: 'Mad', notes: [{ id }] }])
  })

  test('steps lead nowhere and change nothing; a timer runs all the same', async () => {
    for (const type of ['start', 'next', 'back'] as const) {
      const { status, body } = await command({ type })
      expect([type, status === 200 || body.error.code === 'invalid', (await state(karen)).phaseId, (await state(karen)).mode]).toEqual([type, true, null, 'open'])
    }
    expect((await command({ type: 'goto', phaseId: 'prikker' })).body.error.code).toBe('not_found')
    expect((await command({ type: 'timer', ms: 60_000 })).body.state.facilitation.timer).toMatchObject({ endsAt: expect.any(String) })
    expect((await command({ type: 'timer', ms: 0 })).body.state.facilitation.timer).toBeNull()
    expect((await command({ type: 'start' }, bodil)).body.error.code).toBe('forbidden')
  })

  test('nothing is hidden, so there is nothing to reveal', async () => {
    expect(await karen.must('POST', `/api/boards/${boardId}/reveal`, {})).toMatchObject({ notes: 0 })
  })

  test('a vote opens, counts and closes; only who leads opens one', async () => {
    const { id: itemId } = await write('Kaffe om torsdagen')
    const rule = { title: 'Hvad vil vi?', target: 'notes', dots: 3, maxPerItem: 1, secret: true, who: 'all' }
    const votes = `/api/workshops/${workshop.id}/votes`
    expect(await refused(bodil, votes, { requestId: 'round-by-bodil', ...rule })).toBe('forbidden')
    const { round } = await karen.must<RoundAnswer>('POST', votes, { requestId: 'round-by-karen', ...rule })
    // to vote is not to stand still: without a phase that says so, people go on writing
    expect(await state(bodil)).toMatchObject({ mode: 'open' })
    await bodil.must('POST', `${votes}/${round.id}/ballot`, { requestId: 'dot-on-coffee', choices: [{ itemId, dots: 1 }] })
    const { tally } = await karen.must<RoundAnswer>('POST', `${votes}/${round.id}/close`)
    expect(tally?.find((item) => item.itemId === itemId)).toMatchObject({ dots: 1 })
  })

  test('a locked board stands still for everybody but those who lead, and is opened again', async () => {
    await command({ type: 'lock.board', on: true })
    expect(await refused(bodil, `/api/boards/${boardId}/notes`, { text: 'Nu?' })).toBe('not_now')
    await write('Vi venter lidt', karen)
    await command({ type: 'lock.board', on: false })
    await write('Nu!')
  })

  test('it can get a programme later, and then it runs', async () => {
    const phase = { id: 'stille', kind: 'stille', title: 'Skriv i stilhed', minutes: 10, mode: 'hidden' } as const
    await command({ type: 'phase.add', phase, at: 0 })
    expect((await command({ type: 'start' })).body.state).toMatchObject({ phaseId: 'stille', mode: 'hidden' })
    expect((await write('Hemmeligt')).private).toBe(true)
  })
})
