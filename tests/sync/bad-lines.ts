/** People on lines that fail, and crowds that come and go: what they had, and what the board has afterwards. */
import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { Person } from '#tests/helpers/person.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { canonical, liveRooms, longestLag, type Stage } from '#tests/helpers/stage.ts'
import type { Weather, Wire } from '#tests/helpers/wire.ts'

interface WeatherReport {
  written: number
  /** notes that their writers have and the board has not */
  lost: string[]
  /** people whose board differs from the server's */
  different: number
  /** from the first moment of a clear day until everybody had everything */
  healedMs: number
}
const boardOf = (client: RoomClient): string => canonical(new Map(client.records.entries()))

/** How far a document has come, of each of its writers; nothing is ever deleted here. */
const clocksOf = (doc: Y.Doc): string => JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b))

/** People write for a while in bad weather, then it clears. Everything any of them ever wrote must be there, once. */
export async function writeInWeather(stage: Stage, wire: Wire, options: { people: number; ms: number; weather: Weather; cut?: boolean }): Promise<WeatherReport> {
  const { url: link } = await stage.karen.invite(stage.workshop.id)
  const clients: RoomClient[] = []
  for (let i = 0; i < options.people; i++) {
    const person = new Person(() => wire.url)
    await person.join(link, { name: `Deltager ${i}` })
    clients.push(await enterRoom(person, stage.boardId))
  }
  await Promise.all(clients.map((client) => client.synced()))
  const written = new Set<string>()
  wire.weather(options.weather)
  const end = Date.now() + options.ms
  // a board has room for five thousand
  const pauseMs = Math.max(60, (options.ms * options.people) / 4_500)
  while (Date.now() < end) {
    for (const client of clients) written.add(`shape:${client.addNote(`Skrevet i blæst ${written.size}`)}`)
    await sleep(pauseMs)
    if (options.cut && Date.now() > end - options.ms / 2) wire.cut()
  }
  wire.weather({})
  wire.mend()
  const cleared = performance.now()
  // comparing thousands of notes thirty times over takes longer than healing: that is done once, below
  const one = async () => {
    const server = await liveRooms(stage.world).read(stage.boardId, (doc) => clocksOf(doc))
    return clients.every((client) => client.provider.synced && clocksOf(client.doc) === server)
  }
  await until(one, 'one board', 15_000).catch(() => undefined)
  const healedMs = performance.now() - cleared
  const contents = await stage.contents()
  const report = {
    written: written.size,
    lost: [...written].filter((id) => !contents.has(id)),
    different: clients.filter((client) => boardOf(client) !== canonical(contents)).length,
    healedMs,
  }
  for (const client of clients) client.close()
  return report
}

/** Somebody comes and goes, again and again, and leaves a note each time it works out. */
export async function flaps(stage: Stage, times: number): Promise<{ rooms: number; missing: string[]; present: number }> {
  const people = await Promise.all(Array.from({ length: 5 }, (_, i) => stage.guest('participant', `Flagrer ${i}`)))
  const saved = new Set<string>()
  for (let round = 0; round < times / people.length; round++)
    await Promise.all(
      people.map(async (person) => {
        const client = await enterRoom(person, stage.boardId)
        if (round % 3 === 0) {
          await client.synced()
          const id = `shape:${client.addNote('På farten')}`
          await until(() => client.ackedClock() === client.clock(), 'ack')
          saved.add(id)
        } else await sleep(Math.random() * 20)
        client.close()
      }),
    )
  const { rooms, metrics } = stage.world.server.deps
  await until(() => rooms.present(stage.boardId).size === 0, 'everybody gone')
  const contents = await stage.contents()
  const gauge = (await metrics.rooms.get()).values[0]?.value ?? 0
  return { rooms: gauge, missing: [...saved].filter((id) => !contents.has(id)), present: rooms.present(stage.boardId).size }
}

/** Everybody is cut off in the same moment and comes back at once, without patience. */
export async function storm(stage: Stage, options: { people: number; times: number }): Promise<{ back: number; p99Ms: number; lagMs: number }> {
  const person = await stage.guest('viewer')
  const { id } = await stage.karen.must<{ id: string }>('POST', `/api/boards/${stage.boardId}/notes`, { text: 'Skal være der igen', requestId: 'request-storm' })
  let lines: RawLine[] = []
  for (let i = 0; i < options.people; i++) lines.push(await openLine(person, stage.boardId))
  const waits: number[] = []
  let back = 0
  let lagMs = 0
  for (let time = 0; time < options.times; time++) {
    const ids = lines.map((line) => line.clientId)
    for (const line of lines) line.close()
    lagMs = Math.max(
      lagMs,
      await longestLag(async () => {
        const started = performance.now()
        lines = await Promise.all(
          ids.map(async (clientId) => {
            const line = await openLine(person, stage.boardId, { clientId })
            waits.push(performance.now() - started)
            return line
          }),
        )
      }),
    )
    back = lines.filter((line) => line.records.has(`shape:${id}`)).length
  }
  for (const line of lines) line.close()
  waits.sort((a, b) => a - b)
  return { back, p99Ms: waits[Math.floor(waits.length * 0.99)] ?? 0, lagMs }
}
