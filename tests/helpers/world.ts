/** A whole server for a test: real SQLite in a folder of its own, real sockets on a free port. In this process, or as a child that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { parseConfig } from '#server/config.ts'
import { type StartedServer, startServer } from '#server/start.ts'

const root = join(import.meta.dirname, '..', '..')
export const SETUP_TOKEN = 'setup-token-for-tests-only'

export const temporaryDir = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'samtavle-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) }
}

export interface World {
  readonly url: string
  readonly dataDir: string
  readonly server: StartedServer
  /** stops the server and starts a new one over the same data; `url` changes */
  restart(): Promise<void>
  close(): Promise<void>
}
/** The pages as `npm test` built them, or another build that is named. */
const DIST: Record<string, string> = process.env.SAMTAVLE_DIST ? { SAMTAVLE_DIST: process.env.SAMTAVLE_DIST } : {}
interface WorldOptions {
  now?: () => number
  log?: Logger
  env?: Record<string, string>
}

/** Starts a server in this process. Call `close()` when done. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const data = temporaryDir()
  const start = () =>
    startServer({
      config: parseConfig({ PORT: '0', DATA_DIR: data.path, SETUP_TOKEN, LOG_LEVEL: 'silent', ...DIST, ...options.env }),
      ...(options.now && { now: options.now }),
      ...(options.log && { log: options.log }),
    })
  let server = await start()
  return {
    get url() {
      return server.url
    },
    get server() {
      return server
    },
    dataDir: data.path,
    restart: async () => {
      await server.stop()
      server = await start()
    },
    close: async () => {
      await server.stop()
      data.remove()
    },
  }
}

export interface ServerProcess {
  readonly url: string
  readonly pid: number
  /** from the spawn to the first answer of `/readyz`, in milliseconds */
  readonly readyMs: number
  readonly stdout: () => string
  /** resolves with the exit code, null after a signal that was not handled */
  kill(signal: NodeJS.Signals): Promise<number | null>
}

const exitOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(child.exitCode)))

/** Node's own options in `npm start`. */
export function startOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}

/** The server as `npm start` starts it. @throws Error with the server's output when it ends before it listens */
export async function spawnServer(dataDir: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  const started = performance.now()
  const child = spawn(process.execPath, [...startOptions(), join(root, 'server', 'main.ts')], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, SETUP_TOKEN, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (out += chunk))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const port = /listening on http:\/\/\S+:(\d+)/.exec(out)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}`)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened:\n${out}`)))
  })
  while (!(await fetch(`${url}/readyz`)).ok) await sleep(5)
  const kill = (signal: NodeJS.Signals) => {
    const gone = exitOf(child)
    child.kill(signal)
    return gone
  }
  return { url, pid: child.pid ?? 0, readyMs: performance.now() - started, stdout: () => out, kill }
}
