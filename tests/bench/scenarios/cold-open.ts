/** D: a restarted server opens a board of 5,000 notes. To the arrival of its last byte; the code is warm from another board. */
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../load/load.ts'
import { cpuSeconds, folderBytes } from '../machine/usage.ts'
import { round } from '../stats.ts'
import { FULL_BOARD, SEED_CLIENTS, seedWhole, watchNotes } from './notes-seen.ts'
import { onStage, type Scenario, type Stage } from './stage.ts'

const BIG = 'big'
const OTHER = 'other'
const LIMIT_MS = 15_000

interface Opened {
  ms: number
  cpuMs: number
  kb: number
  missing: number
}

async function openCold({ load, server }: Stage, notes: number): Promise<Opened> {
  await load.joinAll(1, () => OTHER)
  await sleep(200)
  const cpu = cpuSeconds(server.pid)
  const start = performance.now()
  let end = Number.NaN
  const reader = load.join(BIG)
  const seen = watchNotes(reader, notes, () => {
    end = reader.arrivedAt
  })
  await until(() => !Number.isNaN(end), LIMIT_MS)
  return { ms: round(end - start), cpuMs: Math.round((cpuSeconds(server.pid) - cpu) * 1000), kb: Math.round(reader.socket.bytes / 1000), missing: notes - seen.count }
}

export const D: Scenario = (run) => {
  const { notes, opens, settleMs } = run.options.quick ? { notes: 500, opens: 1, settleMs: 3000 } : { notes: FULL_BOARD, opens: 3, settleMs: 4000 }
  return onStage(run, { boards: [BIG, OTHER], clients: () => SEED_CLIENTS + 2 }, async (stage) => {
    await seedWhole(stage.load, BIG, notes)
    await stage.load.seed(OTHER, 10)
    await sleep(500)
    stage.load.leave()
    // rivals store some time after the last change
    await sleep(settleMs)
    const opened: Opened[] = []
    for (let i = 0; i < opens; i++) {
      await stage.stop('SIGTERM')
      await stage.start()
      opened.push(await openCold(stage, notes))
      stage.load.leave()
      await sleep(300)
    }
    const column = (of: (one: Opened) => number) => opened.map(of)
    const disk = folderBytes(run.dataDir)
    return {
      notes,
      coldMs: column(({ ms }) => ms),
      cpuMs: column(({ cpuMs }) => cpuMs),
      kb: column(({ kb }) => kb),
      missing: column(({ missing }) => missing),
      diskKb: Math.round(disk / 1000),
    }
  })
}
