/** The demo workshop: there with one click, complete, and gone with one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import { placedNotes } from '#shared/exports.ts'
import type { Workshop } from '#shared/workshops.ts'
import { Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

let world: World
let karen: Person
beforeAll(async () => {
  world = await startWorld()
  karen = await new Person(world.url).setup()
})
afterAll(() => world.close())

describe('the demo workshop', () => {
  test('has its people, zones, groups and two hundred notes with author, number and origin', async () => {
    const demo = await karen.must<Workshop>('POST', '/api/workshops/demo', { locale: 'da' })
    expect(demo).toMatchObject({ title: 'Naboaften på Møllevang Bibliotek', demo: true, role: 'owner', templateId: 'udviklingspuljen-2019', counts: { members: 43, notes: 228 } })
    expect(demo.programme).toHaveLength(8)
    expect(demo.members.filter((member) => member.affiliation === 'partner').map((member) => member.organisation)).toEqual([
      'Frivilligcenter Fjordkanten',
      'Nørrelund Bibliotek',
      'Kulturværket Tangen',
    ])
    const outline = await karen.must<Outline>('GET', `/api/boards/${demo.boards[0]?.id}/outline`)
    expect(outline.zones).toHaveLength(10)
    expect(outline.zones.flatMap((zone) => zone.groups)).toHaveLength(18)
    const notes = placedNotes(outline).map(({ note }) => note)
    expect(notes).toHaveLength(228)
    expect(notes.find((note) => note.number === 1)).toMatchObject({ author: 'Lasse', anonymous: false, via: 'phone', lang: 'da', own: false })
    expect(notes.find((note) => note.number === 4)).toMatchObject({ author: null, anonymous: true })
    expect(new Set(notes.map((note) => note.number)).size).toBe(228)
  })

  test('a second click finds the same one, the other language is another', async () => {
    const first = await karen.ask<Workshop>('POST', '/api/workshops/demo', { locale: 'en' })
    const second = await karen.ask<Workshop>('POST', '/api/workshops/demo', { locale: 'en' })
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.body.id).toBe(first.body.id)
    expect(first.body.title).toBe('Neighbour evening at Møllevang Library')
  })

  test('goes on living: the next note gets a number of its own', async () => {
    const demo = await karen.must<Workshop>('POST', '/api/workshops/demo', { locale: 'da' })
    const made = await karen.must<{ number: number }>('POST', `/api/boards/${demo.boards[0]?.id}/notes`, { text: 'En bænk mere', zoneId: 'navn' })
    expect(made.number).toBe(231)
    await world.restart()
    karen = new Person(() => world.url)
    await karen.must('POST', '/api/session', { email: 'karen@bibliotek.example', password: 'en lang adgangskode' })
    const outline = await karen.must<Outline>('GET', `/api/boards/${demo.boards[0]?.id}/outline`)
    expect(outline.zones.at(-1)?.notes.at(-1)).toMatchObject({ text: 'En bænk mere', own: true, number: 231 })
  })

  test('is removed without asking for its title, people and all', async () => {
    const demo = await karen.must<Workshop>('POST', '/api/workshops/demo', { locale: 'da' })
    await karen.must('DELETE', `/api/workshops/${demo.id}`, {})
    const { workshops } = await karen.must<{ workshops: Workshop[] }>('GET', '/api/workshops')
    expect(workshops.some((workshop) => workshop.id === demo.id)).toBe(false)
    expect((await karen.ask('GET', `/api/boards/${demo.boards[0]?.id}/outline`)).status).toBe(404)
  })

  test('is for accounts: a guest gets none', async () => {
    const workshop = await karen.createWorkshop()
    const guest = new Person(world.url)
    await guest.join((await karen.invite(workshop.id)).url, { name: 'Bodil' })
    expect((await guest.ask('POST', '/api/workshops/demo', {})).status).toBe(403)
    expect((await new Person(world.url).ask('POST', '/api/workshops/demo', {})).status).toBe(401)
  })
})
