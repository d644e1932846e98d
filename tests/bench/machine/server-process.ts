/** A server under test: started on a free port and its own core, and stopped as politely or rudely as the scenario wants. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ServerSpec } from '../servers.ts'
import { CORE, pinned } from './pin.ts'

const prelude = new URL('./prelude.ts', import.meta.url).href
const root = fileURLToPath(new URL('../../..', import.meta.url))
const START_MS = 30_000
const READY = /(?:LISTENING |listening on http:\/\/\S+:)(\d+)/

export interface ServerProcess {
  readonly pid: number
  readonly port: number
  /** Waits for the end; after `patienceMs` there is no more asking. */
  stop(signal?: NodeJS.Signals, patienceMs?: number): Promise<void>
  /** collects its garbage; resolves when that has had time to happen */
  collect(): Promise<void>
  /** starts a CPU profile, or ends it */
  profile(): void
}

/** @throws Error with its last words when it does not listen in time */
export async function startProcess(spec: ServerSpec, options: { dataDir: string; profile?: string }): Promise<ServerProcess> {
  mkdirSync(options.dataDir, { recursive: true })
  const [command, ...args] = pinned(CORE.server, [process.execPath, ...(spec.options ?? []), fileURLToPath(spec.script)]) as [string, ...string[]]
  const child = spawn(command, args, {
    cwd: root,
    env: {
      ...process.env,
      ...spec.env,
      PORT: '0',
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import=${prelude}`,
      // a rival without it keeps everything in memory
      ...(spec.persists && { DATA_DIR: options.dataDir }),
      ...(options.profile && { BENCH_PROFILE: options.profile }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const port = await portOf(child)
  return {
    pid: child.pid as number,
    port,
    stop: async (signal = 'SIGKILL', patienceMs = 10_000) => {
      child.kill(signal)
      const patience = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await end
      clearTimeout(patience)
    },
    collect: async () => {
      child.kill('SIGUSR2')
      await sleep(600)
    },
    profile: () => void child.kill('SIGHUP'),
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let words = ''
    const fail = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(`${why}: ${words.slice(-600)}`))
    }
    const late = setTimeout(() => fail('the server did not listen in time'), START_MS)
    const listen = (chunk: Buffer) => {
      words = (words + chunk).slice(-4000)
      const port = READY.exec(words)?.[1]
      if (port === undefined) return
      clearTimeout(late)
      resolve(Number(port))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code, signal) => {
      clearTimeout(late)
      fail(`the server ended with ${code ?? signal}`)
    })
  })
}
