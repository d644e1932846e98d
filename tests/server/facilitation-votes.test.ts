/** Votes against a real server: exact whatever arrives at once, secret until closed and for ever after, paper and proxies in the same tally. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RoundAnswer, RoundCreateBody } from '#shared/facilitation/votes.ts'
import type { Workshop } from '#shared/workshops.ts'
import type { z } from 'zod'
import { type Answer, librarian, Person } from '#tests/helpers/person.ts'
import { enterRoom, until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

let world: World
let karen: Person
let workshop: Workshop
let boardId: string
let items: string[]
let link: string
let requests = 0

type Placed = { choices: { itemId: string; dots: number }[]; left: number; ballotId?: string }
const code = (answer: Answer<unknown>) => (answer.body as { error?: { code?: string } }).error?.code
const at = (rest = '') => `/api/workshops/${workshop.id}/votes${rest}`
const request = () => `request-${++requests}`
const rule = (more: Partial<z.input<typeof RoundCreateBody>> = {}) => ({
  requestId: request(),
  title: 'De bedste idéer',
  target: 'notes',
  dots: 3,
  maxPerItem: 2,
  secret: true,
  who: 'all',
  ...more,
})
const open = (more: Partial<z.input<typeof RoundCreateBody>> = {}) => karen.must<RoundAnswer>('POST', at(), rule(more))
const cast = (person: Person, round: string, choices: Record<string, number>, requestId = request()) =>
  person.ask<Placed>('POST', at(`/${round}/ballot`), { requestId, choices: Object.entries(choices).map(([itemId, dots]) => ({ itemId, dots })) })
const close = (round: string) => karen.must<RoundAnswer>('POST', at(`/${round}/close`))
const look = (person: Person, round: string, sort = 'dots') => person.must<RoundAnswer>('GET', at(`/${round}?sort=${sort}`))
const item = (i: number) => items[i] as string
async function guest(who: { name?: string; affiliation?: string } = { name: 'Bo' }) {
  const person = new Person(() => world.url)
  const { memberId } = await person.join(link, who)
  return { person, memberId }
}

beforeAll(async () => {
  world = await startWorld()
  ;({ karen } = await librarian(() => world.url, 'udviklingspuljen-2019'))
})
beforeEach(async () => {
  workshop = await karen.createWorkshop({ templateId: 'udviklingspuljen-2019' })
  boardId = workshop.boards[0]?.id ?? ''
  link = (await karen.invite(workshop.id)).url
  items = []
  for (const text of ['Langbord', 'Sofaer', 'Kaffe', 'Keramik'])
    items.push((await karen.must<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text, zoneId: 'ideer' })).id)
})
afterAll(() => world.close())

describe('a round', () => {
  test('says its rule before anybody votes, and asks only about what is on the board', async () => {
    const { person } = await guest()
    const { round, left, tally } = await open()
    expect(round).toMatchObject({ number: 1, title: 'De bedste idéer', dots: 3, maxPerItem: 2, secret: true, who: 'all', eligible: 2, turnout: 0, closedAt: null })
    expect([left, tally]).toEqual([3, null])
    expect(await person.must('GET', at())).toMatchObject({ rounds: [{ id: round.id, mayVote: true, dots: 3 }] })
    expect(code(await cast(person, round.id, { nte_findes_ikke: 1 }))).toBe('invalid')
  })
  test('is opened, closed and taken back by facilitators, one at a time', async () => {
    const { person } = await guest()
    expect(code(await person.ask('POST', at(), rule()))).toBe('forbidden')
    const again = rule()
    const [first, second] = [await karen.must<RoundAnswer>('POST', at(), again), await karen.must<RoundAnswer>('POST', at(), again)]
    expect(second.round.id).toBe(first.round.id)
    expect(code(await karen.ask('POST', at(), rule()))).toBe('vote_open')
    expect(code(await person.ask('POST', at(`/${first.round.id}/close`)))).toBe('forbidden')
    await karen.must('DELETE', at(`/${first.round.id}`))
    const { round } = await open()
    await close(round.id)
    expect(code(await karen.ask('DELETE', at(`/${round.id}`)))).toBe('vote_closed')
  })
  test('needs something to vote on', async () => {
    expect(code(await karen.ask('POST', at(), rule({ target: 'groups' })))).toBe('invalid')
    expect(code(await karen.ask('POST', at(), rule({ target: 'selection', items: ['nte_vaek'] })))).toBe('invalid')
    expect(await open({ target: 'selection', items: [item(2)], secret: false })).toMatchObject({ tally: [{ itemId: item(2), dots: 0 }] })
  })
  test('of another workshop is not found', async () => {
    const { round } = await open()
    const other = await karen.createWorkshop()
    expect((await karen.ask('GET', `/api/workshops/${other.id}/votes/${round.id}`)).status).toBe(404)
    expect((await karen.ask('POST', `/api/workshops/${other.id}/votes/${round.id}/ballot`, { requestId: request(), choices: [] })).status).toBe(404)
  })
})

describe('placing dots', () => {
  test('sets what is named and leaves the rest, until the round is closed', async () => {
    const { person } = await guest()
    const { round } = await open()
    expect((await cast(person, round.id, { [item(0)]: 2, [item(1)]: 1 })).body).toMatchObject({ left: 0 })
    expect((await cast(person, round.id, { [item(0)]: 1, [item(2)]: 1 })).body.left).toBe(0)
    expect((await look(person, round.id)).mine).toHaveLength(3)
    expect((await cast(person, round.id, { [item(1)]: 0 })).body.left).toBe(1)
    const { tally } = await close(round.id)
    expect(tally?.map(({ itemId, dots, voters }) => [itemId, dots, voters])).toEqual([
      [item(0), 1, 1],
      [item(2), 1, 1],
      [item(1), 0, 0],
      [item(3), 0, 0],
    ])
    expect(code(await cast(person, round.id, { [item(3)]: 1 }))).toBe('vote_closed')
  })
  test('never gives anybody more than the rule, all or nothing', async () => {
    const { person } = await guest()
    const { round } = await open()
    expect([code(await cast(person, round.id, { [item(0)]: 3 })), code(await cast(person, round.id, { [item(0)]: 2, [item(1)]: 2 }))]).toEqual(['vote_limit', 'vote_limit'])
    expect((await look(person, round.id)).mine).toEqual([])
  })
  test('does nothing the second time a request arrives, even after a later one', async () => {
    const { person } = await guest()
    const { round } = await open()
    await cast(person, round.id, { [item(0)]: 2 }, 'slow-request')
    await cast(person, round.id, { [item(0)]: 0, [item(1)]: 1 })
    expect((await cast(person, round.id, { [item(0)]: 2 }, 'slow-request')).body.choices).toEqual([{ itemId: item(1), dots: 1 }])
  })
  test('is for those who are asked', async () => {
    const { person: citizen } = await guest({ name: 'Bo', affiliation: 'borger' })
    const { person: librarians } = await guest({ name: 'Ida', affiliation: 'bibliotek' })
    const viewer = new Person(() => world.url)
    await viewer.join((await karen.invite(workshop.id, 'viewer')).url)
    const { round } = await open({ who: 'withoutStaff' })
    const answers = [
      await cast(citizen, round.id, { [item(0)]: 1 }),
      await cast(librarians, round.id, { [item(0)]: 1 }),
      await cast(karen, round.id, { [item(0)]: 1 }),
      await cast(viewer, round.id, { [item(0)]: 1 }),
    ]
    expect(answers.map((answer) => code(answer) ?? answer.status)).toEqual([200, 'vote_not_asked', 'vote_not_asked', 'forbidden'])
    expect((await close(round.id)).round).toMatchObject({ eligible: 1, turnout: 1 })
  })
  test('waits while somebody is frozen, and works in a phase in which the board is locked', async () => {
    const { person, memberId } = await guest()
    const { round } = await open()
    const command = (value: unknown) => karen.must('POST', `/api/workshops/${workshop.id}/commands`, { requestId: request(), command: value })
    await command({ type: 'start' })
    expect((await cast(person, round.id, { [item(0)]: 1 })).status).toBe(200)
    await command({ type: 'freeze', memberId, on: true })
    expect(code(await cast(person, round.id, { [item(0)]: 0 }))).toBe('frozen')
  })
  test('of somebody who was removed does not count, of somebody who left does', async () => {
    const [removed, gone] = [await guest(), await guest()]
    const { round } = await open()
    for (const { person } of [removed, gone]) await cast(person, round.id, { [item(0)]: 1 })
    await karen.must('DELETE', `/api/workshops/${workshop.id}/members/${removed.memberId}`)
    await gone.person.must('DELETE', `/api/workshops/${workshop.id}/members/me`)
    expect(await close(round.id)).toMatchObject({ round: { eligible: 2, turnout: 1 }, tally: [{ itemId: item(0), dots: 1, voters: 1 }, {}, {}, {}] })
  })
})

test('fifty people with twenty requests each at once, many of them repeated, have three dots each and not one more', async () => {
  const people = await Promise.all(Array.from({ length: 50 }, () => guest()))
  const { round } = await open({ maxPerItem: 3 })
  // each tap adds one dot somewhere, three of four under an id of its own: all of them together would be far too many
  const taps = people.flatMap(({ person }, who) =>
    Array.from({ length: 20 }, (_, i) => () => cast(person, round.id, { [item(i % 4)]: 1 + ((who + i) % 3) }, `person-${who}-tap-${i % 15}`)),
  )
  const answers = await Promise.all(taps.map((tap) => tap()))
  expect(new Set(answers.map((answer) => code(answer) ?? answer.status))).toEqual(new Set([200, 'vote_limit']))
  const ballots = await Promise.all(people.map(({ person }) => look(person, round.id)))
  for (const { mine, left } of ballots) expect(mine.reduce((sum, choice) => sum + choice.dots, 0) + left).toBe(3)
  const placed = ballots.flatMap(({ mine }) => mine).reduce((sum, choice) => sum + choice.dots, 0)
  const { round: closed, tally } = await close(round.id)
  expect(tally?.reduce((sum, counted) => sum + counted.dots, 0)).toBe(placed)
  expect(closed).toMatchObject({ eligible: 51, turnout: 50 })
  expect(ballots.every(({ mine }) => mine.length > 0)).toBe(true)
}, 60_000)

test('votes that arrive while the round closes count or are refused, and nothing in between', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => guest()))
  const { round } = await open()
  const [, ...answers] = await Promise.all([close(round.id), ...people.map(({ person }) => cast(person, round.id, { [item(0)]: 1 }))])
  const counted = answers.filter((answer) => answer.status === 200).length
  expect(answers.filter((answer) => code(answer) === 'vote_closed')).toHaveLength(20 - counted)
  expect(await look(karen, round.id)).toMatchObject({ round: { turnout: counted }, tally: expect.arrayContaining([expect.objectContaining({ itemId: item(0), dots: counted })]) })
})

describe('secrecy', () => {
  test('shows nobody a tally or another’s dots while the round is open: not over HTTP, not over sockets, not to facilitators', async () => {
    const [bo, ida] = [await guest(), await guest({ name: 'Ida' })]
    const socket = await enterRoom(ida.person, boardId)
    await socket.synced()
    const { round } = await open()
    await cast(bo.person, round.id, { [item(0)]: 2, [item(1)]: 1 })
    await until(() => socket.control.some((message) => message.type === 'workshop' && message.state.facilitation?.votes[0]?.turnout === 1), 'the turnout')
    for (const person of [karen, ida.person]) {
      expect(await look(person, round.id)).toMatchObject({ tally: null, mine: [], round: { turnout: 1 } })
      const answers = await Promise.all(
        [at(), at(`/${round.id}`), `/api/workshops/${workshop.id}/state`, `/api/boards/${boardId}/outline`].map((path) =>
          person.fetch('GET', path).then((answer) => answer.text()),
        ),
      )
      expect(answers.slice(0, 3).join().includes(item(0))).toBe(false)
      expect(answers.join()).not.toMatch(/"dots":2/)
    }
    expect(JSON.stringify(socket.control)).not.toContain(item(0))
    socket.close()
  })
  test('ends with the tally, not with who chose what: the database ties nobody to a choice', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => guest()))
    const { round } = await open()
    for (const [i, { person }] of people.entries()) await cast(person, round.id, { [item(i % 4)]: 2 })
    const { round: closed, tally, mine } = await close(round.id)
    expect(closed).toMatchObject({ eligible: 7, turnout: 6 })
    expect(tally?.map((counted) => counted.dots)).toEqual([4, 4, 2, 2])
    expect([mine, (await look(people[0]?.person ?? karen, round.id)).mine]).toEqual([[], []])
    const db = new Sqlite(join(world.dataDir, 'samtavle.sqlite'), { readonly: true })
    expect([
      db.prepare('select count(*) from ballots where round_id = ?').pluck().get(round.id),
      db.prepare('select count(*) from vote_requests where round_id = ?').pluck().get(round.id),
    ]).toEqual([0, 0])
    db.close()
    // not in what SQLite has not overwritten yet either: wherever a member stands beside the round, the ballot stood
    const files = readdirSync(world.dataDir).filter((name) => name.startsWith('samtavle.sqlite'))
    const bytes = files.map((name) => readFileSync(join(world.dataDir, name)).toString('latin1')).join()
    for (const { memberId } of people) for (const id of items) expect(bytes.includes(`${round.id}${memberId}${id}`)).toBe(false)
    expect(bytes.includes(`${round.id}${item(0)}`)).toBe(true)
  })
  test('is a choice: an open round shows its tally as it grows, and never whose dots they are', async () => {
    const [bo, ida] = [await guest(), await guest()]
    const { round } = await open({ secret: false })
    await cast(bo.person, round.id, { [item(3)]: 2 })
    const seen = await look(ida.person, round.id)
    expect(seen.tally?.[0]).toEqual({ itemId: item(3), dots: 2, voters: 1, paper: 0, proxy: 0 })
    expect([seen.mine, JSON.stringify(seen).includes(bo.memberId)]).toEqual([[], false])
    expect(await close(round.id)).toMatchObject({ tally: [{ itemId: item(3), dots: 2 }, {}, {}, {}] })
    expect((await look(bo.person, round.id)).mine).toEqual([{ itemId: item(3), dots: 2 }])
  })
})

describe('dots of people without a device', () => {
  const forSomebody = (round: string, more: Record<string, unknown>, person = karen) =>
    person.ask<Placed>('POST', at(`/${round}/proxies`), { requestId: request(), choices: [{ itemId: item(0), dots: 1 }], ...more })
  test('are placed for them, counted, limited and marked', async () => {
    const { round } = await open()
    const { ballotId } = (await forSomebody(round.id, {})).body
    expect((await forSomebody(round.id, { ballotId, choices: [{ itemId: item(1), dots: 2 }] })).body).toMatchObject({ ballotId, left: 0 })
    expect(code(await forSomebody(round.id, { ballotId, choices: [{ itemId: item(2), dots: 1 }] }))).toBe('vote_limit')
    await forSomebody(round.id, {})
    expect(await close(round.id)).toMatchObject({
      round: { eligible: 3, turnout: 2 },
      tally: [{ itemId: item(0), dots: 2, voters: 2, proxy: 2 }, { itemId: item(1), dots: 2, voters: 1, proxy: 2 }, {}, {}],
    })
  })
  test('are a member’s own dots when placed for a member, and not further ones', async () => {
    const { person, memberId } = await guest()
    const { round } = await open()
    await cast(person, round.id, { [item(1)]: 2 })
    expect((await forSomebody(round.id, { memberId })).body).toMatchObject({ ballotId: memberId, left: 0 })
    expect(code(await cast(person, round.id, { [item(2)]: 1 }))).toBe('vote_limit')
    expect(code(await forSomebody(round.id, { memberId: 'mbr_nobody' }))).toBe('vote_not_asked')
    expect(code(await forSomebody(round.id, {}, person))).toBe('forbidden')
    expect((await close(round.id)).round).toMatchObject({ eligible: 2, turnout: 1 })
  })
  test('on paper are counted in the same tally, no more of them than the people could have placed', async () => {
    const { person } = await guest()
    const { round } = await open()
    const paper = (voters: number, dots: number[]) =>
      karen.ask('POST', at(`/${round.id}/paper`), { requestId: request(), voters, choices: dots.map((count, i) => ({ itemId: item(i), dots: count })) })
    expect([code(await paper(2, [4, 3])), code(await paper(2, [5]))]).toEqual(['vote_limit', 'vote_limit'])
    await paper(2, [1, 1])
    expect((await paper(3, [5, 3])).status).toBe(200)
    await cast(person, round.id, { [item(1)]: 1 })
    expect(await close(round.id)).toMatchObject({
      round: { eligible: 5, turnout: 4, paperVoters: 3 },
      tally: [{ itemId: item(0), dots: 5, paper: 5, voters: 0 }, { itemId: item(1), dots: 4, paper: 3, voters: 1 }, {}, {}],
    })
    expect(code(await paper(3, [1]))).toBe('vote_closed')
  })
})

test('a second round is among the best, with everybody who is equal to the last of them', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => guest()))
  const { round } = await open()
  for (const [i, { person }] of people.entries()) await cast(person, round.id, { [item(0)]: 1, [item(i < 2 ? 1 : 2)]: 1 })
  expect(code(await karen.ask('POST', at(`/${round.id}/again`), { requestId: request(), top: 2 }))).toBe('vote_open')
  await close(round.id)
  const second = await karen.must<RoundAnswer>('POST', at(`/${round.id}/again`), { requestId: request(), top: 2, dots: 1, secret: false })
  expect(second.round).toMatchObject({ number: 2, previousId: round.id, target: 'selection', dots: 1, maxPerItem: 1, title: 'De bedste idéer' })
  expect(second.tally?.map((counted) => counted.itemId)).toEqual([item(0), item(1), item(2)])
  expect((await look(karen, round.id, 'board')).tally?.map((counted) => counted.itemId)).toEqual(items)
})
