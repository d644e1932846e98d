/** The page under a full board, through the real server: how soon it is there, how smoothly it moves, how fast others' work shows, what it keeps. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { words } from '#tests/helpers/words.ts'
import { spawnServer, temporaryDir } from '#tests/helpers/world.ts'
import { type CrowdedBoard, crowdedBoard } from './browser/crowded-board.ts'
import { install, type Milestones, paintedMove, pan } from './browser/probe.ts'
import { FULL_BOARD } from './scenarios/notes-seen.ts'
import { median, round } from './stats.ts'
import { type Cell, spread, table } from './table.ts'

const say = words('da')
const CHANGES = 100
const CHANGE_ROUNDS = 5
const EDITS_PER_SECOND = 20
const WARM_PER_SECOND = 200
const LOAD_MS = 120_000

export interface BrowserOptions {
  quick: boolean
  /** boards of each size, each on a server and in a browser of its own */
  reps: number
  /** of remote edits before the heap is weighed again */
  minutes?: number
}
interface Figures {
  milestones: Record<keyof Milestones, number>
  fps: { fit: number; worstMs: number }
  change: { arrived: number; sent: number }
  heap: { before: number; after: number }
}

async function load(screen: Screen, board: CrowdedBoard, path: string): Promise<Figures['milestones']> {
  const { page } = screen
  await page.addInitScript(install, board.noteIds.length)
  const start = Date.now()
  await page.goto(path)
  await page.waitForFunction(() => window.probe.milestones.allNotes !== null, undefined, { timeout: LOAD_MS })
  const { mounted, firstNote, allNotes } = await page.evaluate(() => window.probe.milestones)
  const since = (at: number | null) => Math.round((at ?? Number.NaN) - start)
  return { mounted: since(mounted), firstNote: since(firstNote), allNotes: since(allNotes) }
}

async function panAtFit({ page }: Screen, frames: number): Promise<Figures['fps']> {
  await page.getByRole('button', { name: say('board.zoomFit') }).click()
  await sleep(1500)
  const times = await page.evaluate(pan, frames)
  return { fit: round(1000 / (times.reduce((sum, ms) => sum + ms, 0) / times.length)), worstMs: Math.round(Math.max(...times)) }
}

/** From the sender's write, and from the message's arrival in the page, to the paint. */
async function remoteChanges({ page }: Screen, board: CrowdedBoard): Promise<Figures['change']> {
  const sent: number[] = []
  const arrived: number[] = []
  for (let i = 0; i < CHANGE_ROUNDS; i++) {
    const painted = page.evaluate(paintedMove, board.noteIds.slice(0, CHANGES))
    await sleep(300)
    const start = performance.timeOrigin + performance.now()
    board.move(CHANGES)
    const end = await painted
    const arrival = await page.evaluate(() => window.probe.arrivals[0])
    sent.push(end - start)
    if (arrival !== undefined) arrived.push(end - arrival)
  }
  return { sent: Math.round(median(sent) ?? Number.NaN), arrived: Math.round(median(arrived) ?? Number.NaN) }
}

async function heapMb(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return round(usedSize / 1e6)
}

async function heapUnderEdits({ page, context }: Screen, board: CrowdedBoard, seconds: number): Promise<Figures['heap']> {
  const devtools = await context.newCDPSession(page)
  // until each note has been written and moved: what the editor keeps of a note that has changed is there before it is weighed
  await board.work((2 * board.noteIds.length) / WARM_PER_SECOND, WARM_PER_SECOND)
  const before = await heapMb(devtools)
  await board.work(seconds, EDITS_PER_SECOND)
  return { before, after: await heapMb(devtools) }
}

async function measure(count: number, { quick, minutes }: BrowserOptions): Promise<Figures> {
  const data = temporaryDir()
  const browser = await openBrowser()
  const server = await spawnServer(data.path)
  try {
    const board = await crowdedBoard(server.url, count)
    const path = `/w/${board.workshopId}/canvas`
    const screen = await openScreen(browser, { device: 'laptop', url: server.url, person: board.person })
    const milestones = await load(screen, board, path)
    const fps = await panAtFit(screen, quick ? 30 : 120)
    const change = await remoteChanges(screen, board)
    const heap = await heapUnderEdits(screen, board, quick ? 3 : (minutes ?? 1) * 60)
    await screen.close()
    board.close()
    return { milestones, fps, change, heap }
  } finally {
    await browser.close()
    await server.kill('SIGTERM')
    data.remove()
  }
}

type Column = [head: string, value: (figures: Figures) => number]
const COLUMNS: Column[] = [
  ['page to canvas ms', ({ milestones }) => milestones.mounted],
  ['first note ms', ({ milestones }) => milestones.firstNote - milestones.mounted],
  ['all there ms', ({ milestones }) => milestones.allNotes - milestones.mounted],
  ['page to all ms', ({ milestones }) => milestones.allNotes],
  ['pan at fit fps', ({ fps }) => fps.fit],
  ['worst frame ms', ({ fps }) => fps.worstMs],
  [`${CHANGES} changes ms`, ({ change }) => change.arrived],
  ['from the sender ms', ({ change }) => change.sent],
  ['heap MB', ({ heap }) => heap.before],
  ['heap after edits MB', ({ heap }) => heap.after],
]

/** @returns the table. @throws Error when there is no Chromium, or the page does not get there */
export async function measureBrowser(options: BrowserOptions): Promise<string> {
  const rows: Cell[][] = []
  for (const count of options.quick ? [200] : [2000, FULL_BOARD]) {
    const runs: Figures[] = []
    for (let rep = 0; rep < options.reps; rep++) runs.push(await measure(count, options))
    rows.push([count, runs.length, ...COLUMNS.map(([, value]) => spread(runs.map(value)))])
  }
  const minutes = options.quick ? 'three seconds' : `${options.minutes ?? 1} min`
  const explained = `First note and all there from the moment the canvas is in the page; ${CHANGES} remote changes from their arrival to their paint; ${minutes} of ${EDITS_PER_SECOND} remote edits a second.`
  return `${table(['notes', 'runs', ...COLUMNS.map(([head]) => head)], rows)}\n${explained}`
}
