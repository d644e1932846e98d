/** The facilitated workshop: where it is in its programme, what is locked, and rounds of votes. */
import { type Kysely, sql } from 'kysely'

async function facilitation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('facilitation')
    .addColumn('workshop_id', 'text', (c) => c.primaryKey().references('workshops.id').onDelete('cascade'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('run', 'text', (c) => c.notNull())
    .addColumn('locks', 'text', (c) => c.notNull())
    .addColumn('wakes_at', 'integer')
    .execute()
  await db.schema.createIndex('facilitation_wakes').on('facilitation').column('wakes_at').execute()
}

async function rounds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('vote_rounds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id').onDelete('cascade'))
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('request_key', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('dots', 'integer', (c) => c.notNull())
    .addColumn('max_per_item', 'integer', (c) => c.notNull())
    .addColumn('secret', 'integer', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('previous_id', 'text', (c) => c.references('vote_rounds.id').onDelete('set null'))
    .addColumn('opened_at', 'integer', (c) => c.notNull())
    .addColumn('closed_at', 'integer')
    .addColumn('eligible', 'integer')
    .addColumn('turnout', 'integer')
    .addColumn('paper_voters', 'integer', (c) => c.notNull().defaultTo(0))
    .addUniqueConstraint('vote_rounds_number', ['workshop_id', 'number'])
    .addUniqueConstraint('vote_rounds_request', ['workshop_id', 'request_key'])
    .execute()
  // one round at a time, whoever opens it
  await db.schema.createIndex('vote_rounds_open').unique().on('vote_rounds').column('workshop_id').where(sql.ref('closed_at'), 'is', null).execute()
}

async function ballots(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('vote_items')
    .addColumn('round_id', 'text', (c) => c.notNull().references('vote_rounds.id').onDelete('cascade'))
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('paper', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('dots', 'integer')
    .addColumn('voters', 'integer')
    .addColumn('proxy', 'integer')
    .addPrimaryKeyConstraint('vote_items_pk', ['round_id', 'item_id'])
    .execute()
  await db.schema
    .createTable('ballots')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('voter', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('dots', 'integer', (c) => c.notNull().check(sql`dots > 0`))
    .addColumn('proxy', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('ballots_pk', ['round_id', 'voter', 'item_id'])
    .addForeignKeyConstraint('ballots_item', ['round_id', 'item_id'], 'vote_items', ['round_id', 'item_id'], (c) => c.onDelete('cascade'))
    .execute()
  await db.schema
    .createTable('vote_requests')
    .addColumn('round_id', 'text', (c) => c.notNull().references('vote_rounds.id').onDelete('cascade'))
    .addColumn('request_key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('vote_requests_pk', ['round_id', 'request_key'])
    .execute()
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await facilitation(db)
  await rounds(db)
  await ballots(db)
}
