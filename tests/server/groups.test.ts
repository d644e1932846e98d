/** Groups over HTTP: made, filled, merged and broken up in turns of the room, by the rules that hold on the canvas. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import type { ErrorCode } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Person } from '#tests/helpers/person.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'

let stage: SilentStage
let bodil: Person & { memberId: string }
const board = (path: string) => `/api/boards/${stage.boardId}${path}`
const zone = (at: number) => stage.workshop.zones[at]?.id ?? ''
const outline = () => stage.karen.must<Outline>('GET', board('/outline'))
const write = async (person: Person, text: string, at = 0) => (await stage.write(person, text, { zoneId: zone(at) })).id
const make = async (person: Person, body: Record<string, unknown>) => (await person.must<{ id: string }>('POST', board('/groups'), body)).id
const refusal = async (person: Person, method: string, path: string, body?: unknown) =>
  (await person.ask<{ error: { code: ErrorCode } }>(method, board(path), body)).body?.error.code
/** title → texts, zone by zone */
const groups = async () => {
  const { zones } = await outline()
  return zones.map((part) => Object.fromEntries(part.groups.map((group) => [group.title, group.notes.map(({ text }) => text)])))
}
const lead = (command: unknown) => stage.karen.must('POST', `/api/workshops/${stage.workshop.id}/commands`, { requestId: crypto.randomUUID(), command })

beforeAll(async () => {
  stage = await setSilentStage({ mode: 'open' })
  bodil = await stage.guest('participant', 'Bodil')
})
afterAll(() => stage.close())

