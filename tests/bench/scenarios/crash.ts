/** E2: kill -9 at a random moment under 200 new notes a second, everybody gone; which of those that somebody had received, or that the server had called taken, does the next start miss? */
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../load/client.ts'
import { type Load, until } from '../load/load.ts'
import { openLoop } from '../load/open-loop.ts'
import { round } from '../stats.ts'
import { onStage, type Scenario } from './stage.ts'

const BOARD = 'crash'
const WRITERS = 20
const WATCHERS = 2
const EDIT_HZ = 10

/** Everything that the restarted server has, as far as a newcomer sees it. */
async function presentIn(load: Load): Promise<Set<number>> {
  const present = new Set<number>()
  const reader = load.join(BOARD)
  reader.events.edit = (sequence) => present.add(sequence)
  // a new crowd has sent nothing, so nothing it sees is an echo of its own
  await until(() => reader.ready, 10_000)
  for (let before = -1; before !== present.size; await sleep(700)) before = present.size
  return present
}

const acknowledged = (writers: readonly Client[]): number[] => writers.flatMap((writer) => writer.sent.slice(0, writer.acked))

export const E2: Scenario = (run) => {
  const lasts = run.options.quick ? 1 + Math.random() : 3 + Math.random() * 4
  return onStage(run, { boards: [BOARD], clients: () => WRITERS + WATCHERS + 1 }, async (stage) => {
    const { load } = stage
    const people = await load.joinAll(WRITERS + WATCHERS, () => BOARD)
    const writers = people.slice(0, WRITERS)
    for (const writer of writers) writer.events.acked = () => undefined
    await openLoop(load, { writers, editHz: EDIT_HZ, cursorHz: 0, warm: 0, seconds: lasts, mode: 'new', audience: () => people.length - 1 })
    await stage.server.stop('SIGKILL')
    // what the kernel held for us already counts as delivered
    await sleep(300)
    const delivered = Array.from({ length: load.editCount }, (_, i) => i + 1).filter((sequence) => (load.reached[sequence] ?? 0) > 0)
    const acked = acknowledged(writers)
    load.leave()
    const start = performance.now()
    await stage.start()
    const restartMs = performance.now() - start
    const present = await presentIn(stage.load)
    const missing = delivered.filter((sequence) => !present.has(sequence)).length
    return {
      killedAfterS: round(lasts),
      delivered: delivered.length,
      missing,
      missingPct: round((100 * missing) / Math.max(1, delivered.length)),
      acked: run.spec.protocol.acks ? acked.length : null,
      ackedMissing: run.spec.protocol.acks ? acked.filter((sequence) => !present.has(sequence)).length : null,
      lossWindowMs: Math.round((missing / (WRITERS * EDIT_HZ)) * 1000),
      restartMs: Math.round(restartMs),
    }
  })
}
