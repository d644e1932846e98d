/** Sixty people in one room: every note and every dot is counted, and nobody waits. */
import { expect, it } from 'vitest'
import { evening } from '#tests/helpers/crowd.ts'
import { expectExact, expectPrompt } from './crowd-rules.ts'

it('counts sixty people’s notes and dots exactly, on the wall too, and answers them within a second', async () => {
  const held = await evening(60, 5)
  expectExact(held)
  // other tests run beside this one
  expectPrompt(held, 0.9)
  expect(held.texts).toHaveLength(180)
}, 120_000)
