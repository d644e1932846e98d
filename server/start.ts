/** A whole server, made from its configuration: the database, the rooms, HTTP and sockets. Tests start it in their own process. */
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { type Database, openDatabase } from '#db/open.ts'
import { LIMITS } from '#shared/limits.ts'
import { endExpiredSessions } from './accounts/sessions.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { createDeps, type DepsOptions } from './create-deps.ts'
import type { Deps } from './deps.ts'
import { startPhaseClock } from './facilitation/phase-clock.ts'
import type { LiveRooms } from './sync/rooms.ts'
import { attachSockets } from './sync/upgrade.ts'
import { deleteOverdue } from './workshops/retention.ts'

export interface StartedServer {
  /** where it listens, `http://HOST:PORT` */
  readonly url: string
  readonly port: number
  readonly deps: Deps
  /** makes the first account; undefined when there is one */
  readonly setupLink: string | undefined
  /** Finishes what is in flight, closes sockets with 1012, lets go of the data directory. */
  stop(): Promise<void>
}
/** The port or host cannot be listened on. The message is one line for a person. */
export class ListenError extends Error {}

const MINUTE_MS = 60_000

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'a free port: another program is listening there' : `a place where this machine can listen (${error.code})`
      reject(new ListenError(`PORT holds ${config.port} (HOST ${JSON.stringify(config.host)}), but it should be ${why}`, { cause: error }))
    })
    server.listen(config.port, config.host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : config.port)
    })
  })
}

/** What has had its time: sessions, and workshops on the day their owner chose. */
async function clean(deps: Deps): Promise<void> {
  try {
    await endExpiredSessions(deps)
    await deleteOverdue(deps)
  } catch (err) {
    deps.log.error({ err }, 'cleaning up failed')
  }
}

/** Sockets that do not say goodbye in time are cut. */
async function stop(server: Server, rooms: LiveRooms, database: Database): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  await rooms.shutdown()
  const late = new Promise<void>((resolve) => setTimeout(resolve, LIMITS.shutdownMs).unref())
  await Promise.race([closed, late])
  server.closeAllConnections()
  await database.close()
}

/** @throws DataDirInUseError, SqliteTooOldError, ListenError; a failed migration's error */
export async function startServer(options: DepsOptions): Promise<StartedServer> {
  const { config } = options
  const database = openDatabase(config.dataDir)
  let rooms: LiveRooms | undefined
  try {
    const deps = await createDeps(options, database)
    rooms = deps.rooms
    // what a crash left of them
    await deps.rehearsals.endAll(deps)
    const serverOptions = { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16_384 }
    const server = createAdaptorServer({ fetch: createApp(deps).fetch, serverOptions }) as Server
    attachSockets(server, deps, deps.rooms)
    const port = await listen(server, config)
    deps.listensOn(port)
    await deps.rooms.ready()
    const cleaning = setInterval(() => void clean(deps), MINUTE_MS).unref()
    const clock = startPhaseClock(deps)
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    const token = deps.setupToken()
    return {
      url: `http://${host}:${port}`,
      port,
      deps,
      setupLink: token && `${deps.addresses().publicUrl}/setup?token=${encodeURIComponent(token)}`,
      stop: async () => {
        clearInterval(cleaning)
        await clock.stop()
        await deps.rehearsals.endAll(deps)
        await stop(server, deps.rooms, database)
      },
    }
  } catch (error) {
    await rooms?.shutdown()
    await database.close()
    throw error
  }
}
