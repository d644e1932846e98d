/** The thread that commits, on a real database: what it says became of a group is what became of it. */
import { cpSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitMissing } from '#db/commit-group.ts'
import { type Disk, openDisk, type Stored } from '#db/disk.ts'
import { type Commit, JournalWriter } from '#db/journal.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { setStage } from '#tests/helpers/stage.ts'
import { temporaryDir } from '#tests/helpers/world.ts'

const data = temporaryDir()
let database: Database
let disk: Disk
/** two boards and the sequence each has got to */
let boards: { id: string; epoch: number; seq: number; last: number }[]

beforeEach(async () => {
  const stage = await setStage()
  const other = await stage.karen.createWorkshop()
  await stage.world.server.stop()
  cpSync(stage.world.dataDir, data.path, { recursive: true })
  database = openDatabase(data.path)
  disk = openDisk(database.raw.name)
  const ids = [stage.boardId, other.boards[0]?.id as string]
  const rows = await database.db.selectFrom('documents').select(['id', 'epoch', 'seq', 'last_number']).where('id', 'in', ids).execute()
  boards = ids.flatMap((id) => rows.filter((row) => row.id === id)).map(({ last_number, ...row }) => ({ ...row, last: last_number }))
})
afterEach(async () => {
  await disk.stop()
  await database.close()
  data.remove()
})

/** The next turn of a board, with one note in it. */
function commitOf(board: number, ahead = 1): Commit {
  const { id, epoch, seq, last } = boards[board] as (typeof boards)[number]
  const note = { id: `nte_${board}_${ahead}`, number: last + ahead, memberId: null, at: 1, via: 'phone', anon: true, requestId: null }
  return { documentId: id, epoch, seq: seq + ahead, update: new Uint8Array([0, 0]), lastNumber: last + ahead, notes: [note], quarantined: [] }
}
const store = (commits: Commit[]) => new Promise<Stored>((resolve) => disk.store({ commits, at: 1 }, resolve))
async function notesOf(board: number): Promise<string[]> {
  const rows = await database.db
    .selectFrom('notes')
    .select('id')
    .where('document_id', '=', boards[board]?.id as string)
    .execute()
  return rows.map(({ id }) => id).filter((id) => id.startsWith(`nte_${board}_`))
}

test('groups are stored in their order, each wholly', async () => {
  const answers = await Promise.all([store([commitOf(0), commitOf(1)]), store([commitOf(0, 2)])])
  expect(answers).toEqual([{ outcomes: [undefined, undefined] }, { outcomes: [undefined] }])
  expect(await notesOf(0)).toHaveLength(2)
  expect(await notesOf(1)).toHaveLength(1)
})

test('a turn that belongs nowhere any more keeps none of the others away', async () => {
  const answer = await store([commitOf(0, 7), commitOf(1)])
  expect(answer).toMatchObject({ outcomes: [{ fault: 'stale' }, undefined] })
  expect(await notesOf(0)).toEqual([])
  expect(await notesOf(1)).toHaveLength(1)
})

test('a turn that the tables do not take keeps none of the others away', async () => {
  const again = { ...commitOf(1), notes: [{ ...commitOf(1).notes[0], id: 'nte_1_9', number: null }] } as unknown as Commit
  const answer = await store([commitOf(0), again])
  expect(answer).toMatchObject({ outcomes: [undefined, { fault: 'unfit', problem: expect.stringContaining('NOT NULL') }] })
  expect(await notesOf(0)).toHaveLength(1)
  expect(await notesOf(1)).toEqual([])
})

test('whoever has the database locked is waited for, and named when it takes too long', async () => {
  const other = new Sqlite(database.raw.name)
  other.exec('BEGIN IMMEDIATE')
  const soon = store([commitOf(0)])
  await sleep(600)
  other.exec('ROLLBACK')
  expect(await soon).toEqual({ outcomes: [undefined] })
  other.exec('BEGIN IMMEDIATE')
  expect(await store([commitOf(1)])).toMatchObject({ outcomes: [{ fault: 'locked' }] })
  other.close()
  expect(await notesOf(1)).toEqual([])
})

test('who cannot wait has the answers when the call returns', () => {
  const heard: Stored[] = []
  for (const ahead of [1, 2, 3]) disk.store({ commits: [commitOf(0, ahead)], at: 1 }, (stored) => heard.push(stored))
  expect(heard).toEqual([])
  disk.finish()
  expect(heard).toEqual(Array.from({ length: 3 }, () => ({ outcomes: [undefined] })))
})

test('what a thread that fails was given is in doubt, is stored once, and the next thread goes on', async () => {
  await store([commitOf(0)])
  const doubtful = [store(null as unknown as Commit[]), store([commitOf(0, 2)])]
  for (const answer of await Promise.all(doubtful)) expect(answer).toHaveProperty('unsure')
  const writer = new JournalWriter(database.db, database.raw)
  expect(commitMissing(writer, [commitOf(0), commitOf(0, 2)], 1)).toEqual([undefined, undefined])
  disk.makeSure()
  expect(await notesOf(0)).toHaveLength(2)
  expect(await store([commitOf(0, 3)])).toEqual({ outcomes: [undefined] })
})
