/** Opens the database: the only file that names a dialect. Two connections, so that the room's commit never waits for a feature's query. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type DatabaseConnection, type DialectAdapter, type Driver, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver, type Transaction, sql } from 'kysely'
import { LIMITS } from '#shared/limits.ts'
import type { Schema } from './schema.ts'

/** Older versions can lose committed data in WAL mode ("WAL-reset bug", fixed in 3.51.3). */
const OLDEST_SQLITE = [3, 51, 3] as const

/** What features and rooms pass around without knowing the query builder. */
export type Db = Kysely<Schema>
export type Trx = Transaction<Schema>
export type RawDatabase = Sqlite.Database

export interface Database {
  /** for every feature */
  db: Kysely<Schema>
  /** for what a turn reads: synchronous, statements prepared once */
  raw: Sqlite.Database
  /** releases the data directory; nothing may use the database afterwards */
  close(): Promise<void>
}

export class DataDirInUseError extends Error {}
export class SqliteTooOldError extends Error {}

/** @throws SqliteTooOldError naming both versions */
export function assertSqliteVersion(version: string): void {
  const parts = version.split('.').map(Number)
  for (const [i, needed] of OLDEST_SQLITE.entries()) {
    const have = parts[i] ?? 0
    if (have > needed) return
    if (have < needed) throw new SqliteTooOldError(`SQLite ${version} is too old: ${OLDEST_SQLITE.join('.')} or newer is needed, older versions can lose saved data`)
  }
}

/** SQLite can undo changes of the schema; with this a migration happens wholly or not at all, even when the power goes. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
/** A full disk makes SQLite roll back by itself; asking for it once more would hide why. */
class CarefulDriver extends SqliteDriver {
  readonly #database: Sqlite.Database
  constructor(database: Sqlite.Database) {
    super({ database })
    this.#database = database
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}
class CarefulDialect extends SqliteDialect {
  readonly #database: Sqlite.Database
  constructor(database: Sqlite.Database) {
    super({ database })
    this.#database = database
  }
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
  override createDriver(): Driver {
    return new CarefulDriver(this.#database)
  }
}

/** At the end of a table's definition: its rows are kept in the order of the primary key, without an index beside them. For small rows. */
export const BY_PRIMARY_KEY = sql`without rowid`

/** Pages of the log, 64 MiB, after which a commit carries them over itself: hundreds of busy boards fill a quarter of that in a second. */
const LOG_PAGES = 16_000

function connect(file: string): Sqlite.Database {
  const raw = new Sqlite(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('secure_delete = ON')
  raw.pragma('foreign_keys = ON')
  raw.pragma(`busy_timeout = ${LIMITS.busyTimeoutMs}`)
  raw.pragma('journal_size_limit = 67108864')
  // the log is carried over by `carryOver`, beside the event loop; this is for when that does not keep up
  raw.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
  return raw
}

/** More different statements than the features have; those that name lists of ids could go on for ever. */
const KEPT_STATEMENTS = 500

/** Compiles each statement once: the query builder would for every query. */
function compilingOnce(raw: Sqlite.Database): Sqlite.Database {
  const compile = raw.prepare.bind(raw)
  const kept = new Map<string, Sqlite.Statement>()
  raw.prepare = ((source: string) => {
    const known = kept.get(source)
    if (known) return known
    if (kept.size >= KEPT_STATEMENTS) kept.clear()
    const statement = compile(source)
    kept.set(source, statement)
    return statement
  }) as typeof raw.prepare
  return raw
}

/** Held by the process for as long as it lives; the operating system lets go of it even after kill -9. */
function lock(dir: string): Sqlite.Database {
  const held = new Sqlite(join(dir, 'samtavle.lock'), { timeout: 0 })
  try {
    held.exec('BEGIN EXCLUSIVE')
    return held
  } catch (error) {
    held.close()
    throw new DataDirInUseError(`another Samtavle process is already using ${dir}; stop it first, or give this one a DATA_DIR of its own`, { cause: error })
  }
}

/**
 * @param dir the data directory, created when missing
 * @param options.exclusive refuse when another process has it open (the server); false for a one-off command beside a running server
 * @throws DataDirInUseError, SqliteTooOldError
 */
export function openDatabase(dir: string, options: { exclusive: boolean } = { exclusive: true }): Database {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const held = options.exclusive ? lock(dir) : undefined
  const file = join(dir, 'samtavle.sqlite')
  const raw = connect(file)
  assertSqliteVersion(raw.prepare('select sqlite_version()').pluck().get() as string)
  // the log is synchronised by whoever commits, before anybody is told
  raw.pragma('synchronous = NORMAL')
  const db = new Kysely<Schema>({ dialect: new CarefulDialect(compilingOnce(connect(file))) })
  const close = async () => {
    await db.destroy()
    raw.pragma('wal_checkpoint(TRUNCATE)')
    raw.close()
    held?.close()
  }
  return { db, raw, close }
}

/** A feature's own commit holds the lock until the disk has it, which on a bad day takes seconds. */
const COMMIT_PATIENCE_MS = 2_000

/** For the thread that commits: what it writes is durable when it has synchronised the log itself; it waits for a lock, and holds up nobody. Call `raw.close()` when done. */
export function openCommitting(file: string): { db: Db; raw: RawDatabase } {
  const raw = connect(file)
  raw.pragma(`busy_timeout = ${COMMIT_PATIENCE_MS}`)
  raw.pragma('synchronous = NORMAL')
  return { db: new Kysely<Schema>({ dialect: new CarefulDialect(raw) }), raw }
}

/** For a thread that only looks: a connection of its own that cannot write. Call `destroy()` when done. */
export const openReadOnly = (file: string): Db => new Kysely<Schema>({ dialect: new SqliteDialect({ database: new Sqlite(file, { readonly: true }) }) })

/** Carries what the log holds over into the database, as far as nobody is using it: commits go on meanwhile. For a thread of its own, which waits for the disk. */
export function carryOver(file: string): void {
  const raw = new Sqlite(file)
  try {
    raw.pragma('synchronous = FULL')
    raw.pragma('wal_checkpoint(PASSIVE)')
  } finally {
    raw.close()
  }
}

/** What was deleted and overwritten leaves the write-ahead log too; best effort, while others read. */
export async function forgetDeleted(db: Kysely<Schema>): Promise<void> {
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
}
