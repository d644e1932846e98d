/** Small facts of the installation. */
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** A real write, to the end: resolves when it is on disk. @throws the database's error */
export async function proveWritable(db: Kysely<Schema>, now: number): Promise<void> {
  const value = String(now)
  await db
    .insertInto('settings')
    .values({ key: 'written_at', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
