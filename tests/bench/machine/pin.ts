/** Server on one core, generator on another, one measurement at a time on this machine: as far as the tools for it are here. */
import { spawnSync } from 'node:child_process'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'

const has = (tool: string): boolean => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0
const LOCK = process.env.BENCH_LOCK ?? join(tmpdir(), 'collab-bench.lock')

export const CORE = { server: 0, generator: 1 } as const
/** The machine's cores, not this process's: who is kept on one core puts the server on the other. */
export const canPin = process.platform === 'linux' && cpus().length > 1 && has('taskset')
const canLock = has('flock')

/** The command, kept on one core. */
export const pinned = (core: number, command: string[]): string[] => (canPin ? ['taskset', '-c', String(core), ...command] : command)
/** The command, started once nobody else measures. */
export const alone = (command: string[]): string[] => (canLock ? ['flock', LOCK, ...command] : command)