describe('a participant', () => {
  test('makes a group of own and others’ notes, once however often the request comes', async () => {
    const notes = [await write(bodil, 'Suppe'), await write(stage.karen, 'Brød')]
    const body = { title: 'Mad', color: 'orange', noteIds: notes, requestId: 'request-mad' }
    const [first, again] = [await make(bodil, body), await make(bodil, body)]
    expect(again).toBe(first)
    expect((await groups())[0]).toEqual({ Mad: ['Suppe', 'Brød'] })
    expect((await outline()).zones[0]?.groups[0]).toMatchObject({ id: first, color: 'orange' })
  })

  test('moves anybody’s note into it, out of it and to another zone', async () => {
    const { id } = (await outline()).zones[0]?.groups[0] ?? { id: '' }
    const note = await write(stage.karen, 'Kage', 1)
    expect((await bodil.ask('PATCH', board(`/notes/${note}`), { groupId: id })).status).toBe(200)
    expect((await groups())[0]).toEqual({ Mad: ['Suppe', 'Brød', 'Kage'] })
    expect((await bodil.ask('PATCH', board(`/notes/${note}`), { groupId: null })).body).toMatchObject({ id: note, zoneId: zone(0) })
    expect((await groups())[0]).toEqual({ Mad: ['Suppe', 'Brød'] })
    expect((await bodil.ask('PATCH', board(`/notes/${note}`), { zoneId: zone(2) })).body).toMatchObject({ zoneId: zone(2) })
    expect(await refusal(bodil, 'PATCH', `/notes/${note}`, { groupId: id, text: 'Rettet' })).toBe('forbidden')
    expect(await refusal(bodil, 'PATCH', `/notes/${note}`, { groupId: 'gone' })).toBe('not_found')
    expect(await refusal(bodil, 'PATCH', `/notes/${note}`, {})).toBe('forbidden')
  })

  test('names it, takes it to another zone, merges it and breaks it up; no note is lost', async () => {
    const { id } = (await outline()).zones[0]?.groups[0] ?? { id: '' }
    await bodil.must('PATCH', board(`/groups/${id}`), { title: 'Mad og drikke', zoneId: zone(3) })
    expect((await groups())[3]).toEqual({ 'Mad og drikke': ['Suppe', 'Brød'] })
    const other = await make(bodil, { title: 'Musik', noteIds: [await write(bodil, 'Kor', 3)] })
    await bodil.must('POST', board(`/groups/${id}/merge`), { from: [other] })
    expect((await groups())[3]).toEqual({ 'Mad og drikke': ['Suppe', 'Brød', 'Kor'] })
    await bodil.must('DELETE', board(`/groups/${id}`))
    const part = (await outline()).zones[3]
    expect(part?.groups).toEqual([])
    expect(part?.notes.map(({ text }) => text).sort()).toEqual(['Brød', 'Kor', 'Suppe'])
    expect(await refusal(bodil, 'DELETE', `/groups/${id}`)).toBe('not_found')
  })

  test('makes one of a suggestion, which is marked until it is accepted, whatever else is done to it', async () => {
    const id = await make(bodil, { title: 'Kaffe', suggested: true, noteIds: [await write(bodil, 'Gratis kaffe', 3), await write(stage.karen, 'Kaffe til alle', 3)] })
    const group = async () => (await outline()).zones[3]?.groups.find((one) => one.id === id)
    expect(await group()).toMatchObject({ title: 'Kaffe', suggested: true })
    await bodil.must('PATCH', board(`/groups/${id}`), { title: 'Kaffe og te', color: 'orange' })
    expect(await group()).toMatchObject({ title: 'Kaffe og te', suggested: true })
    expect(await refusal(bodil, 'PATCH', `/groups/${id}`, { suggested: true })).toBe('invalid')
    await bodil.must('PATCH', board(`/groups/${id}`), { suggested: false })
    expect(await group()).not.toHaveProperty('suggested')
    await bodil.must('DELETE', board(`/groups/${id}`))
  })

  test('cannot take a zone for a group, nor group what is not there', async () => {
    expect(await refusal(bodil, 'DELETE', `/groups/zone-${zone(0)}`)).toBe('not_found')
    expect(await refusal(bodil, 'PATCH', `/groups/zone-${zone(0)}`, { title: 'Mit' })).toBe('not_found')
    const before = await groups()
    expect(await refusal(bodil, 'POST', '/groups', { title: 'X', noteIds: ['gone'] })).toBe('not_found')
    expect(await refusal(bodil, 'POST', '/groups', { title: 'X', zoneId: 'gone' })).toBe('not_found')
    expect(await refusal(bodil, 'POST', '/groups', { title: 'X'.repeat(LIMITS.groupTitle + 1) })).toBe('invalid')
    expect(await refusal(bodil, 'POST', '/groups', { title: 'X', color: 'pink' })).toBe('invalid')
    expect(await groups()).toEqual(before)
  })

  test('leaves locked zones alone, from inside and from outside', async () => {
    const inside = await write(bodil, 'Inde', 1)
    const outside = await write(bodil, 'Ude', 2)
    const [locked, free] = [await make(bodil, { title: 'Låst', noteIds: [inside] }), await make(bodil, { title: 'Fri', noteIds: [outside] })]
    await lead({ type: 'lock.zone', zoneId: zone(1), on: true })
    const before = await groups()
    const attempts: [string, string, unknown][] = [
      ['PATCH', `/notes/${outside}`, { groupId: locked }],
      ['PATCH', `/notes/${inside}`, { groupId: free }],
      ['POST', '/groups', { title: 'Ny', noteIds: [inside], zoneId: zone(2) }],
      ['POST', '/groups', { title: 'Ny', noteIds: [outside], zoneId: zone(1) }],
      ['PATCH', `/groups/${locked}`, { title: 'Nyt' }],
      ['PATCH', `/groups/${free}`, { zoneId: zone(1) }],
      ['POST', `/groups/${free}/merge`, { from: [locked] }],
      ['POST', `/groups/${locked}/merge`, { from: [free] }],
      ['DELETE', `/groups/${locked}`, undefined],
    ]
    for (const [method, path, body] of attempts) expect(await refusal(bodil, method, path, body), `${method} ${path}`).toBe('locked')
    expect(await groups()).toEqual(before)
    await stage.karen.must('PATCH', board(`/groups/${locked}`), { title: 'Låst, men Karens' })
    await lead({ type: 'lock.zone', zoneId: zone(1), on: false })
  })

  test('does none of it when frozen, in another phase, or as a viewer', async () => {
    const note = await write(bodil, 'Roligt', 2)
    const id = await make(bodil, { title: 'Stille', noteIds: [note] })
    const all: [string, string, unknown][] = [
      ['POST', '/groups', { title: 'Ny' }],
      ['PATCH', `/groups/${id}`, { title: 'Nyt' }],
      ['POST', `/groups/${id}/merge`, { from: [id] }],
      ['DELETE', `/groups/${id}`, undefined],
    ]
    const codes = (person: Person) => Promise.all(all.map(([method, path, body]) => refusal(person, method, path, body)))
    await lead({ type: 'freeze', memberId: bodil.memberId, on: true })
    expect(await codes(bodil)).toEqual(['frozen', 'frozen', 'frozen', 'frozen'])
    await lead({ type: 'freeze', memberId: bodil.memberId, on: false })
    for (const mode of ['vote', 'locked', 'hidden'] as const) {
      await stage.phase(mode)
      expect(await codes(bodil), mode).toEqual(['not_now', 'not_now', 'not_now', 'not_now'])
      expect(await refusal(bodil, 'PATCH', `/notes/${note}`, { groupId: id }), mode).toBe('not_now')
    }
    await stage.phase('open')
    expect(await codes(await stage.guest('viewer', 'Vera'))).toEqual(['forbidden', 'forbidden', 'forbidden', 'forbidden'])
  })
})

test('a note that nobody has seen lies in no group', async () => {
  const id = await make(stage.karen, { title: 'Tom', zoneId: zone(0) })
  await stage.phase('hidden')
  const secret = await stage.write(bodil, 'Hemmelig')
  expect(await refusal(bodil, 'PATCH', `/notes/${secret.id}`, { groupId: id })).toBe('invalid')
  await stage.phase('open')
})
