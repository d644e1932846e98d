import { afterEach, beforeEach, expect, test } from 'vitest'
import { setStage, type Stage } from '#tests/helpers/stage.ts'
import { wear } from './growth.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.close())

test('a hundred and fifty thousand edits of three thousand notes leave a board in proportion to what is on it', async () => {
  const grown = await wear(stage, 3_000, 150_000)
  console.log(JSON.stringify(grown))
  expect(grown.same).toBe(true)
  expect(grown.stateBytes).toBeLessThan(10 * grown.freshBytes)
  expect(grown.storedBytes).toBeLessThan(12 * grown.freshBytes)
  // two snapshots, the rows between them, and the log, which is bounded by itself
  expect(grown.fileBytes).toBeLessThan(80_000_000)
  expect(grown.loadMs).toBeLessThan(2_000)
  expect(grown.heapBytes).toBeLessThan(60 * grown.freshBytes)
}, 1_800_000)
