import { expect, test } from 'vitest'
import { spoilOften } from './damage.ts'

test('five hundred spoilt databases never show another board as whole, and nothing is stored over them', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
  const { wrong, said } = await spoilOften(Number(process.env.TIMES ?? 500), seed)
  console.log(`from seed ${seed}: ${[...said].map(([what, times]) => `${what} ${times}`).join(', ')}`)
  expect(wrong).toEqual([])
}, 3_600_000)
