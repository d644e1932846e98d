/** A: one board, N people, a tenth of them working. B: 200 boards of five, everybody working. From the write to the arrival at each other screen. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../load/client.ts'
import type { Load } from '../load/load.ts'
import { openLoop, type Sent } from '../load/open-loop.ts'
import { cpuSeconds, machineSeconds, residentMb } from '../machine/usage.ts'
import { OURS, RELAY } from '../servers.ts'
import { round } from '../stats.ts'
import { loopDelay } from './loop-delay.ts'
import { boardNames, onStage, type Result, type Run, type Scenario, type Stage } from './stage.ts'

interface Crowd {
  boards: number
  clientsPerBoard: number
  /** of a board's people */
  activeShare: number
  editHz: number
  cursorHz: number
  warm: number
  seconds: number
  seedNotes: number
}
const DRAIN_MS = 3000
/** above this share of a core, somebody else's work shows in the figures */
const DISTURBED = { foreign: 0.16, steal: 0.03 }

interface Cost {
  serverCpu: number
  machine: ReturnType<typeof machineSeconds>
}
const costNow = (pid: number): Cost => ({ serverCpu: cpuSeconds(pid), machine: machineSeconds() })

function figuresOf(load: Load, sent: Sent, spent: { before: Cost; after: Cost }): Result {
  const edits = load.edits.summary()
  const serverCpu = (spent.after.serverCpu - spent.before.serverCpu) / sent.wall
  const foreign = (spent.after.machine.busy - spent.before.machine.busy) / sent.wall - serverCpu - sent.generator.cpu
  const steal = (spent.after.machine.steal - spent.before.machine.steal) / sent.wall
  return {
    edits: { ...edits },
    cursors: { ...load.cursors.summary() },
    deliveredPct: round((100 * edits.n) / sent.editsOwed, 3),
    cursorsPct: sent.cursorsOwed > 0 ? round((100 * load.cursors.n) / sent.cursorsOwed, 1) : null,
    deliveriesPerS: Math.round(sent.deliveries / sent.wall),
    marksPerFrame: round(sent.deliveries / Math.max(1, sent.frames), 2),
    mbPerS: round(sent.bytes / sent.wall / 1e6),
    serverCpu: round(serverCpu, 3),
    cpuPerMillion: round((serverCpu * sent.wall * 1e6) / sent.deliveries, 3),
    generatorCpu: round(sent.generator.cpu, 2),
    generatorLagMs: round(sent.generator.lagP99Ms),
    foreign: round(Math.max(0, foreign), 2),
    disturbed: foreign > DISTURBED.foreign || steal > DISTURBED.steal,
    lost: load.lost.length,
  }
}

async function gather(stage: Stage, crowd: Crowd, seeded: boolean): Promise<Client[]> {
  const boards = boardNames(crowd.boards)
  const seeders: Client[] = []
  if (seeded) for (const board of boards) seeders.push(await stage.load.seed(board, crowd.seedNotes))
  const people = await stage.load.joinAll(crowd.clientsPerBoard * crowd.boards, (i) => boards[i % crowd.boards] as string)
  for (const seeder of seeders) seeder.leave()
  await sleep(300)
  const active = Math.max(1, Math.round(crowd.clientsPerBoard * crowd.activeShare))
  return people.filter((_, i) => Math.floor(i / crowd.boards) < active)
}

/** The first reading empties the server's own histogram, so it comes just before the window. */
async function measure(stage: Stage, run: Run, crowd: Crowd, writers: Client[]): Promise<Result> {
  const { server, load } = stage
  const ours = run.spec.name === OURS
  const spent: Partial<{ before: Cost; after: Cost; delay: Promise<number | null> }> = {}
  const sent = await openLoop(load, {
    ...crowd,
    writers,
    mode: 'cycle',
    audience: () => crowd.clientsPerBoard - 1,
    opened: () => {
      spent.before = costNow(server.pid)
      if (ours) void loopDelay(server.port)
      if (run.options.profile) server.profile()
    },
    closed: () => {
      spent.after = costNow(server.pid)
      if (ours) spent.delay = loopDelay(server.port)
      if (run.options.profile) server.profile()
    },
  })
  const loopDelayP99Ms = (await spent.delay) ?? null
  await load.drain(sent.editsOwed, DRAIN_MS)
  const rss = residentMb(server.pid)
  if (run.options.profile) await sleep(1500)
  return { ...figuresOf(load, sent, spent as { before: Cost; after: Cost }), loopDelayP99Ms, rssMb: round(rss.now), rssPeakMb: round(rss.peak) }
}

const propagate = (run: Run, crowd: Crowd): Promise<Result> =>
  onStage(run, { boards: boardNames(crowd.boards), clients: () => crowd.clientsPerBoard + 1 }, async (stage) => {
    const writers = await gather(stage, crowd, run.spec.name !== RELAY)
    const figures = await measure(stage, run, crowd, writers)
    return { boards: crowd.boards, clients: crowd.clientsPerBoard, writers: writers.length, ...figures }
  })

export const A: Scenario = (run) => {
  const time = run.options.quick ? { warm: 0.5, seconds: 2, seedNotes: 50 } : { warm: 2, seconds: 5, seedNotes: 300 }
  return propagate(run, { boards: 1, clientsPerBoard: run.options.n ?? 100, activeShare: 0.1, editHz: 5, cursorHz: 20, ...time })
}
export const B: Scenario = (run) => {
  const size = run.options.quick ? { boards: 10, warm: 0.5, seconds: 2 } : { boards: 200, warm: 2, seconds: 8 }
  return propagate(run, { clientsPerBoard: 5, activeShare: 1, editHz: 1, cursorHz: 0, seedNotes: 20, ...size })
}
