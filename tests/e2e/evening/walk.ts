/** The whole evening as one walk, step by step; what breaks says in which step. */
import { onTestFailed } from 'vitest'
import type { Evening } from './evening.ts'
import { arrive } from './arrive.ts'
import { roundOff } from './end.ts'
import { reveal, shareAndGroup } from './share.ts'
import { writeInSilence } from './silent.ts'
import { firstRound, secondRound, takeABreak } from './vote.ts'

const STEPS = { arrive, writeInSilence, reveal, shareAndGroup, takeABreak, firstRound, secondRound, roundOff } as const

/** Ends with every screen closed. @throws Error of the step that broke */
export async function walk(evening: Evening): Promise<void> {
  onTestFailed(() => evening.shootAll().finally(() => evening.close()))
  for (const [name, step] of Object.entries(STEPS)) {
    const started = performance.now()
    try {
      await step(evening)
    } catch (error) {
      throw new Error(`the evening broke at ${name}`, { cause: error })
    }
    process.stdout.write(`${name}: ${Math.round((performance.now() - started) / 1000)} s\n`)
  }
  evening.expectNoFaults()
  await evening.close()
}
