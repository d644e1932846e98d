/** What the figures should be: ours beside Hocuspocus' and the bare relay's in the same run, and two marks to reach. */
import { valuesOf } from './report.ts'
import type { RunResult } from './run-one.ts'
import type { ScenarioName } from './scenarios/index.ts'
import { OURS, RELAY } from './servers.ts'
import { median, round } from './stats.ts'
import { type Cell, table } from './table.ts'

const RIVAL = 'hocuspocus'
/** Absolute times hold where the relay needs no more than this (A, 100 clients, p50 in ms); a slower machine gets more. */
const RELAY_MS = 0.5

interface Target {
  at: [scenario: ScenarioName, n?: number]
  what: string
  path: string
  /** compare as ours ÷ theirs, or ours alone */
  as: 'ratio' | 'ms' | 'plain'
  least: number
  reach?: number
  /** the further mark is the relay's own figure in the same run */
  reachRelay?: true
  more?: true
  digits?: number
}
const TARGETS: readonly Target[] = [
  { at: ['A', 100], what: 'edit p50 ms', path: 'edits.p50', as: 'ms', least: 1.5, reach: 0.9 },
  { at: ['A', 100], what: 'edit p99 ms', path: 'edits.p99', as: 'ms', least: 4 },
  { at: ['A', 100], what: 'server CPU', path: 'serverCpu', as: 'ratio', least: 0.7 },
  { at: ['A', 400], what: 'CPU per delivery', path: 'cpuPerMillion', as: 'ratio', least: 0.5, reach: 0.25 },
  { at: ['A', 400], what: 'edit p99', path: 'edits.p99', as: 'ratio', least: 1, reach: 0.7 },
  { at: ['A', 400], what: 'loop delay p99 ms', path: 'loopDelayP99Ms', as: 'ms', least: 20, reach: 10 },
  { at: ['A', 1200], what: 'edits delivered %', path: 'deliveredPct', as: 'plain', least: 100, more: true },
  { at: ['A', 1200], what: 'edit p99', path: 'edits.p99', as: 'ratio', least: 0.8, reach: 0.5 },
  { at: ['A', 1200], what: 'server core', path: 'serverCpu', as: 'plain', least: 0.65, reach: 0.4 },
  { at: ['B'], what: 'edit p99', path: 'edits.p99', as: 'ratio', least: 0.5, reachRelay: true },
  { at: ['C'], what: 'CPU ms a join', path: 'cpuMsPerJoin', as: 'ms', least: 3, reachRelay: true },
  { at: ['C'], what: 'join p99', path: 'joins.p99', as: 'ratio', least: 0.4 },
  { at: ['D'], what: 'cold open ms', path: 'coldMs', as: 'ms', least: 60, reach: 25 },
  { at: ['E1'], what: 'edits/s acknowledged', path: 'takenPerS', as: 'ratio', least: 1.2, reach: 2, more: true },
  { at: ['E2'], what: 'acknowledged lost', path: 'ackedMissing', as: 'plain', least: 0 },
  { at: ['E2'], what: 'delivered lost', path: 'missing', as: 'plain', least: 0 },
  { at: ['F'], what: 'KB a board', path: 'kbPerBoard', as: 'ratio', least: 0.75, reach: 0.3 },
]

class Figures {
  readonly #results: readonly RunResult[]
  constructor(results: readonly RunResult[]) {
    this.#results = results.filter(({ failed }) => failed === undefined)
  }
  /** Median; a rival that stores counts where the one in memory does not run. */
  of(server: string, [scenario, n]: Target['at'], path: string): number | null {
    const of = (name: string) => this.#results.filter((result) => result.server === name && result.scenario === scenario && result.n === n)
    const runs = of(server)
    return median(valuesOf(runs.length > 0 ? runs : of(`${server}-sqlite`), path))
  }
  /** What nobody may have even once counts with its worst run. */
  worst(server: string, [scenario]: Target['at'], path: string): number | null {
    const values = valuesOf(
      this.#results.filter((result) => result.server === server && result.scenario === scenario),
      path,
    )
    return values.length > 0 ? Math.max(...values) : null
  }
}

function rowOf(target: Target, figures: Figures, slowness: number): Cell[] | undefined {
  const { at, what, path, as, more } = target
  const scale = as === 'ms' ? slowness : 1
  const ours = as === 'plain' && target.least === 0 ? figures.worst(OURS, at, path) : figures.of(OURS, at, path)
  if (ours === null) return undefined
  const theirs = figures.of(RIVAL, at, path)
  const relay = figures.of(RELAY, at, path)
  const ratio = theirs ? ours / theirs : null
  const value = as === 'ratio' ? ratio : ours
  const meets = (value: number | null, mark: number) => value !== null && (more ? value >= mark : value <= mark)
  const reached = target.reachRelay ? relay !== null && ours <= relay : target.reach !== undefined && meets(value, target.reach * scale)
  const verdict = value === null ? 'not compared' : reached ? 'reached' : meets(value, target.least * scale) ? 'enough' : 'SHORT'
  const sign = more ? '≥' : '≤'
  const mark = (bound: number | undefined) => (bound === undefined ? null : `${sign} ${round(bound * scale, 2)}${as === 'ratio' ? ' ×' : ''}`)
  const show = (figure: number | null) => (figure === null ? null : round(figure, 2))
  const against = (other: number | null) => (other ? `${round(ours / other, 2)} ×` : null)
  return [
    `${at[0]}${at[1] === undefined ? '' : ` ${at[1]}`}: ${what}`,
    show(ours),
    show(theirs),
    show(relay),
    against(theirs),
    against(relay),
    mark(target.least),
    target.reachRelay ? `≤ ${RELAY}` : mark(target.reach),
    verdict,
  ]
}

/** The table that says where we stand; undefined when nothing of it was run. */
export function standing(results: readonly RunResult[]): string | undefined {
  const figures = new Figures(results)
  const relayMs = figures.of(RELAY, ['A', 100], 'edits.p50')
  const slowness = Math.max(1, (relayMs ?? RELAY_MS) / RELAY_MS)
  const rows = TARGETS.map((target) => rowOf(target, figures, slowness)).filter((row) => row !== undefined)
  if (rows.length === 0) return undefined
  const head = ['median', 'ours', RIVAL, RELAY, `÷ ${RIVAL}`, `÷ ${RELAY}`, 'at least', 'reach for', '']
  const note =
    relayMs === null ? `Absolute times are not scaled: ${RELAY} A 100 was not run.` : `${RELAY} A 100 p50: ${relayMs} ms; absolute times are allowed ${round(slowness, 2)} ×.`
  return `${table(head, rows)}\n${note}`
}
