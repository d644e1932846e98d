/** Runs one after the other, each in a process of its own on the generator's core, alone on this machine. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { alone, CORE, pinned } from './machine/pin.ts'
import { GENERATOR_OPTIONS } from './machine/quiet.ts'
import type { Comparison } from './plan.ts'
import type { RunRequest, RunResult } from './run-one.ts'
import { OURS, serverNamed } from './servers.ts'

const script = fileURLToPath(new URL('./run-one.ts', import.meta.url))
const LIMIT_MS = 600_000
/** A server that is later than this at one size is not asked for that one again, or for a larger one. */
const HOPELESS_MS = 1000

function runOnce(request: RunRequest): RunResult {
  const [command, ...args] = alone(pinned(CORE.generator, [process.execPath, ...GENERATOR_OPTIONS, script, JSON.stringify(request)])) as [string, ...string[]]
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: LIMIT_MS, maxBuffer: 2 ** 26 })
  try {
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as RunResult
  } catch {
    return { scenario: request.scenario, server: request.server, ...(request.n !== undefined && { n: request.n }), figures: {}, failed: (stderr || 'no answer').trim().slice(-300) }
  }
}

const isHopeless = ({ failed, figures }: RunResult): boolean => {
  const { p99 } = (figures.edits ?? {}) as { p99?: number | null }
  return failed !== undefined || (p99 ?? 0) > HOPELESS_MS
}

export interface RunOptions {
  reps: number
  quick: boolean
  rivals: boolean
  toy: boolean
  /** a file: our server's last run of A, B or C goes there */
  profile?: string
  done(result: RunResult): void
}

/** Servers take turns, so that a bad minute of the machine hits all of them. */
export function runPlan(plan: readonly Comparison[], { reps, quick, rivals, toy, profile, done }: RunOptions): RunResult[] {
  const results: RunResult[] = []
  const beatenAt = new Map<string, number>()
  for (let rep = 0; rep < reps; rep++)
    for (const { scenario, n, servers } of plan)
      for (const server of servers) {
        const key = `${scenario} ${server}`
        if ((serverNamed(server).installed && !rivals) || (n !== undefined && n >= (beatenAt.get(key) ?? Infinity))) continue
        const result = runOnce({ scenario, server, quick, toy, ...(n !== undefined && { n }), ...(profile !== undefined && server === OURS && { profile }) })
        if (n !== undefined && isHopeless(result)) beatenAt.set(key, n)
        results.push(result)
        done(result)
      }
  return results
}
