/** Pulls the plug: a real server process under writers is killed with SIGKILL, and what it had called saved is looked for afterwards. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { Person } from './person.ts'
import { enterRoom, type RoomClient } from './room-client.ts'
import { type ServerProcess, spawnServer } from './world.ts'

export interface CrashRound {
  /** notes whose edits were acknowledged before the kill */
  acked: number
  /** every note of this board that was ever acknowledged and that the next server does not have */
  lost: string[]
  /** edits that the server took back; a full board would, so that there must be none */
  refused: number
  /** SQLite's own word on the file, `ok` when it is whole */
  integrity: string
  /** from the start of the next server to its first ready answer, milliseconds */
  readyMs: number
}

const WRITERS = 10
/** then the next board: one that is full refuses, and hides what is looked for */
const ROUNDS_A_BOARD = 10

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

interface Table {
  karen: Person
  people: Person[]
  boardId: string
  /** what was called saved so far */
  safe: Set<string>
}

async function layTable(karen: Person): Promise<Table> {
  const workshop = await karen.createWorkshop()
  const { url: link } = await karen.invite(workshop.id)
  const people = await Promise.all(
    Array.from({ length: WRITERS }, async (_, i) => {
      const person = new Person(() => karen.url)
      await person.join(link, { name: `Deltager ${i + 1}` })
      return person
    }),
  )
  return { karen, people, boardId: workshop.boards[0]?.id ?? '', safe: new Set() }
}

/** Everybody writes until the server is gone. */
async function writeUntilKilled({ people, boardId, safe }: Table, server: ServerProcess): Promise<Pick<CrashRound, 'acked' | 'refused'>> {
  const clients = await Promise.all(people.map((person) => enterRoom(person, boardId)))
  await Promise.all(clients.map((client) => client.synced()))
  const written = clients.map((client) => ({ client, notes: new Map<string, number>() }))
  const writing = written.map(({ client, notes }) => write(client, notes))
  await sleep(150 + Math.random() * 500)
  await server.kill('SIGKILL')
  await Promise.all(writing)
  const acked = written.flatMap(({ client, notes }) => [...notes].filter(([, clock]) => clock <= client.ackedClock()).map(([id]) => id))
  for (const id of acked) safe.add(id)
  const refused = clients.reduce((sum, { control }) => sum + control.filter(({ type }) => type === 'refuse').length, 0)
  for (const client of clients) client.close()
  return { acked: acked.length, refused }
}

async function lostFrom({ karen, boardId, safe }: Table): Promise<string[]> {
  const reader = await enterRoom(karen, boardId)
  await reader.synced()
  const present = new Set(reader.noteIds())
  reader.close()
  return [...safe].filter((id) => !present.has(id))
}

/** @throws Error when a server does not start */
export async function crashRounds(dataDir: string, rounds: number): Promise<CrashRound[]> {
  let server = await spawnServer(dataDir)
  const karen = await new Person(() => server.url).setup()
  let table = await layTable(karen)
  const results: CrashRound[] = []
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && round % ROUNDS_A_BOARD === 0) table = await layTable(karen)
    const written = await writeUntilKilled(table, server)
    const integrity = integrityOf(dataDir)
    server = await spawnServer(dataDir)
    results.push({ ...written, lost: await lostFrom(table), integrity, readyMs: server.readyMs })
  }
  await server.kill('SIGTERM')
  return results
}
