/** Makes what features are given: the one place where parts of the server are put together. */
import type { Logger } from 'pino'
import { hasAccount } from '#db/accounts.ts'
import { migrate } from '#db/migrate.ts'
import type { Disk } from '#db/disk.ts'
import type { Database } from '#db/open.ts'
import { createShelf } from '#db/shelf.ts'
import { randomToken } from '#shared/ids.ts'
import { addressesOf, type Config } from './config.ts'
import type { Deps } from './deps.ts'
import { createLogger } from './log.ts'
import { Rehearsals } from './rehearsal/rehearsals.ts'
import { createMetrics } from './ops/metrics.ts'
import { createRooms, type LiveRooms } from './sync/rooms.ts'

export interface DepsOptions {
  config: Config
  /** milliseconds since 1970; the system's clock when left out */
  now?: () => number
  log?: Logger
  /** what rooms wait for before they tell anybody; the disk under the database when left out */
  disk?: Disk
}
export interface StartingDeps extends Deps {
  readonly rooms: LiveRooms
  /** the port is known only after listening; addresses follow it */
  listensOn(port: number): void
}

/**
 * Brings the database up to date on the way.
 * @throws a failed migration's error
 */
export async function createDeps(options: DepsOptions, database: Database): Promise<StartingDeps> {
  const { config, now = Date.now, log = createLogger(config.logLevel) } = options
  const { db, raw } = database
  await migrate(db)
  const metrics = createMetrics()
  const shelf = createShelf(db, raw)
  const setupToken = (await hasAccount(db)) ? undefined : (config.setupToken ?? randomToken())
  let addresses = addressesOf(config, config.port)
  return {
    config,
    log,
    now,
    db,
    metrics,
    shelf,
    rooms: createRooms({ db, raw, shelf, log, metrics, now, ...(options.disk && { disk: options.disk }) }),
    rehearsals: new Rehearsals(),
    addresses: () => addresses,
    setupToken: () => setupToken,
    listensOn: (port) => {
      addresses = addressesOf(config, port)
    },
  }
}
