/** A long day on one board: many edits of the same notes by several people, and what that leaves in the file, in memory and in the time to load. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openLine } from '#tests/helpers/raw-line.ts'
import { until } from '#tests/helpers/room-client.ts'
import { canonical, type Stage } from '#tests/helpers/stage.ts'
import { loadDocument } from '#db/documents.ts'
import { encodeStateAsUpdate } from 'yjs'
import { compactState } from '#server/sync/rebuild.ts'
import { writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'

export interface Growth {
  /** bytes: the state with and without its history, what is stored of the board, the database with its log */
  stateBytes: number
  freshBytes: number
  storedBytes: number
  fileBytes: number
  journalRows: number
  /** of a board that nobody has in memory, ms */
  loadMs: number
  /** of this process, with the board loaded and nobody there, after collecting; less what it had before */
  heapBytes: number
  same: boolean
  editsPerSecond: number
}

const PEOPLE = 4
const IN_FLIGHT = 50
/** How often each of them is moved before its text is changed. */
const MOVES_PER_TEXT = 8

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = (): number => {
  collect()
  return process.memoryUsage().heapUsed
}

/** Several people at once, each with so many frames on the way. @returns edits a second */
async function editAll(stage: Stage, ids: readonly string[], edits: number): Promise<number> {
  const lines = await Promise.all(Array.from({ length: PEOPLE }, async (_, i) => openLine(await stage.guest('facilitator', `Slider ${i}`), stage.boardId)))
  const started = performance.now()
  for (let i = 0; i < edits; i++) {
    const line = lines[i % PEOPLE] as (typeof lines)[number]
    const key = `shape:${ids[(i * 7) % ids.length]}`
    line.update(
      line.edit((records) => {
        if (i % (MOVES_PER_TEXT + 1) === 0)
          records.set(`${key}#t`, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `Rettet ${i} med en sætning på` }] }] })
        else records.set(`${key}#p`, [i % 5_000, (i * 3) % 5_000, ...(records.get(`${key}#p`) as unknown[]).slice(2)])
      }),
    )
    if (i % (PEOPLE * IN_FLIGHT) === 0) await Promise.all(lines.map((each) => until(() => each.acked === each.sent, 'receipts', 60_000)))
  }
  await Promise.all(lines.map((line) => until(() => line.acked === line.sent, 'receipts', 60_000)))
  for (const line of lines) line.close()
  return edits / ((performance.now() - started) / 1_000)
}

/** @param edits of all people together */
export async function wear(stage: Stage, notes: number, edits: number): Promise<Growth> {
  const heapBefore = heap()
  const { rooms } = stage.world.server.deps
  const ids = Array.from({ length: notes }, (_, i) => `w${i}`)
  await rooms.edit(stage.boardId, ({ records }) => {
    for (const [i, id] of ids.entries()) {
      const place = { x: (i % 60) * 220, y: Math.floor(i / 60) * 220, parentId: 'page:page', index: 'a1' }
      writeRecord(records, noteRecord({ id, text: `Seddel ${i} med en sætning på`, color: 'yellow', place }))
    }
  })
  const editsPerSecond = await editAll(stage, ids, edits)
  const before = canonical(await stage.contents())
  const [state, fresh] = await rooms.read(stage.boardId, (doc) => [encodeStateAsUpdate(doc), compactState(doc.getMap('records'))] as const)
  await stage.world.restart()
  const loading = performance.now()
  const same = canonical(await stage.contents()) === before
  const loadMs = performance.now() - loading
  const stored = await loadDocument(stage.world.server.deps.db, stage.boardId)
  const file = join(stage.world.dataDir, 'samtavle.sqlite')
  return {
    stateBytes: state.byteLength,
    freshBytes: fresh.byteLength,
    storedBytes: stored?.bytes ?? 0,
    journalRows: stored?.tail ?? 0,
    fileBytes: statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0),
    loadMs,
    heapBytes: heap() - heapBefore,
    same,
    editsPerSecond,
  }
}
