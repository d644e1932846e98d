import { expect, test } from 'vitest'
import { SPOILINGS, spoilOften } from './damage.ts'

test('a database that is spoilt in any of many ways never shows another board as whole, and stores nothing over it', async () => {
  const { wrong, said } = await spoilOften(SPOILINGS.length, 1)
  expect(wrong).toEqual([])
  // some damage has a second way back, some has none: both must have been seen
  expect(said.get('whole')).toBeGreaterThan(3)
  expect(said.get('refused')).toBeGreaterThan(3)
}, 60_000)
