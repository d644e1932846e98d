/** Two hundred and fifty people in one room: every note and every dot is counted, and nobody waits. */
import { expect, it } from 'vitest'
import { evening } from '#tests/helpers/crowd.ts'
import { expectExact, expectPrompt } from './crowd-rules.ts'

it('counts two hundred and fifty people’s notes and dots exactly within a minute, on the wall too, and answers each of them within a second', async () => {
  const held = await evening(250, 25)
  expectExact(held)
  expectPrompt(held)
  expect(held.texts).toHaveLength(750)
})
