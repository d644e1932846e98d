import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import * as Y from 'yjs'
import { SnapshotMismatchError, Verifier } from '#server/sync/verifier.ts'
import { RECORDS } from '#shared/board/layout.ts'
import { LIMITS } from '#shared/limits.ts'
import { librarian, type Person } from '#tests/helpers/person.ts'
import { enterRoom, until } from '#tests/helpers/room-client.ts'
import { startWorld, temporaryDir, type World } from '#tests/helpers/world.ts'

let world: World
let karen: Person
let boardId: string
const file = () => join(world.dataDir, 'samtavle.sqlite')
const look = <T>(sql: string, ...values: unknown[]): T => {
  const db = new Sqlite(file(), { readonly: true })
  try {
    return db.prepare(sql).get(...values) as T
  } finally {
    db.close()
  }
}

beforeAll(async () => {
  world = await startWorld()
  ;({ karen, boardId } = await librarian(() => world.url))
})
afterAll(() => world.close())

test('many small edits become a verified snapshot, the journal is trimmed two snapshots back, and a restart shows the same board', async () => {
  const client = await enterRoom(karen, boardId)
  await client.synced()
  const id = `shape:${client.addNote('Et langbord')}`
  await until(() => client.ackedClock() === client.clock(), 'ack')
  const place = client.records.get(`${id}#p`) as unknown[]
  for (let round = 1; round <= 3; round++) {
    for (let i = 0; i < LIMITS.snapshotRows + 20; i++) {
      client.records.set(`${id}#p`, [i, round, ...place.slice(2)])
      if (i % 4 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await until(() => client.ackedClock() === client.clock(), 'ack')
    await until(() => look<{ n: number }>('select count(*) as n from journal where document_id = ?', boardId).n < 3 * LIMITS.snapshotRows, 'trimmed')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
  }
  const { snapshots } = look<{ snapshots: number }>('select count(*) as snapshots from snapshots where document_id = ?', boardId)
  expect(snapshots).toBeLessThanOrEqual(2)
  client.close()
  await world.restart()
  const reader = await enterRoom(karen, boardId)
  await reader.synced()
  expect((reader.records.get(`${id}#p`) as number[]).slice(0, 2)).toEqual([LIMITS.snapshotRows + 19, 3])
  reader.close()
}, 60_000)

test('what was saved comes out of the log into the database file while the server runs', async () => {
  const client = await enterRoom(karen, boardId)
  await client.synced()
  client.addNote('Står i selve filen')
  await until(() => client.ackedClock() === client.clock(), 'ack')
  const seq = look<{ seq: number }>('select seq from documents where id = ?', boardId).seq
  /** the file alone, as if the log did not exist */
  const carried = () => {
    const folder = temporaryDir()
    try {
      copyFileSync(file(), join(folder.path, 'alone.sqlite'))
      const alone = new Sqlite(join(folder.path, 'alone.sqlite'))
      const { journal } = alone.prepare('select count(*) as journal from journal where document_id = ? and seq = ?').get(boardId, seq) as { journal: number }
      alone.close()
      return journal
    } finally {
      folder.remove()
    }
  }
  await until(() => carried() === 1, 'carried over')
  client.close()
})

test('a snapshot that is not the stored document is refused, whatever is wrong with it', async () => {
  const verifier = new Verifier(file())
  const { epoch, seq } = look<{ epoch: number; seq: number }>('select epoch, seq from documents where id = ?', boardId)
  const order = { documentId: boardId, epoch, seq, root: RECORDS }
  const doc = new Y.Doc()
  doc.getMap(RECORDS).set('shape:x', { type: 'note' })
  await expect(verifier.verify({ ...order, state: Y.encodeStateAsUpdate(doc) })).rejects.toThrow(SnapshotMismatchError)
  await expect(verifier.verify({ ...order, state: new Uint8Array([1, 2, 3, 255]) })).rejects.toThrow(SnapshotMismatchError)
  await verifier.stop()
})
