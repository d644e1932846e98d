/**
 * The generator's own compiler and collector do not get in between an arrival and its being noticed: they did, for one to five milliseconds a time while the other
 * core was idle, and more often in runs whose server writes less often, since the generator's code becomes hot later then.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Node's own options for a generator: with so much room for young objects a run needs no collection, and one before it can be asked for. */
export const GENERATOR_OPTIONS = ['--expose-gc', '--min-semi-space-size=64', '--max-semi-space-size=64'] as const

const THREADS = '/proc/self/task'
/** What V8's own threads are called. */
const HELPER = 'V8Worker'
const nameOf = (thread: string): string => readFileSync(`${THREADS}/${thread}/comm`, 'utf8').trim()

/**
 * V8's threads no longer interrupt this one when they wake; on a busy core they still get their share, or code would never be compiled.
 * Where the tool for it is missing, and elsewhere than on Linux, nothing changes.
 */
export function keepHelpersFromInterrupting(): void {
  if (process.platform !== 'linux') return
  for (const thread of readdirSync(THREADS)) if (nameOf(thread) === HELPER) spawnSync('chrt', ['--batch', '--pid', '0', thread], { stdio: 'ignore' })
}

/** What was left over from the preparations goes before the window opens. */
export const tidyUp = (): void => void (globalThis as { gc?: () => void }).gc?.()
