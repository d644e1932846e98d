/** Workshops and their people over real sockets: making, seeing, changing, archiving, deleting, roles and leaving. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Workshop, WorkshopSummary } from '#shared/workshops.ts'
import { Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

let world: World
let karen: Person
let shift = 0
beforeAll(async () => {
  world = await startWorld({ now: () => Date.now() + shift })
  karen = await someone().setup()
})
afterAll(() => world.close())

const someone = () => new Person(() => world.url)
const code = (answer: { body: unknown }) => (answer.body as { error?: { code?: string } }).error?.code
const read = (person: Person, id: string) => person.ask<Workshop>('GET', `/api/workshops/${id}`)
const list = async (person: Person) => (await person.must<{ workshops: WorkshopSummary[] }>('GET', '/api/workshops')).workshops
async function guestOf(id: string, role: 'participant' | 'viewer' | 'facilitator' = 'participant', name = 'Bo') {
  const guest = someone()
  const { memberId } = await guest.join((await karen.invite(id, role)).url, { name })
  return { guest, memberId }
}

describe('a workshop', () => {
  test('is made from a template with its board, zones and programme', async () => {
    const made = await karen.must<Workshop>('POST', '/api/workshops', { title: 'Byens stue', templateId: 'udviklingspuljen-2019', place: 'Salen' })
    expect(made).toMatchObject({ title: 'Byens stue', place: 'Salen', role: 'owner', locale: 'da', archived: false, demo: false, phase: { id: null, mode: 'open' } })
    expect(made.boards).toHaveLength(1)
    expect(made.zones.length).toBeGreaterThan(3)
    expect(made.programme.reduce((sum, phase) => sum + phase.minutes, 0)).toBe(90)
    expect(made.members).toMatchObject([{ role: 'owner', name: 'Karen Bibliotekar', account: true, self: true }])
    expect((await read(karen, made.id)).body).toEqual(made)
  })
  test('needs a title, and a template that exists', async () => {
    expect(code(await karen.ask('POST', '/api/workshops', { title: '  ' }))).toBe('invalid')
    expect(await karen.ask('POST', '/api/workshops', { title: 'X', templateId: 'findes-ikke' })).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: 'templateId' }] } },
    })
  })
  test('is made by accounts, not by guests', async () => {
    const { guest } = await guestOf((await karen.createWorkshop()).id)
    expect(code(await guest.ask('POST', '/api/workshops', { title: 'Min egen' }))).toBe('forbidden')
  })
  test('is seen by its members only, and looks to others as if it did not exist', async () => {
    const { id } = await karen.createWorkshop({ title: 'Kun for os' })
    const { guest } = await guestOf(id)
    const { guest: stranger } = await guestOf((await karen.createWorkshop()).id)
    expect((await list(guest)).map((workshop) => workshop.id)).toEqual([id])
    expect([(await read(stranger, id)).status, code(await read(stranger, id))]).toEqual([404, 'not_found'])
    expect((await read(someone(), id)).status).toBe(401)
  })
  test('shows all members to facilitators, and to others only themselves', async () => {
    const { id } = await karen.createWorkshop()
    const { guest, memberId } = await guestOf(id)
    await guestOf(id, 'viewer', 'Ida')
    expect((await read(karen, id)).body.members.map((member) => member.name)).toEqual(['Karen Bibliotekar', 'Bo', 'Ida'])
    expect((await read(guest, id)).body.members.map((member) => member.id)).toEqual([memberId])
  })
  test('is listed with the last active one first', async () => {
    const older = await karen.createWorkshop()
    shift += 60_000
    const newer = await karen.createWorkshop()
    expect((await list(karen)).map((workshop) => workshop.id).slice(0, 2)).toEqual([newer.id, older.id])
    shift += 120_000
    await guestOf(older.id)
    expect((await list(karen))[0]).toMatchObject({ id: older.id, counts: { members: 2, notes: 0 } })
  })
})

describe('changing', () => {
  test('renames the workshop and its board, and moves the date', async () => {
    const { id } = await karen.createWorkshop({ title: 'Før' })
    const startsAt = '2027-01-14T16:00:00.000Z'
    const changed = await karen.must<Workshop>('PATCH', `/api/workshops/${id}`, { title: 'Efter', startsAt })
    expect(changed).toMatchObject({ title: 'Efter', startsAt, boards: [{ title: 'Efter' }] })
    expect((await karen.must<Workshop>('PATCH', `/api/workshops/${id}`, { startsAt: null })).startsAt).toBeNull()
  })
  test('archives and opens again; in between nothing else can be changed', async () => {
    const { id } = await karen.createWorkshop()
    expect((await karen.must<Workshop>('PATCH', `/api/workshops/${id}`, { archived: true })).archived).toBe(true)
    expect(code(await karen.ask('PATCH', `/api/workshops/${id}`, { title: 'Nyt' }))).toBe('archived')
    expect(code(await karen.ask('POST', `/api/workshops/${id}/invites`, { role: 'viewer' }))).toBe('archived')
    expect((await read(karen, id)).status).toBe(200)
    expect((await karen.must<Workshop>('PATCH', `/api/workshops/${id}`, { archived: false, title: 'Nyt' })).title).toBe('Nyt')
  })
  test('is for facilitators', async () => {
    const { id } = await karen.createWorkshop()
    const { guest } = await guestOf(id)
    const { guest: ida } = await guestOf(id, 'facilitator', 'Ida')
    expect(code(await guest.ask('PATCH', `/api/workshops/${id}`, { title: 'Mit' }))).toBe('forbidden')
    expect((await ida.ask('PATCH', `/api/workshops/${id}`, { title: 'Vores' })).status).toBe(200)
  })
})

describe('deleting', () => {
  test('asks for the title and leaves nothing behind', async () => {
    const { id } = await karen.createWorkshop({ title: 'Skal væk' })
    const { guest } = await guestOf(id)
    expect(code(await karen.ask('DELETE', `/api/workshops/${id}`))).toBe('title_mismatch')
    expect(code(await karen.ask('DELETE', `/api/workshops/${id}`, { title: 'Skal' }))).toBe('title_mismatch')
    expect((await karen.ask('DELETE', `/api/workshops/${id}`, { title: 'Skal væk' })).status).toBe(204)
    expect((await read(karen, id)).status).toBe(404)
    expect((await guest.ask('GET', '/api/session')).status).toBe(401)
    const { db } = world.server.deps
    for (const table of ['members', 'invites', 'documents', 'audit'] as const)
      expect(await db.selectFrom(table).select('workshop_id').where('workshop_id', '=', id).execute(), table).toEqual([])
  })
  test('keeps a guest who is in another workshop too', async () => {
    const first = await karen.createWorkshop({ title: 'Første' })
    const second = await karen.createWorkshop({ title: 'Anden' })
    const { guest } = await guestOf(first.id)
    await guest.join((await karen.invite(second.id)).url)
    await karen.must('DELETE', `/api/workshops/${first.id}`, { title: 'Første' })
    expect((await list(guest)).map((workshop) => workshop.id)).toEqual([second.id])
  })
  test('is for the owner', async () => {
    const { id } = await karen.createWorkshop({ title: 'Min' })
    const { guest } = await guestOf(id, 'facilitator', 'Ida')
    expect(code(await guest.ask('DELETE', `/api/workshops/${id}`, { title: 'Min' }))).toBe('forbidden')
  })
})

describe('people', () => {
  test('get another role, and facilitators have a name', async () => {
    const { id } = await karen.createWorkshop()
    const { guest, memberId } = await guestOf(id)
    await karen.must('PATCH', `/api/workshops/${id}/members/${memberId}`, { role: 'facilitator' })
    expect((await read(guest, id)).body).toMatchObject({ role: 'facilitator' })
    const nameless = await someone().join((await karen.invite(id)).url)
    expect(code(await karen.ask('PATCH', `/api/workshops/${id}/members/${nameless.memberId}`, { role: 'facilitator' }))).toBe('invalid')
  })
  test('are removed by facilitators, but never the owner', async () => {
    const { id, memberId: owner } = await karen.createWorkshop()
    const { guest: ida } = await guestOf(id, 'facilitator', 'Ida')
    const { guest, memberId } = await guestOf(id)
    expect(code(await guest.ask('DELETE', `/api/workshops/${id}/members/${memberId}`))).toBe('forbidden')
    expect(code(await ida.ask('DELETE', `/api/workshops/${id}/members/${owner}`))).toBe('last_owner')
    expect(code(await ida.ask('PATCH', `/api/workshops/${id}/members/${owner}`, { role: 'viewer' }))).toBe('last_owner')
    expect((await ida.ask('DELETE', `/api/workshops/${id}/members/${memberId}`)).status).toBe(204)
    expect((await ida.ask('DELETE', `/api/workshops/${id}/members/${memberId}`)).status).toBe(404)
    expect((await read(guest, id)).status).toBe(404)
  })
  test('who leave are nobody any more when they were in no other workshop', async () => {
    const { id } = await karen.createWorkshop()
    const { guest } = await guestOf(id)
    expect((await guest.ask('DELETE', `/api/workshops/${id}/members/me`)).status).toBe(204)
    expect(guest.cookie).toBe('')
    expect(code(await karen.ask('DELETE', `/api/workshops/${id}/members/me`))).toBe('last_owner')
  })
  test('who leave may come back as who they were', async () => {
    const { id } = await karen.createWorkshop()
    const link = (await karen.invite(id)).url
    const guest = someone()
    await guest.join((await karen.invite((await karen.createWorkshop()).id)).url)
    const first = await guest.join(link)
    await guest.must('DELETE', `/api/workshops/${id}/members/me`)
    expect((await read(guest, id)).status).toBe(404)
    expect((await guest.join(link)).memberId).toBe(first.memberId)
  })
  test('who sign in to an account take their memberships with them', async () => {
    const { id } = await karen.createWorkshop()
    const { guest, memberId } = await guestOf(id)
    const signup = (await karen.must<{ url: string }>('POST', '/api/account-invites')).url.split('/').at(-1)
    await guest.must('POST', `/api/account-invites/${signup}/accept`, { email: 'bo@bibliotek.example', name: 'Bo Berg', password: 'en lang adgangskode' })
    expect((await list(guest))[0]).toMatchObject({ id, memberId, role: 'participant' })
    expect((await read(karen, id)).body.members.at(-1)).toMatchObject({ id: memberId, account: true })
  })
})
