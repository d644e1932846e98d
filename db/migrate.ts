/** Brings a database to the newest schema. Safe to run at every start. */
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'

/**
 * @param known in order of their names; a file that knows more than these is from a newer Samtavle and refused
 * @returns names of the migrations that were applied
 * @throws the first migration's error, with its name in the message; the database stays as it was
 */
export async function migrate(db: Kysely<Schema>, known: Record<string, Migration> = migrations): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown'
    throw new Error(`migration ${failed} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  return (results ?? []).map((result) => result.migrationName)
}
