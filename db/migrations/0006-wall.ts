/** The wall: how people reach the network in the room, and invites for a screen that nobody sits behind. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('workshops')
    .addColumn('wifi', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('invites')
    .addColumn('wall', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
