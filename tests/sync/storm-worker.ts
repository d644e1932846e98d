/** A share of many storms in a thread of its own: `{ seed, runs }` in, how many held out. */
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { weather } from './storm-check.ts'
import { plans } from './storm-moves.ts'

const { seed, runs, most } = workerData as { seed: number; runs: number; most: number }
let notes = 0
const result = fc.check(
  fc.property(plans(most), (plan) => {
    notes += weather(plan).register.length
  }),
  { numRuns: runs, seed },
)
parentPort?.postMessage({ failed: result.failed ? fc.defaultReportMessage(result) : undefined, runs: result.numRuns, notes })
