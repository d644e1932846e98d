import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceEpoch, storeSnapshot } from '#db/documents.ts'
import { setStage, type Stage } from '#tests/helpers/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.close())

const stored = () => stage.world.server.deps.db.selectFrom('snapshots').select(['epoch', 'seq']).where('document_id', '=', stage.boardId).orderBy('seq').execute()
const store = (epoch: number, seq: number) => storeSnapshot(stage.world.server.deps.db, { documentId: stage.boardId, epoch, seq, state: new Uint8Array([0, 0]), at: 0 })

test('a snapshot that comes late, after the board was rebuilt without its past, is not stored', async () => {
  await store(1, 1)
  await replaceEpoch(stage.world.server.deps.db, stage.boardId, new Uint8Array([0, 0]), 0)
  expect(await stored()).toEqual([])
  await store(1, 1)
  expect(await stored()).toEqual([])
  await store(2, 1)
  expect(await stored()).toEqual([{ epoch: 2, seq: 1 }])
})

test('two snapshots are kept, and the journal rows that only the older one needs', async () => {
  for (let i = 0; i < 3; i++) {
    await stage.world.server.deps.rooms.edit(stage.boardId, (edit) => void edit.createNote({ text: `Note ${i}`, via: 'phone', memberId: null }))
    await store(1, 2 + i)
  }
  expect(await stored()).toEqual([
    { epoch: 1, seq: 3 },
    { epoch: 1, seq: 4 },
  ])
  const rows = await stage.world.server.deps.db.selectFrom('journal').select('seq').where('document_id', '=', stage.boardId).orderBy('seq').execute()
  expect(rows.map(({ seq }) => seq)).toEqual([4])
})
