/** C: 300 people come to a board of 5,000 notes within five seconds, each announcing a cursor. Until the last byte of the board is there. */
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Load } from '../load/load.ts'
import { until } from '../load/load.ts'
import { cpuSeconds, residentMb } from '../machine/usage.ts'
import { latencyOf, round } from '../stats.ts'
import { FULL_BOARD, SEED_CLIENTS, seedWhole, watchNotes } from './notes-seen.ts'
import { onStage, type Scenario } from './stage.ts'

const BOARD = 'storm'
const LIMIT_MS = 60_000

interface Storm {
  joiners: number
  notes: number
  /** over which they come */
  seconds: number
}

/** A late generator counts against the join, not for it: time runs from when it was due. */
async function storm(load: Load, { joiners, notes, seconds }: Storm): Promise<number[]> {
  const times: number[] = []
  const start = performance.now()
  for (let i = 0; i < joiners; i++) {
    const due = start + (i * seconds * 1000) / joiners
    if (due - performance.now() > 1) await sleep(due - performance.now())
    const joiner = load.join(BOARD)
    watchNotes(joiner, notes, () => times.push(joiner.arrivedAt - due))
    joiner.events.ready = () => load.sendCursor(joiner)
  }
  await until(() => times.length === joiners, LIMIT_MS)
  return times
}

export const C: Scenario = (run) => {
  const size: Storm = run.options.quick ? { joiners: 20, notes: 500, seconds: 1 } : { joiners: 300, notes: FULL_BOARD, seconds: 5 }
  return onStage(run, { boards: [BOARD], clients: () => size.joiners + SEED_CLIENTS }, async ({ load, server }) => {
    await seedWhole(load, BOARD, size.notes)
    await sleep(1000)
    const cpu = cpuSeconds(server.pid)
    const generator = process.cpuUsage()
    const received = load.received.bytes
    const start = performance.now()
    if (run.options.profile) server.profile()
    const times = await storm(load, size)
    const wall = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(generator)
    const serverCpu = cpuSeconds(server.pid) - cpu
    if (run.options.profile) {
      server.profile()
      await sleep(1500)
    }
    return {
      joiners: size.joiners,
      notes: size.notes,
      synced: times.length,
      joins: { ...latencyOf(times) },
      cpuMsPerJoin: round((serverCpu / size.joiners) * 1000, 2),
      kbPerJoin: round((load.received.bytes - received) / size.joiners / 1000),
      rssPeakMb: round(residentMb(server.pid).peak),
      generatorCpu: round((user + system) / 1e6 / wall, 2),
      lost: load.lost.length,
    }
  })
}
