/** Boards on a disk that rots: a stored installation is copied, something in the copy is spoilt, and what a server then says is compared with the truth. */
import { copyFileSync, cpSync, openSync, closeSync, statSync, truncateSync, writeFileSync, writeSync, readSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { encodeStateAsUpdate } from 'yjs'
import { findDocument, storeSnapshot } from '#db/documents.ts'
import { parseConfig } from '#server/config.ts'
import { startServer } from '#server/start.ts'
import { randomFrom } from '#tests/helpers/crafted.ts'
import { librarian } from '#tests/helpers/person.ts'
import { canonical, type Contents, liveRooms } from '#tests/helpers/stage.ts'
import { SETUP_TOKEN, startWorld, temporaryDir } from '#tests/helpers/world.ts'

const FILE = 'samtavle.sqlite'
export interface Stored {
  dir: string
  /** board id → its contents */
  truth: Map<string, string>
  spoilt: string
  other: string
  remove(): void
}

/** Two boards with notes, snapshots and a journal after them, in a folder nobody uses. */
export async function storedBoards(): Promise<Stored> {
  const world = await startWorld()
  const { karen, boardId } = await librarian(() => world.url, 'udviklingspuljen-2019')
  const other = (await karen.createWorkshop({ templateId: 'udviklingspuljen-2019' })).boards[0]?.id ?? ''
  const truth = new Map<string, string>()
  for (const id of [boardId, other]) {
    const { rooms } = world.server.deps
    for (let i = 0; i < 60; i++) {
      await rooms.edit(id, (edit) => void edit.createNote({ text: `Note ${i} ${'ord '.repeat(30)}`, via: 'phone', memberId: null }))
      // two snapshots, so that there are two ways back, and rows after both
      if (i === 20 || i === 40) await snapshotNow(world, id, i)
    }
    truth.set(id, canonical(await contentsOf(world.server.deps.rooms, id)))
  }
  await world.server.stop()
  const kept = temporaryDir()
  cpSync(world.dataDir, kept.path, { recursive: true })
  const dir = kept.path
  await world.close().catch(() => undefined)
  return { dir, truth, spoilt: boardId, other, remove: kept.remove }
}
type Rooms = Awaited<ReturnType<typeof startServer>>['deps']['rooms']
const contentsOf = (rooms: Rooms, id: string): Promise<Contents> => rooms.read(id, (_doc, records) => new Map([...records.keys()].map((key) => [key, records.get(key)])))

/** The room writes one by itself only after many rows; here one is made of what is stored, by the same hands. */
async function snapshotNow(world: Awaited<ReturnType<typeof startWorld>>, id: string, at: number): Promise<void> {
  const { db } = world.server.deps
  const state = await liveRooms(world).read(id, (doc) => encodeStateAsUpdate(doc))
  const row = await findDocument(db, id)
  if (row) await storeSnapshot(db, { documentId: id, epoch: row.epoch, seq: row.seq, state, at })
}

export interface Spoiling {
  name: string
  /** does it touch one board's rows only? */
  oneBoard: boolean
  spoil(dir: string, board: string, random: () => number): void
}
const at = (random: () => number, most: number) => Math.floor(random() * most)
const turned = (bytes: Buffer, random: () => number): Buffer => {
  const copy = Buffer.from(bytes)
  const i = at(random, copy.length)
  copy[i] = (copy[i] as number) ^ (1 << at(random, 8))
  return copy
}
const inSql = (dir: string, act: (file: Sqlite.Database) => void): void => {
  const file = new Sqlite(join(dir, FILE))
  act(file)
  file.close()
}
/** A row of the board, with a column changed. */
const column = (table: string, name: string, change: (value: never, random: () => number) => unknown, order = 'random()'): Spoiling => ({
  name: `${table}.${name}`,
  oneBoard: true,
  spoil: (dir, board, random) =>
    inSql(dir, (file) => {
      const where = table === 'documents' ? 'id' : 'document_id'
      const row = file.prepare(`select rowid as r, ${name} as v from ${table} where ${where} = ? order by ${order} limit 1`).get(board) as { r: number; v: never } | undefined
      if (row) file.prepare(`update ${table} set ${name} = ? where rowid = ?`).run(change(row.v, random), row.r)
    }),
})
const rowsGone = (table: string, order: string): Spoiling => ({
  name: `a row of ${table} gone`,
  oneBoard: true,
  spoil: (dir, board) =>
    inSql(dir, (file) => void file.prepare(`delete from ${table} where rowid = (select rowid from ${table} where document_id = ? order by ${order} limit 1)`).run(board)),
})
const bytesAt = (name: string, where: (size: number, random: () => number) => [from: number, length: number], value: (random: () => number) => number): Spoiling => ({
  name,
  oneBoard: false,
  spoil: (dir, _board, random) => {
    const path = join(dir, FILE)
    const [from, length] = where(statSync(path).size, random)
    const handle = openSync(path, 'r+')
    const bytes = Buffer.alloc(length)
    readSync(handle, bytes, 0, length, from)
    for (let i = 0; i < length; i++) bytes[i] = value(random)
    writeSync(handle, bytes, 0, length, from)
    closeSync(handle)
  },
})
const byte = (random: () => number) => at(random, 256)

export const SPOILINGS: readonly Spoiling[] = [
  column('journal', 'payload', (value: Buffer, random) => turned(value, random)),
  column('journal', 'payload', (value: Buffer) => value.subarray(0, value.length >> 1), 'seq desc'),
  column('journal', 'payload', () => Buffer.from([0, 0])),
  column('journal', 'sum', () => 'ab'.repeat(32)),
  column('journal', 'seq', (value: number) => value + 1_000),
  column('journal', 'epoch', (value: number) => value + 1),
  column('snapshots', 'state', (value: Buffer, random) => turned(value, random), 'seq desc'),
  column('snapshots', 'state', () => Buffer.from([0, 0]), 'seq desc'),
  column('snapshots', 'state', () => Buffer.alloc(0), 'seq'),
  column('snapshots', 'sum', () => '', 'seq desc'),
  column('snapshots', 'seq', (value: number) => value + 7, 'seq desc'),
  column('documents', 'seq', (value: number) => value + 3),
  column('documents', 'seq', () => 0),
  column('documents', 'epoch', (value: number) => value + 1),
  rowsGone('journal', 'random()'),
  rowsGone('journal', 'seq desc'),
  rowsGone('snapshots', 'seq desc'),
  rowsGone('snapshots', 'seq'),
  bytesAt('a turned byte anywhere', (size, random) => [at(random, size), 1], byte),
  bytesAt(
    'a zeroed page',
    (size, random) => [at(random, size / 4096) * 4096, 4096],
    () => 0,
  ),
  bytesAt('a page of noise', (size, random) => [at(random, size / 4096) * 4096, 4096], byte),
  bytesAt('a spoilt header', (_, random) => [at(random, 100), 8], byte),
  { name: 'an end cut off', oneBoard: false, spoil: (dir, _, random) => truncateSync(join(dir, FILE), at(random, statSync(join(dir, FILE)).size)) },
  { name: 'an empty file', oneBoard: false, spoil: (dir) => writeFileSync(join(dir, FILE), '') },
  {
    name: 'a log of noise beside it',
    oneBoard: false,
    spoil: (dir, _, random) => writeFileSync(join(dir, `${FILE}-wal`), Buffer.from(Array.from({ length: 8_192 }, () => byte(random)))),
  },
]

export type Said = 'whole' | 'refused' | 'no-board' | 'no-server' | 'wrong'
/** What a server over the spoilt folder says of a board, and whether it leaves what is stored alone. */
export interface Outcome {
  spoilt: Said
  other: Said
  /** did it store something over the board? */
  overwritten: boolean
}

const rowCounts = (dir: string, board: string): string => {
  try {
    const file = new Sqlite(join(dir, FILE), { readonly: true })
    const counts = ['journal', 'snapshots'].map((table) => file.prepare(`select count(*) from ${table} where document_id = ?`).pluck().get(board))
    file.close()
    return counts.join()
  } catch {
    return 'unreadable'
  }
}

async function ask(rooms: Rooms, id: string, truth: string): Promise<Said> {
  try {
    return canonical(await contentsOf(rooms, id)) === truth ? 'whole' : 'wrong'
  } catch (error) {
    return (error as { code?: string }).code === 'not_found' ? 'no-board' : 'refused'
  }
}

export async function spoil(stored: Stored, spoiling: Spoiling, seed: number): Promise<Outcome> {
  const copy = temporaryDir()
  try {
    copyFileSync(join(stored.dir, FILE), join(copy.path, FILE))
    spoiling.spoil(copy.path, stored.spoilt, randomFrom(seed))
    const before = rowCounts(copy.path, stored.spoilt)
    const server = await startServer({ config: parseConfig({ PORT: '0', DATA_DIR: copy.path, SETUP_TOKEN, LOG_LEVEL: 'silent' }) }).catch(() => undefined)
    if (!server) return { spoilt: 'no-server', other: 'no-server', overwritten: false }
    const { rooms } = server.deps
    const outcome = { spoilt: await ask(rooms, stored.spoilt, stored.truth.get(stored.spoilt) ?? ''), other: await ask(rooms, stored.other, stored.truth.get(stored.other) ?? '') }
    await server.stop().catch(() => undefined)
    const after = rowCounts(copy.path, stored.spoilt)
    return { ...outcome, overwritten: before !== 'unreadable' && after !== 'unreadable' && after !== before && outcome.spoilt !== 'whole' }
  } finally {
    copy.remove()
  }
}

/** Runs through all kinds of damage until `times` have been tried. @returns what was wrong, and how often each answer was given */
export async function spoilOften(times: number, firstSeed: number): Promise<{ wrong: string[]; said: Map<Said, number> }> {
  const stored = await storedBoards()
  const wrong: string[] = []
  const said = new Map<Said, number>()
  for (let i = 0; i < times; i++) {
    const spoiling = SPOILINGS[i % SPOILINGS.length] as Spoiling
    const { spoilt, other, overwritten } = await spoil(stored, spoiling, firstSeed + i)
    said.set(spoilt, (said.get(spoilt) ?? 0) + 1)
    const name = `${spoiling.name} (seed ${firstSeed + i})`
    if (spoilt === 'wrong' || other === 'wrong') wrong.push(`${name}: another board was shown as whole`)
    if (overwritten) wrong.push(`${name}: something was stored over it`)
    if (spoiling.oneBoard && other !== 'whole') wrong.push(`${name}: the other board suffered (${other})`)
  }
  stored.remove()
  return { wrong, said }
}
