/** What HTTP decides about people reaches their open sockets within a second; and HTTP and the room share one database without standing in each other's way. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endExpiredSessions } from '#server/accounts/sessions.ts'
import { LIMITS } from '#shared/limits.ts'
import { CLOSE } from '#shared/sync/close.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

let world: World
let home: Awaited<ReturnType<typeof librarian>>
const clients: RoomClient[] = []
let shift = 0
beforeEach(async () => {
  shift = 0
  world = await startWorld({ now: () => Date.now() + shift })
  home = await librarian(() => world.url)
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await world.close()
})

async function enter(person: Person): Promise<RoomClient> {
  const client = await enterRoom(person, home.boardId)
  clients.push(client)
  await client.synced()
  return client
}
async function guest(): Promise<{ person: Person; memberId: string; client: RoomClient }> {
  const person = new Person(() => world.url)
  const { memberId } = await person.join(home.link, { name: 'Bo' })
  return { person, memberId, client: await enter(person) }
}
const closesWith = (client: RoomClient, code: number) => client.until(() => client.closed.includes(code), `closed with ${code}`, 1000)

test('a removed person is out within a second and does not get in again', async () => {
  const { person, memberId, client } = await guest()
  await home.karen.must('DELETE', `/api/workshops/${home.workshop.id}/members/${memberId}`)
  await closesWith(client, CLOSE.noAccess)
  expect((await person.ask('POST', `/api/boards/${home.boardId}/connections`, {})).status).toBe(404)
  expect((await person.ask('POST', `/api/invites/${home.link.split('/').at(-1)}/accept`, {})).status).toBe(404)
})

test('somebody who leaves is out, others stay', async () => {
  const { person, client } = await guest()
  const other = await guest()
  await person.must('DELETE', `/api/workshops/${home.workshop.id}/members/me`)
  await closesWith(client, CLOSE.noAccess)
  expect(other.client.closed).toEqual([])
})

test('somebody made a viewer writes nothing from that moment on', async () => {
  const { memberId, client } = await guest()
  const karens = await enter(home.karen)
  await home.karen.must('PATCH', `/api/workshops/${home.workshop.id}/members/${memberId}`, { role: 'viewer' })
  client.addNote('for sent')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(karens.noteIds()).toEqual([])
})

test('signing out closes the sockets of that session only', async () => {
  const second = new Person(() => world.url)
  await second.must('POST', '/api/session', { email: 'karen@bibliotek.example', password: 'en lang adgangskode' })
  const [first, other] = [await enter(home.karen), await enter(second)]
  await home.karen.must('DELETE', '/api/session')
  await closesWith(first, CLOSE.notSignedIn)
  expect(other.closed).toEqual([])
})

test('a new password closes the sockets of all other sessions', async () => {
  const second = new Person(() => world.url)
  await second.must('POST', '/api/session', { email: 'karen@bibliotek.example', password: 'en lang adgangskode' })
  const [first, other] = [await enter(home.karen), await enter(second)]
  await home.karen.must('POST', '/api/password', { current: 'en lang adgangskode', next: 'en ny lang adgangskode' })
  await closesWith(other, CLOSE.notSignedIn)
  expect(first.closed).toEqual([])
})

test('a session whose time is up takes its sockets with it', async () => {
  const { client: guests } = await guest()
  const karens = await enter(home.karen)
  shift = LIMITS.sessionIdleMs + 1000
  await endExpiredSessions(world.server.deps)
  await closesWith(karens, CLOSE.notSignedIn)
  expect(guests.closed).toEqual([])
})

test('a deleted workshop closes its sockets and stays deleted', async () => {
  const { client } = await guest()
  client.addNote('på vej væk')
  await home.karen.must('DELETE', `/api/workshops/${home.workshop.id}`, { title: home.workshop.title })
  await client.until(() => client.closed.length > 0, 'closed', 1000)
  expect(await world.server.deps.db.selectFrom('documents').selectAll().execute()).toEqual([])
})

test('two hundred people join and ten write at the same time, and nobody is turned away', async () => {
  const writers = await Promise.all(Array.from({ length: 10 }, guest))
  const writing = setInterval(() => {
    for (const { client } of writers) client.addNote('idé')
  }, 5)
  const joining = await Promise.all(
    Array.from({ length: 200 }, () => new Person(() => world.url).ask('POST', `/api/invites/${home.link.split('/').at(-1)}/accept`, { name: 'Ida' })),
  )
  clearInterval(writing)
  expect(joining.filter((answer) => answer.status !== 201)).toEqual([])
  await Promise.all(writers.map(({ client }) => client.until(() => client.ackedClock() === client.clock(), 'all on disk')))
  expect(writers.flatMap(({ client }) => client.control.filter((message) => message.type === 'storage' || message.type === 'refuse'))).toEqual([])
})
