/** F: what an idle connection and a loaded board of 1,000 notes weigh, each time after the same time to settle and with all garbage collected. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerProcess } from '../machine/server-process.ts'
import { residentMb } from '../machine/usage.ts'
import { round } from '../stats.ts'
import { boardNames, onStage, type Scenario } from './stage.ts'

const IDLE = 'idle'

async function weigh(server: ServerProcess, settleMs: number): Promise<number> {
  await sleep(settleMs)
  await server.collect()
  await server.collect()
  return residentMb(server.pid).now
}

export const F: Scenario = (run) => {
  const size = run.options.quick ? { connections: 50, boards: 10, notes: 100, settleMs: 1000 } : { connections: 500, boards: 100, notes: 1000, settleMs: 10_000 }
  const boards = boardNames(size.boards)
  return onStage(run, { boards: [IDLE, ...boards], clients: (board) => (board === IDLE ? size.connections + 1 : 1) }, async ({ load, server }) => {
    await load.joinAll(1, () => IDLE)
    const start = await weigh(server, size.settleMs)
    await load.joinAll(size.connections, () => IDLE)
    const connected = await weigh(server, size.settleMs)
    for (const board of boards) await load.seed(board, size.notes)
    const filled = await weigh(server, size.settleMs)
    return {
      startMb: round(start),
      kbPerConnection: round(((connected - start) * 1024) / size.connections),
      kbPerBoard: round(((filled - connected) * 1024) / size.boards),
      totalMb: round(filled),
      lost: load.lost.length,
    }
  })
}
