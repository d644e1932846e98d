/** Pulls the plug: a real server process under writers is killed with SIGKILL, and what it had called saved is looked for afterwards. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { librarian, Person } from './person.ts'
import { enterRoom, type RoomClient } from './room-client.ts'
import { type ServerProcess, spawnServer } from './world.ts'

export interface CrashRound {
  /** notes whose edits were acknowledged before the kill */
  acked: number
  /** those of them that the next server does not have */
  lost: string[]
  /** SQLite's own word on the file, `ok` when it is whole */
  integrity: string
  /** from the start of the next server to its first ready answer, milliseconds */
  readyMs: number
}

const WRITERS = 10

function integrityOf(dataDir: string): string {
  const file = new Sqlite(join(dataDir, 'samtavle.sqlite'))
  try {
    return String(file.pragma('integrity_check', { simple: true }))
  } finally {
    file.close()
  }
}

/** Writes without pause until the socket is gone; remembers after which clock each note was complete. */
async function write(client: RoomClient, notes: Map<string, number>): Promise<void> {
  for (let i = 0; client.provider.shouldConnect && client.provider.wsconnected; i++) {
    notes.set(`shape:${client.addNote(`Sætning ${i}`)}`, client.clock())
    await sleep(5 + Math.random() * 15)
  }
}

/** One board, `rounds` crashes. @throws Error when a server does not start */
export async function crashRounds(dataDir: string, rounds: number): Promise<CrashRound[]> {
  let server: ServerProcess = await spawnServer(dataDir)
  const { karen, boardId, link } = await librarian(() => server.url)
  const people = await Promise.all(
    Array.from({ length: WRITERS }, async (_, i) => {
      const person = new Person(() => server.url)
      await person.join(link, { name: `Deltager ${i + 1}` })
      return person
    }),
  )
  const safe = new Set<string>()
  const results: CrashRound[] = []
  for (let round = 0; round < rounds; round++) {
    const clients = await Promise.all(people.map((person) => enterRoom(person, boardId)))
    await Promise.all(clients.map((client) => client.synced()))
    const written = clients.map(() => new Map<string, number>())
    const writing = clients.map((client, i) => write(client, written[i] ?? new Map()))
    await sleep(150 + Math.random() * 500)
    await server.kill('SIGKILL')
    await Promise.all(writing)
    const acked = clients.flatMap((client, i) => [...(written[i] ?? [])].filter(([, clock]) => clock <= client.ackedClock()).map(([id]) => id))
    for (const id of acked) safe.add(id)
    for (const client of clients) client.close()

    const integrity = integrityOf(dataDir)
    server = await spawnServer(dataDir)
    const reader = await enterRoom(karen, boardId)
    await reader.synced()
    const present = new Set(reader.noteIds())
    reader.close()
    results.push({ acked: acked.length, lost: [...safe].filter((id) => !present.has(id)), integrity, readyMs: server.readyMs })
  }
  await server.kill('SIGTERM')
  return results
}
