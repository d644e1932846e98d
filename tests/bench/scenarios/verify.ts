/** V: no timing. Do the bytes that come out make the same board? Real documents, one there from the start and one that comes late. */
import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { RECORDS } from '#shared/board/layout.ts'
import type { Client } from '../load/client.ts'
import type { Load } from '../load/load.ts'
import { openLoop } from '../load/open-loop.ts'
import type { Protocol } from '../protocols/protocol.ts'
import { onStage, type Scenario } from './stage.ts'

const BOARD = 'verify'
const WRITERS = 20
const SEEDED = 300

function reader(load: Load, protocol: Protocol): Y.Doc {
  const doc = new Y.Doc()
  load.join(BOARD).events.payload = (payload) => {
    const update = protocol.update?.(payload)
    if (update) Y.applyUpdate(doc, update)
  }
  return doc
}

/** The time is written into a frame as it goes, after the writer's document took the edit; who wrote a note when is the server's to say. */
const comparable = (key: string, value: unknown): string => (key.endsWith('#m') ? '' : (JSON.stringify(value) ?? '').replace(/(~E\d{7})\d{10}/g, '$1'))

/** Records of the writers that `doc` does not have like them. */
function differing(doc: Y.Doc, writers: readonly Client[]): number {
  const expected = new Y.Doc()
  for (const { writer } of writers) if (writer.doc) Y.applyUpdate(expected, Y.encodeStateAsUpdate(writer.doc))
  const want = expected.getMap<unknown>(RECORDS)
  const have = doc.getMap<unknown>(RECORDS)
  return [...want.keys()].filter((key) => comparable(key, want.get(key)) !== comparable(key, have.get(key))).length
}
const seededIn = (doc: Y.Doc): number => [...doc.getMap(RECORDS).keys()].filter((key) => /^shape:seed\d+$/.test(key)).length

export const V: Scenario = (run) => {
  const seconds = run.options.quick ? 1 : 3
  return onStage(run, { boards: [BOARD], clients: () => WRITERS + 3 }, async ({ load }) => {
    await load.seed(BOARD, SEEDED)
    const early = reader(load, run.spec.protocol)
    const writers = await load.joinAll(WRITERS, () => BOARD)
    await openLoop(load, { writers, editHz: 20, cursorHz: 20, warm: 0, seconds, mode: 'cycle', audience: () => 0 })
    await sleep(1000)
    const late = reader(load, run.spec.protocol)
    await sleep(1500)
    return {
      edits: load.editCount,
      earlyDiffers: differing(early, writers) + SEEDED - seededIn(early),
      lateDiffers: differing(late, writers) + SEEDED - seededIn(late),
      lost: load.lost.length,
    }
  })
}
