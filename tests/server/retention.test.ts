/** The day after which a workshop is deleted: its owner's to choose, and then nothing of it is left, the citizens' page included. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deleteOverdue } from '#server/workshops/retention.ts'
import type { InvitePreview } from '#shared/invites.ts'
import type { OutcomeAnswer } from '#shared/outcomes.ts'
import type { Workshop } from '#shared/workshops.ts'
import { Person } from '#tests/helpers/person.ts'
import { enterRoom, until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const DAY = 24 * 60 * 60 * 1000
let world: World
let karen: Person
let shift = 0
beforeAll(async () => {
  world = await startWorld({ now: () => Date.now() + shift })
  karen = await new Person(() => world.url).setup()
})
afterAll(() => world.close())

const inDays = (days: number) => new Date(Date.now() + shift + days * DAY).toISOString()
const code = (answer: { body: unknown }) => (answer.body as { error?: { code?: string } }).error?.code
const path = (id: string) => `/api/workshops/${id}`
const keepUntil = (id: string, deletesAt: string | null, person = karen) => person.ask<Workshop>('PATCH', path(id), { deletesAt })
const status = async (id: string) => (await karen.ask('GET', path(id))).status
const rowsLeft = async (id: string) => (await world.server.deps.db.selectFrom('documents').select('id').where('workshop_id', '=', id).execute()).length
async function pass(days: number) {
  shift += days * DAY
  await deleteOverdue(world.server.deps)
}

describe('the day after which a workshop is deleted', () => {
  test('is not there until its owner chooses one, and can be taken back', async () => {
    const { id } = await karen.createWorkshop()
    expect((await karen.must<Workshop>('GET', path(id))).deletesAt).toBeNull()
    const chosen = inDays(2)
    expect((await keepUntil(id, chosen)).body.deletesAt).toBe(chosen)
    expect((await keepUntil(id, null)).body.deletesAt).toBeNull()
    await pass(3)
    expect(await status(id)).toBe(200)
  })
  test('is told at the door', async () => {
    const { id } = await karen.createWorkshop()
    const { url } = await karen.invite(id)
    const atTheDoor = () => new Person(() => world.url).must<InvitePreview>('GET', `/api/invites/${url.split('/').at(-1)}`)
    expect(await atTheDoor()).not.toHaveProperty('deletesAt')
    const chosen = inDays(2)
    await keepUntil(id, chosen)
    expect((await atTheDoor()).deletesAt).toBe(chosen)
  })
  test('is the owner’s alone, and lies ahead', async () => {
    const { id } = await karen.createWorkshop()
    const ida = new Person(() => world.url)
    await ida.join((await karen.invite(id, 'facilitator')).url, { name: 'Ida' })
    expect(code(await keepUntil(id, inDays(3), ida))).toBe('forbidden')
    expect(await keepUntil(id, inDays(-1))).toMatchObject({ status: 400, body: { error: { details: [{ path: 'deletesAt' }] } } })
    expect(code(await keepUntil(id, 'i morgen'))).toBe('invalid')
    expect((await karen.must<Workshop>('GET', path(id))).deletesAt).toBeNull()
  })
  test('can be chosen in the archive, where nothing else changes', async () => {
    const { id } = await karen.createWorkshop()
    await karen.must('PATCH', path(id), { archived: true })
    expect(code(await karen.ask('PATCH', path(id), { deletesAt: inDays(3), title: 'Nyt' }))).toBe('archived')
    expect((await keepUntil(id, inDays(3))).status).toBe(200)
    await pass(2)
    expect(await status(id)).toBe(200)
    await pass(2)
    expect([await status(id), await rowsLeft(id)]).toEqual([404, 0])
  })
  test('takes everything with it: who is on the board, the citizens’ page, and no other workshop', async () => {
    const [{ id, boards }, other] = [await karen.createWorkshop(), await karen.createWorkshop()]
    const room = await enterRoom(karen, boards[0]?.id ?? '')
    const { url } = await karen.must<OutcomeAnswer>('PATCH', `${path(id)}/outcome`, { published: true })
    const page = async () => (await new Person(() => world.url).fetch('GET', new URL(url ?? '').pathname)).status
    expect(await page()).toBe(200)
    await keepUntil(id, inDays(1))
    await pass(1.5)
    await until(() => room.closed.length > 0, 'the room is closed')
    expect([await status(id), await rowsLeft(id), await page()]).toEqual([404, 0, 404])
    expect(await status(other.id)).toBe(200)
    room.close()
  })
})
