/** The server as a process: environment in, two lines out, signals, and the last resort. The only file that touches `process`. */
import { DataDirInUseError, SqliteTooOldError } from '#db/open.ts'
import { LIMITS } from '#shared/limits.ts'
import { ConfigError, parseConfig } from './config.ts'
import { say } from './http/locale.ts'
import { letHelpersWait } from './ops/helper-threads.ts'
import { ListenError, type StartedServer, startServer } from './start.ts'
import { warmUp } from './warm-up/warm-up.ts'

const EXPECTED = [ConfigError, DataDirInUseError, SqliteTooOldError, ListenError]

/** What a person can put right is one line; anything else is our fault and comes with its stack. */
function giveUp(error: unknown): never {
  const expected = EXPECTED.some((kind) => error instanceof kind)
  process.stderr.write(`${expected ? (error as Error).message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}

function watch(server: StartedServer, ending: AbortController): void {
  const { log } = server.deps
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (err: unknown) => {
      log.fatal({ err }, event)
      process.exit(1)
    })
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    ending.abort()
    setTimeout(() => process.exit(0), LIMITS.shutdownMs + 500).unref()
    server.stop().then(() => process.exit(0), giveUp)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

try {
  letHelpersWait()
  const server = await startServer({ config: parseConfig(process.env) })
  const ending = new AbortController()
  watch(server, ending)
  const { setupLink, deps } = server
  const welcome = setupLink === undefined ? say('da', 'server.openHere', { url: deps.addresses().publicUrl }) : say('da', 'server.setupLink', { url: setupLink })
  process.stdout.write(`${welcome}\nlistening on ${server.url}\n`)
  warmUp(deps.config.dataDir, ending.signal).catch((err: unknown) => deps.log.warn({ err }, 'could not warm up; the first edits take a little longer'))
} catch (error) {
  giveUp(error)
}
