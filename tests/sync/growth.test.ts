import { afterEach, beforeEach, expect, test } from 'vitest'
import { setStage, type Stage } from '#tests/helpers/stage.ts'
import { wear } from './growth.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.close())

test('fifteen thousand edits of three hundred notes leave a board in proportion to what is on it', async () => {
  const grown = await wear(stage, 300, 15_000)
  expect(grown.same).toBe(true)
  expect(grown.stateBytes).toBeLessThan(10 * grown.freshBytes)
  expect(grown.storedBytes).toBeLessThan(12 * grown.freshBytes + 500_000)
  expect(grown.fileBytes).toBeLessThan(16_000_000)
  expect(grown.heapBytes).toBeLessThan(60_000_000)
  expect(grown.loadMs).toBeLessThan(2_000)
}, 60_000)
