/** What is run when nothing else is asked for: which servers a scenario compares, and at which sizes. */
import { type ScenarioName, scenarioNames } from './scenarios/index.ts'
import { OURS } from './servers.ts'

export interface Comparison {
  scenario: ScenarioName
  /** clients on the board, where that is the question */
  n?: number
  servers: readonly string[]
}

const IN_MEMORY = [OURS, 'raw-ws', 'hocuspocus', 'y-websocket', 'tldraw']
const STORED = [OURS, 'hocuspocus-sqlite', 'y-websocket-leveldb', 'tldraw-sqlite-wal']
/** Those that live through 1,200 people on a board. */
const LARGE = [OURS, 'raw-ws', 'hocuspocus']

const SERVERS: Record<ScenarioName, readonly string[]> = {
  A: IN_MEMORY,
  B: IN_MEMORY,
  C: IN_MEMORY,
  D: STORED,
  // a bare relay neither answers nor echoes
  E1: [OURS, 'hocuspocus', 'y-websocket', 'tldraw-sqlite-wal'],
  E2: STORED,
  F: IN_MEMORY,
  // contents are compared as Yjs documents
  V: [OURS, 'hocuspocus', 'y-websocket'],
}
const SIZES = { whole: [100, 400, 1200], quick: [20, 60] } as const
const LARGE_FROM = 1000

/** @throws Error that names what there is */
export function scenariosNamed(list: string | undefined): ScenarioName[] {
  if (list === undefined) return scenarioNames
  return list.split(',').map((name) => {
    const known = scenarioNames.find((scenario) => scenario === name)
    if (!known) throw new Error(`no such scenario: ${name}; there are ${scenarioNames.join(', ')} and browser`)
    return known
  })
}

/** @param only names of servers; all that the scenario compares when undefined */
export function planOf(scenarios: readonly ScenarioName[], { quick, only, sizes }: { quick: boolean; only?: readonly string[]; sizes?: readonly number[] }): Comparison[] {
  const wanted = (servers: readonly string[]) => servers.filter((name) => !only || only.includes(name))
  return scenarios.flatMap((scenario): Comparison[] => {
    if (scenario !== 'A') return [{ scenario, servers: wanted(SERVERS[scenario]) }]
    return (sizes ?? SIZES[quick ? 'quick' : 'whole']).map((n) => ({ scenario, n, servers: wanted(n >= LARGE_FROM ? LARGE : SERVERS.A) }))
  })
}
