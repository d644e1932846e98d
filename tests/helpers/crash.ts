/** Pulls the plug: a real server process under writers is killed with SIGKILL, and what it had called saved is looked for afterwards. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { LIMITS } from '#shared/limits.ts'
import { librarian, Person } from './person.ts'
import { enterRoom, type RoomClient } from './room-client.ts'
import { type ServerProcess, spawnServer } from './world.ts'

export interface CrashRound {
  /** edits that were acknowledged before the kill */
  acked: number
  /** notes that the next server does not have, or has in an older state than it had called saved */
  lost: string[]
  /** SQLite's own word on the file, `ok` when it is whole */
  integrity: string
  /** from the start of the next server to its first ready answer, milliseconds */
  readyMs: number
  /** did it die while a snapshot was due or being written? */
  compacting: boolean
}
export interface CrashOptions {
  rounds: number
  writers: number
  /** of each writer, about */
  editsPerSecond: number
  /** every so many rounds it is a compaction that is hit; 0: never on purpose */
  compactionEvery: number
}

/** Notes of one writer; later edits go to notes that are there, so that the board stays the size of a board. */
const NOTES_PER_WRITER = 40

const onFile = <T>(dataDir: string, look: (file: Sqlite.Database) => T, readonly = true): T => {
  const file = new Sqlite(join(dataDir, 'samtavle.sqlite'), { readonly })
  try {
    return look(file)
  } finally {
    file.close()
  }
}
const integrityOf = (dataDir: string): string => onFile(dataDir, (file) => String(file.pragma('integrity_check', { simple: true })), false)
/** Journal rows that the newest snapshot does not hold. */
const tailOf = (dataDir: string, boardId: string): number =>
  onFile(dataDir, (file) => {
    const newest = 'select coalesce(max(seq), 0) from snapshots where document_id = ?'
    return file.prepare(`select count(*) from journal where document_id = ? and seq > (${newest})`).pluck().get(boardId, boardId) as number
  })

/** What one writer said last about each of their notes, and at which clock. */
class Writer {
  readonly client: RoomClient
  readonly notes: string[]
  /** note → [clock, state] of each edit of this round */
  readonly edits: [id: string, clock: number, state: number][] = []
  constructor(client: RoomClient, notes: string[]) {
    this.client = client
    this.notes = notes
  }
  edit(state: number): void {
    const { records, doc } = this.client
    if (this.notes.length < NOTES_PER_WRITER) {
      this.notes.push(`shape:${this.client.addNote(`Sætning ${state}`)}`)
    }
    const id = this.notes[state % this.notes.length] as string
    const place = records.get(`${id}#p`) as unknown[] | undefined
    if (!place) return
    doc.transact(() => records.set(`${id}#p`, [state, ...place.slice(1)]))
    this.edits.push([id, this.client.clock(), state])
  }
  /** Writes until the socket is gone. @returns the next state to write */
  async write(from: number, pauseMs: number): Promise<number> {
    let state = from
    while (this.client.provider.shouldConnect && this.client.provider.wsconnected) {
      this.edit(state++)
      await sleep(pauseMs * (0.5 + Math.random()))
    }
    return state
  }
}

/** Waits for the moment: any, or the second in which the room looks whether a snapshot is due and finds that it is. */
async function momentToDie(dataDir: string, boardId: string, compaction: boolean): Promise<void> {
  if (!compaction) return void (await sleep(150 + Math.random() * 500))
  const end = Date.now() + 20_000
  while (tailOf(dataDir, boardId) < LIMITS.snapshotRows && Date.now() < end) await sleep(3)
  // within the next second the snapshot is encoded, verified and stored: some die before, some while, some just after
  if (Math.random() < 0.5) await sleep(Math.random() * 900)
  else while (tailOf(dataDir, boardId) >= LIMITS.snapshotRows && Date.now() < end) await sleep(1)
}

/** One board, many crashes. @throws Error when a server does not start */
export async function crashRounds(dataDir: string, options: CrashOptions): Promise<CrashRound[]> {
  let server: ServerProcess = await spawnServer(dataDir)
  const { karen, boardId, link } = await librarian(() => server.url)
  const people = await Promise.all(
    Array.from({ length: options.writers }, async (_, i) => {
      const person = new Person(() => server.url)
      await person.join(link, { name: `Deltager ${i + 1}` })
      return person
    }),
  )
  const notes = people.map((): string[] => [])
  /** note → the newest state that was called saved */
  const safe = new Map<string, number>()
  const results: CrashRound[] = []
  let state = 1
  for (let round = 0; round < options.rounds; round++) {
    const clients = await Promise.all(people.map((person) => enterRoom(person, boardId)))
    await Promise.all(clients.map((client) => client.synced()))
    const writers = clients.map((client, i) => {
      const mine = (notes[i] ?? []).filter((id) => client.records.has(id))
      notes[i] = mine
      return new Writer(client, mine)
    })
    const writing = writers.map((writer) => writer.write(state, 1_000 / options.editsPerSecond))
    await momentToDie(dataDir, boardId, options.compactionEvery > 0 && round % options.compactionEvery === 0)
    await server.kill('SIGKILL')
    state = Math.max(...(await Promise.all(writing)))
    const acked = writers.flatMap((writer) => writer.edits.filter(([, clock]) => clock <= writer.client.ackedClock()))
    for (const [id, , saved] of acked) safe.set(id, Math.max(saved, safe.get(id) ?? 0))
    for (const client of clients) client.close()

    const compacting = tailOf(dataDir, boardId) >= LIMITS.snapshotRows
    const integrity = integrityOf(dataDir)
    server = await spawnServer(dataDir)
    const reader = await enterRoom(karen, boardId)
    await reader.synced()
    const lost = [...safe].filter(([id, saved]) => !(((reader.records.get(`${id}#p`) as unknown[] | undefined)?.[0] as number) >= saved)).map(([id]) => id)
    reader.close()
    results.push({ acked: acked.length, lost, integrity, readyMs: server.readyMs, compacting })
  }
  await server.kill('SIGTERM')
  return results
}
