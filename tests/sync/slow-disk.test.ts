/** A commit is told to nobody before the disk has it. The disk is played: one that refuses, or takes its time, cannot be had on demand; the database is real. */
import { cpSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitGroup } from '#db/commit-group.ts'
import type { Disk, Stored, StoreOrder } from '#db/disk.ts'
import { JournalWriter } from '#db/journal.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { parseConfig } from '#server/config.ts'
import { createDeps, type StartingDeps } from '#server/create-deps.ts'
import { createLogger } from '#server/log.ts'
import { RECORDS } from '#shared/board/layout.ts'
import { setStage } from '#tests/helpers/stage.ts'
import { temporaryDir } from '#tests/helpers/world.ts'

import { until } from '#tests/helpers/room-client.ts'

/** Commits at once, and says so when it is told to. */
class PlayedDisk implements Disk {
  refuses = false
  /** need not be told */
  atOnce = false
  asked = 0
  made = 0
  readonly #writer: JournalWriter
  #answers: (() => void)[] = []
  constructor({ db, raw }: Database) {
    this.#writer = new JournalWriter(db, raw)
  }
  store({ commits, at }: StoreOrder, answer: (stored: Stored) => void): void {
    this.asked++
    const outcomes = commitGroup(this.#writer, commits, at)
    this.#answers.push(() => answer(this.refuses ? { unsure: 'EIO: input/output error' } : { outcomes }))
    if (this.atOnce) this.answer()
  }
  finish(): void {
    while (this.#answers.length > 0) this.answer()
  }
  sync(): void {
    if (this.refuses) throw new Error('EIO: input/output error')
  }
  makeSure(): void {
    this.sync()
    this.made++
  }
  answer(): void {
    this.#answers.shift()?.()
  }
  async stop(): Promise<void> {}
}

const data = temporaryDir()
let boardId: string
let otherBoardId: string
let disk: PlayedDisk
let database: Database
let deps: StartingDeps
beforeEach(async () => {
  const stage = await setStage()
  boardId = stage.boardId
  otherBoardId = (await stage.karen.createWorkshop()).boards[0]?.id as string
  await stage.world.server.stop()
  cpSync(stage.world.dataDir, data.path, { recursive: true })
  database = openDatabase(data.path)
  disk = new PlayedDisk(database)
  deps = await createDeps({ config: parseConfig({ PORT: '0', DATA_DIR: data.path, LOG_LEVEL: 'silent' }), log: createLogger('silent'), disk }, database)
})
afterEach(async () => {
  await deps.rooms.shutdown()
  await database.close()
  data.remove()
})

function write(text: string, board = boardId): { done: boolean; finished: Promise<unknown> } {
  const state = { done: false, finished: Promise.resolve() as Promise<unknown> }
  state.finished = deps.rooms
    .edit(board, (edit) => edit.createNote({ text, via: 'phone', memberId: null }))
    .then(() => {
      state.done = true
    })
  return state
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 50))
const rows = (board = boardId) => database.db.selectFrom('journal').selectAll().where('document_id', '=', board).execute()

test('nobody hears of a note before the disk has it, and the next one waits its turn', async () => {
  const before = (await rows()).length
  const first = write('Først')
  await until(() => disk.asked === 1, 'asked the disk')
  const second = write('Bagefter')
  await soon()
  expect([first.done, second.done, disk.asked]).toEqual([false, false, 1])
  disk.answer()
  await first.finished
  await until(() => disk.asked === 2, 'asked for the second')
  expect(second.done).toBe(false)
  disk.answer()
  await second.finished
  expect(await rows()).toHaveLength(before + 2)
})

test('another board is written down meanwhile, and hears of it when the disk has its own', async () => {
  const before = (await rows(otherBoardId)).length
  const first = write('På det ene bord')
  await until(() => disk.asked === 1, 'asked the disk')
  const second = write('På det andet', otherBoardId)
  await until(async () => (await rows(otherBoardId)).length === before + 1, 'written down')
  await soon()
  expect([first.done, second.done, disk.asked]).toEqual([false, false, 2])
  disk.answer()
  await first.finished
  await soon()
  expect(second.done).toBe(false)
  disk.answer()
  await second.finished
})

test('a disk that says nothing of two boards makes sure of both', async () => {
  const first = write('På det ene bord')
  await until(() => disk.asked === 1, 'asked the disk')
  const before = (await rows(otherBoardId)).length
  const second = write('På det andet', otherBoardId)
  await until(async () => (await rows(otherBoardId)).length === before + 1, 'written down')
  disk.refuses = true
  disk.answer()
  await until(() => !deps.rooms.writable, 'read-only')
  await soon()
  expect([first.done, second.done]).toEqual([false, false])
  disk.refuses = false
  await Promise.all([first.finished, second.finished])
  expect([disk.made, deps.rooms.writable]).toEqual([1, true])
})

test('a disk that does not say that it has a commit makes boards read-only, says nothing, and is asked again until it has', async () => {
  const note = write('Mens disken svigtede')
  await until(() => disk.asked === 1, 'asked the disk')
  disk.refuses = true
  disk.answer()
  await until(() => !deps.rooms.writable, 'read-only')
  await soon()
  expect(note.done).toBe(false)
  await expect(deps.rooms.edit(boardId, () => undefined)).rejects.toMatchObject({ code: 'storage_unavailable' })
  disk.refuses = false
  await note.finished
  expect(deps.rooms.writable).toBe(true)
  expect(disk.made).toBe(1)
  const texts = await deps.rooms.read(boardId, (doc) => JSON.stringify(doc.getMap(RECORDS).toJSON()))
  expect(texts).toContain('Mens disken svigtede')
})

test('a quick disk is not asked by way of the thread, and what it does not say is not said either', async () => {
  disk.atOnce = true
  for (let note = 0; note < 5; note++) await write(`Nummer ${note}`).finished
  await soon()
  const [before, asked] = [(await rows()).length, disk.asked]
  await write('Alene hjemme').finished
  expect([(await rows()).length, disk.asked]).toEqual([before + 1, asked])
  await soon()
  disk.refuses = true
  const note = write('Mens disken svigtede')
  await until(() => !deps.rooms.writable, 'read-only')
  await soon()
  expect(note.done).toBe(false)
  disk.refuses = false
  await note.finished
  expect([(await rows()).length, disk.asked, disk.made, deps.rooms.writable]).toEqual([before + 2, asked, 1, true])
})

test('what is on its way to the disk when the server stops is there afterwards', async () => {
  const note = write('Lige før lukketid')
  await until(() => disk.asked === 1, 'asked the disk')
  await deps.rooms.shutdown()
  await note.finished
  expect(JSON.stringify((await rows()).length)).not.toBe('0')
})
