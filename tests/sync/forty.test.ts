/** Forty people at once, made of stock providers: what one writes, everybody has, and a restarted server too. */
import { afterEach, expect, it } from 'vitest'
import { librarian, Person } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const PEOPLE = 40
const NOTES = 10
let world: World
const clients: RoomClient[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await world.close()
})

it('forty participants write ten notes each, and all of them, the server and the restarted server hold the same four hundred', async () => {
  world = await startWorld()
  const { karen, boardId, link } = await librarian(() => world.url)
  await Promise.all(
    Array.from({ length: PEOPLE }, async (_, i) => {
      const person = new Person(() => world.url)
      await person.join(link, { name: `Deltager ${i + 1}`, affiliation: 'borger' })
      clients.push(await enterRoom(person, boardId))
    }),
  )
  await Promise.all(clients.map((client) => client.synced()))

  const written = new Set<string>()
  for (let round = 1; round <= NOTES; round++) {
    for (const [i, client] of clients.entries()) written.add(`shape:${client.addNote(`Idé ${round} fra deltager ${i + 1}`)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const expected = [...written].sort()
  expect(expected).toHaveLength(PEOPLE * NOTES)

  await until(() => clients.every((client) => client.ackedClock() === client.clock()), 'every edit is on disk', 30_000)
  await until(() => clients.every((client) => client.noteIds().length === expected.length), 'every note is with everybody', 30_000)
  for (const client of clients) expect(client.noteIds()).toEqual(expected)
  const contents = JSON.stringify(Object.entries(clients[0]?.records.toJSON() ?? {}).sort())
  for (const client of clients) expect(JSON.stringify(Object.entries(client.records.toJSON()).sort())).toBe(contents)

  for (const client of clients.splice(0)) client.close()
  await world.restart()
  const late = await enterRoom(karen, boardId)
  clients.push(late)
  await late.synced()
  expect(late.noteIds()).toEqual(expected)
  expect(JSON.stringify(Object.entries(late.records.toJSON()).sort())).toBe(contents)
  const outline = await karen.must<{ notes: { number: number }[]; zones: { notes: { number: number }[] }[] }>('GET', `/api/boards/${boardId}/outline`)
  const numbers = [...outline.notes, ...outline.zones.flatMap((zone) => zone.notes)].map((note) => note.number)
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: PEOPLE * NOTES }, (_, i) => i + 1))
}, 60_000)
