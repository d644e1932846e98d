/** One run of one scenario against one server, in a process of its own: this process is the load. Its last line is the result as JSON. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepHelpersFromInterrupting } from './machine/quiet.ts'
import { SCENARIOS, type ScenarioName } from './scenarios/index.ts'
import type { Options, Result } from './scenarios/stage.ts'
import { serverNamed } from './servers.ts'

export interface RunRequest extends Options {
  scenario: ScenarioName
  server: string
}
export interface RunResult {
  scenario: ScenarioName
  server: string
  n?: number
  /** why there are no figures */
  failed?: string
  figures: Result
}

async function runOne(request: RunRequest): Promise<RunResult> {
  const { scenario, server, n } = request
  const who = { scenario, server, ...(n !== undefined && { n }) }
  const dataDir = mkdtempSync(join(tmpdir(), 'samtavle-bench-'))
  try {
    return { ...who, figures: await SCENARIOS[scenario]({ spec: serverNamed(server, request.toy), dataDir, options: request }) }
  } catch (error) {
    return { ...who, figures: {}, failed: error instanceof Error ? error.message : String(error) }
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
  }
}

keepHelpersFromInterrupting()
const result = await runOne(JSON.parse(process.argv[2] ?? '{}') as RunRequest)
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0))
