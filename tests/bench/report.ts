/** The tables: one row a server and size, medians of the runs with the least and the most beside them. */
import type { RunResult } from './run-one.ts'
import type { ScenarioName } from './scenarios/index.ts'
import { round } from './stats.ts'
import { type Cell, spread, table } from './table.ts'

/** `path` into the figures, like `edits.p99`; numbers in lists count each. */
export function valuesOf(results: readonly RunResult[], path: string): number[] {
  return results.flatMap(({ figures }) => {
    const value = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], figures)
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'number' && Number.isFinite(one)) as number[]
  })
}

type Column = [head: string, cell: (runs: readonly RunResult[]) => Cell]
const figure = (head: string, path: string, digits = 1): Column => [head, (runs) => spread(valuesOf(runs, path).map((value) => round(value, digits)))]
const RUNS: Column = ['runs', (runs) => runs.length]
const PROPAGATION: Column[] = [
  ['N', (runs) => runs[0]?.n ?? null],
  RUNS,
  figure('edit p50 ms', 'edits.p50', 2),
  figure('p95', 'edits.p95'),
  figure('p99', 'edits.p99'),
  figure('edits %', 'deliveredPct', 2),
  figure('cursor p99', 'cursors.p99'),
  figure('cursors %', 'cursorsPct', 0),
  figure('deliv/s', 'deliveriesPerS', 0),
  figure('marks/frame', 'marksPerFrame', 2),
  figure('server core', 'serverCpu', 2),
  figure('CPU s/1M', 'cpuPerMillion', 2),
  figure('loop p99 ms', 'loopDelayP99Ms'),
  figure('RSS MB', 'rssMb', 0),
  figure('gen core', 'generatorCpu', 2),
  figure('gen lag ms', 'generatorLagMs'),
  figure('foreign', 'foreign', 2),
  ['disturbed', (runs) => runs.filter(({ figures }) => figures.disturbed === true).length],
]
const COLUMNS: Record<ScenarioName, Column[]> = {
  A: PROPAGATION,
  B: PROPAGATION,
  C: [
    RUNS,
    figure('synced', 'synced', 0),
    figure('p50 ms', 'joins.p50'),
    figure('p99', 'joins.p99'),
    figure('CPU ms/join', 'cpuMsPerJoin', 2),
    figure('KB/join', 'kbPerJoin', 0),
    figure('RSS peak MB', 'rssPeakMb', 0),
    figure('gen core', 'generatorCpu', 2),
  ],
  D: [RUNS, figure('cold ms', 'coldMs'), figure('CPU ms', 'cpuMs', 0), figure('KB', 'kb', 0), figure('missing', 'missing', 0), figure('disk KB', 'diskKb', 0)],
  E1: [
    RUNS,
    ['signal', (runs) => String(runs[0]?.figures.signal ?? '–')],
    figure('edits/s', 'takenPerS', 0),
    figure('p50 ms', 'acks.p50', 2),
    figure('p99', 'acks.p99'),
    figure('server core', 'serverCpu', 2),
    figure('disk MB/s', 'diskMbPerS', 2),
    figure('gen core', 'generatorCpu', 2),
  ],
  E2: [
    RUNS,
    figure('delivered', 'delivered', 0),
    figure('lost', 'missing', 0),
    figure('lost %', 'missingPct'),
    figure('acked', 'acked', 0),
    figure('acked lost', 'ackedMissing', 0),
    figure('window ms', 'lossWindowMs', 0),
    figure('restart ms', 'restartMs', 0),
  ],
  F: [RUNS, figure('start MB', 'startMb'), figure('KB/connection', 'kbPerConnection'), figure('KB/board', 'kbPerBoard', 0), figure('total MB', 'totalMb', 0)],
  V: [RUNS, figure('edits', 'edits', 0), figure('early reader differs', 'earlyDiffers', 0), figure('late joiner differs', 'lateDiffers', 0)],
}

const byServerAndSize = (results: readonly RunResult[]): RunResult[][] =>
  [...Map.groupBy(results, ({ server, n }) => `${server} ${n ?? ''}`).values()].sort((a, b) => (a[0]?.n ?? 0) - (b[0]?.n ?? 0))

export function report(results: readonly RunResult[]): string {
  const parts: string[] = []
  for (const [scenario, all] of Map.groupBy(results, (result) => result.scenario)) {
    const columns = COLUMNS[scenario]
    const rows = byServerAndSize(all.filter(({ failed }) => failed === undefined)).map((runs) => [runs[0]?.server, ...columns.map(([, cell]) => cell(runs))])
    const failures = all
      .filter(({ failed }) => failed !== undefined)
      .map(({ server, n, failed }) => `failed: ${server}${n === undefined ? '' : ` N=${n}`}: ${failed?.split('\n', 1)[0]}`)
    parts.push(`Scenario ${scenario}\n${table(['server', ...columns.map(([head]) => head)], rows)}`, ...failures)
  }
  return parts.join('\n\n')
}
