/**
 * Runs the checks in order and says how it went: one line a step, `N passed, N failed` last.
 * `node tests/run.ts [fast|full|long]`: fast leaves out sockets and browsers, long adds what takes minutes.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const out = join(root, 'tests', 'out')

interface Step {
  name: string
  bin: string
  args: string[]
}
interface Outcome {
  passed: number
  failed: number
}

const vitest = (name: string, ...args: string[]): Step => ({ name, bin: 'vitest', args: ['run', '-c', 'tests/vitest.config.ts', ...args] })
const inProcess = ['--project', 'node', '--project', 'dom']
const CHECKS: Step[] = [
  { name: 'types', bin: 'tsc', args: ['--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'] },
  { name: 'lint', bin: 'biome', args: ['check', '--config-path=tests/rules/lint.json', '--error-on-warnings', '.'] },
]
const UNIT = vitest('unit', ...inProcess, 'tests/rules', 'tests/shared', 'tests/db', 'tests/web')
const INTEGRATION = vitest('integration', ...inProcess, 'tests/server', 'tests/sync')
const E2E = vitest('e2e', '--project', 'e2e')
const LONG = vitest('long', '--project', 'long')
const SUITES: Record<string, Step[]> = {
  fast: [...CHECKS, UNIT],
  full: [...CHECKS, UNIT, INTEGRATION, E2E],
  long: [...CHECKS, UNIT, INTEGRATION, E2E, LONG],
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}

/** A switched-off test counts as failed, and so does a file that could not be loaded. */
function outcomeOf(status: number | null, reportFile: string): Outcome {
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed }
}

function runStep(step: Step): Outcome {
  const report = join(out, `${step.name}.json`)
  const env = { ...process.env, NODE_ENV: 'test', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }
  const bin = join(root, 'node_modules', '.bin', step.bin)
  const { status } = spawnSync(bin, step.args, { cwd: root, stdio: 'inherit', env: step.bin === 'vitest' ? { ...env, SAMTAVLE_REPORT: report } : env })
  if (step.bin !== 'vitest') return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  try {
    return outcomeOf(status, report)
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const suite = process.argv[2] ?? 'full'
if (suite === 'long') process.env.SAMTAVLE_LONG = '1'
const steps = SUITES[suite]
if (!steps) throw new Error(`no such suite: ${suite}; there are ${Object.keys(SUITES).join(', ')}`)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const total: Outcome = { passed: 0, failed: 0 }
const lines: string[] = []
for (const step of steps) {
  const started = performance.now()
  const outcome = runStep(step)
  total.passed += outcome.passed
  total.failed += outcome.failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  lines.push(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(12)} ${seconds.padStart(6)} s  ${outcome.passed} passed, ${outcome.failed} failed`)
  console.log(lines.at(-1))
}
console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
