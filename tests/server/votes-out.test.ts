/** What comes out of votes: the ballot paper, the outline, the files, the draft; and what a proxy must not learn. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import type { Draft } from '#shared/drafts.ts'
import type { BoardExport } from '#shared/exports.ts'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import type { RoundAnswer } from '#shared/facilitation/votes.ts'
import type { Workshop } from '#shared/workshops.ts'
import { type Answer, librarian, Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

let world: World
let karen: Person
let workshop: Workshop
let boardId: string
let notes: string[]
let link: string
let requests = 0
const request = () => `out-request-${++requests}`
const at = (rest = '') => `/api/workshops/${workshop.id}/votes${rest}`
const code = (answer: Answer<unknown>) => (answer.body as { error?: { code?: string } }).error?.code
const note = (i: number) => notes[i] as string
const open = (more: Record<string, unknown> = {}) =>
  karen.must<RoundAnswer>('POST', at(), { requestId: request(), title: 'Hvad går vi videre med?', target: 'notes', dots: 3, maxPerItem: 2, secret: true, who: 'all', ...more })
const cast = (person: Person, round: string, choices: Record<string, number>, requestId = request()) =>
  person.must('POST', at(`/${round}/ballot`), { requestId, choices: Object.entries(choices).map(([itemId, dots]) => ({ itemId, dots })) })
const close = (round: string) => karen.must<RoundAnswer>('POST', at(`/${round}/close`))
const outline = () => karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
const file = async (format: string, query = '') => (await karen.fetch('GET', `/api/boards/${boardId}/export.${format}${query}`)).text()
async function guest(name = 'Bo') {
  const person = new Person(() => world.url)
  const { memberId } = await person.join(link, { name })
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
  notes = []
  for (const text of ['Langbord', 'Sofaer', 'Kaffe', 'Keramik'])
    notes.push((await karen.must<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text, zoneId: 'ideer', requestId: request() })).id)
})
afterAll(() => world.close())

test('the ballot paper holds what is voted on, in the order it had, and says what has gone since', async () => {
  const { person } = await guest()
  const { round } = await open({ target: 'selection', items: [note(2), note(0)] })
  await karen.must('DELETE', `/api/boards/${boardId}/notes/${note(0)}`)
  const { items } = await person.must<{ items: VoteItem[] }>('GET', at(`/${round.id}/items`))
  expect(items).toMatchObject([
    { itemId: note(0), gone: true, text: '' },
    { itemId: note(2), kind: 'note', text: 'Kaffe', number: 3, gone: false },
  ])
  expect(items[1]?.zone).toBe((await outline()).zones.find(({ id }) => id === 'ideer')?.title)
  expect((await new Person(world.url).ask('GET', at(`/${round.id}/items`))).status).toBe(401)
})

describe('files and outline', () => {
  test('know nothing of an open round, and of a closed one its rule, turnout and every total', async () => {
    const { person } = await guest()
    const { round } = await open()
    await cast(person, round.id, { [note(1)]: 2, [note(3)]: 1 })
    const files = async () => Promise.all([file('json'), file('csv'), file('md'), outline().then((it) => JSON.stringify(it))])
    for (const text of await files()) expect(text).not.toMatch(/prik|"votes"|Hvad går vi videre med/)
    await karen.must('POST', at(`/${round.id}/paper`), { requestId: request(), voters: 2, choices: [{ itemId: note(1), dots: 3 }] })
    await close(round.id)
    const [json, csv, md] = await files()
    const { rounds, zones } = JSON.parse(json ?? '') as BoardExport
    const rule = 'Alle har 3 prikker hver, højst 2 på samme seddel; ingen kan se, hvad du vælger, og tallene vises først, når der er talt op.'
    expect(rounds).toMatchObject([
      { number: 1, eligible: 4, turnout: 3, paperVoters: 2, rule, tally: [{ itemId: note(1), dots: 5, paper: 3 }, { itemId: note(3), dots: 1 }, {}, {}] },
    ])
    expect(zones.flatMap((zone) => zone.notes).map(({ text, votes }) => [text, votes])).toEqual([
      ['Langbord', 0],
      ['Sofaer', 5],
      ['Kaffe', 0],
      ['Keramik', 1],
    ])
    expect(csv).toContain(`"Runde 1: Hvad går vi videre med? (3 af 4 satte 6 prikker; 2 personer stemte på papir. ${rule})"`)
    expect(csv?.split('\r\n').map((line) => /"Sofaer".*"(\d*)"$/.exec(line)?.[1] ?? '')).toContain('5')
    expect(md).toContain(`${rule} 3 af 4 satte 6 prikker; 2 personer stemte på papir.`)
    expect(md).toContain('1. **\\[N2\\]** Sofaer — 5 prikker, fra 1 person, heraf 3 på papir')
    expect(await file('md', '?locale=en')).toContain('Everyone has 3 dots, at most 2 on the same note; nobody can see what you choose')
  })
  test('tell in the newest round that a note stood in; the draft puts the most supported first', async () => {
    const { person } = await guest()
    const { round: first } = await open()
    await cast(person, first.id, { [note(3)]: 2, [note(2)]: 1 })
    await close(first.id)
    const { round: second } = await karen.must<RoundAnswer>('POST', at(`/${first.id}/again`), { requestId: request(), top: 2, dots: 1 })
    await cast(person, second.id, { [note(2)]: 1 })
    await close(second.id)
    const votes = (await outline()).zones.flatMap((zone) => zone.notes).map((it) => it.votes)
    expect(votes).toEqual([0, 0, 1, 0])
    const draft = await karen.must<Draft>('GET', `/api/workshops/${workshop.id}/draft`)
    expect(draft.annex.find(({ zoneId }) => zoneId === 'ideer')?.notes.map(({ text }) => text)).toEqual(['Kaffe', 'Keramik', 'Langbord', 'Sofaer'])
  })
})

describe('a proxy', () => {
  type Placed = { choices: { itemId: string; dots: number }[]; left: number; ballotId: string }
  const placeFor = (round: string, body: Record<string, unknown>) => karen.must<Placed>('POST', at(`/${round}/proxies`), { requestId: request(), choices: [], ...body })
  test('is not told what the member has chosen', async () => {
    const { person, memberId } = await guest()
    const { round } = await open()
    await cast(person, round.id, { [note(1)]: 1 })
    expect(await placeFor(round.id, { memberId })).toEqual({ choices: [], left: 2, ballotId: memberId })
    const after = await placeFor(round.id, { memberId, choices: [{ itemId: note(0), dots: 1 }] })
    expect(after).toEqual({ choices: [{ itemId: note(0), dots: 1 }], left: 1, ballotId: memberId })
    expect((await person.must<RoundAnswer>('GET', at(`/${round.id}`))).mine).toHaveLength(2)
  })
  test('gives nobody more than the rule, with ten requests at once and each of them twice', async () => {
    const { round } = await open()
    const { ballotId } = await placeFor(round.id, { choices: [{ itemId: note(0), dots: 1 }] })
    const taps = Array.from({ length: 20 }, (_, i) =>
      karen.ask('POST', at(`/${round.id}/proxies`), { requestId: `proxy-${round.id}-${i % 10}`, ballotId, choices: [{ itemId: note(i % 4), dots: 1 + (i % 2) }] }),
    )
    expect(new Set((await Promise.all(taps)).map((answer) => code(answer) ?? answer.status))).toEqual(new Set([200, 'vote_limit']))
    const { tally, round: closed } = await close(round.id)
    expect(tally?.reduce((sum, item) => sum + item.dots, 0)).toBeLessThanOrEqual(3)
    expect(closed.turnout).toBe(1)
  })
  test('and whoever counts paper can read again what they counted, others cannot', async () => {
    const { person } = await guest()
    const { round } = await open()
    await karen.must('POST', at(`/${round.id}/paper`), { requestId: request(), voters: 2, choices: [{ itemId: note(1), dots: 3 }] })
    expect(await karen.must('GET', at(`/${round.id}/paper`))).toEqual({ voters: 2, choices: [{ itemId: note(1), dots: 3 }] })
    expect(code(await person.ask('GET', at(`/${round.id}/paper`)))).toBe('forbidden')
  })
})

test('a vote that is sent again after the round has closed changes nothing and says so', async () => {
  const { person } = await guest()
  const { round } = await open()
  await cast(person, round.id, { [note(0)]: 1 }, 'late-request')
  await close(round.id)
  const late = await person.ask('POST', at(`/${round.id}/ballot`), { requestId: 'late-request', choices: [{ itemId: note(0), dots: 1 }] })
  expect(code(late)).toBe('vote_closed')
  expect((await person.must<RoundAnswer>('GET', at(`/${round.id}?sort=board`))).tally?.map(({ dots }) => dots)).toEqual([1, 0, 0, 0])
})
