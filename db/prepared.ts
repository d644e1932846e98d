/** Statements of Kysely that are compiled once: a turn, or whoever comes in, pays for running them only. */
import type Sqlite from 'better-sqlite3'
import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Values are given when it runs, in the order in which the query names them. */
export function prepare(raw: Sqlite.Database, query: Compilable): Sqlite.Statement {
  return raw.prepare(query.compile().sql)
}

/**
 * A query of one row, for the connection that features use.
 * @param build the query, with anything in the place of the values
 * @returns runs it with values in the order in which the query names them
 */
export function findOne<Row>(build: (db: Kysely<Schema>) => Compilable<Row>): (db: Kysely<Schema>, ...values: unknown[]) => Promise<Row | undefined> {
  let compiled: CompiledQuery<Row> | undefined
  return async (db, ...parameters) => {
    compiled ??= build(db).compile()
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters })
    return rows[0]
  }
}
