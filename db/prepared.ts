/** Statements of Kysely for the synchronous connection: compiled once, so that a turn pays for running them only. */
import type Sqlite from 'better-sqlite3'
import type { Compilable } from 'kysely'

/** Values are given when it runs, in the order in which the query names them. */
export function prepare(raw: Sqlite.Database, query: Compilable): Sqlite.Statement {
  return raw.prepare(query.compile().sql)
}
