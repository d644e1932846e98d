/** The schema's way from nothing, and from a file written by an older version. */
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFirstAccount, findAccount } from '#db/accounts.ts'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { temporaryDir } from '#tests/helpers/world.ts'

let dir: ReturnType<typeof temporaryDir>
let database: Database
beforeEach(() => {
  dir = temporaryDir()
  database = openDatabase(dir.path)
})
afterEach(async () => {
  await database.close()
  dir.remove()
})

const ALL = Object.keys(migrations)
const addsColumn = { up: async (db: Kysely<unknown>) => void (await db.schema.alterTable('users').addColumn('nickname', 'text').execute()) }
const failsHalfway = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createTable('half').addColumn('id', 'integer').execute()
    await sql`select * from nowhere`.execute(db)
  },
}
const tables = async () => (await database.db.introspection.getTables()).map((table) => table.name)
const account = { email: 'karen@bibliotek.example', name: 'Karen', passwordHash: 'x', locale: 'da', now: 1 } as const

describe('migrations', () => {
  test('make every table from an empty file, once', async () => {
    expect(await migrate(database.db)).toEqual(ALL)
    expect(await migrate(database.db)).toEqual([])
    for (const table of ['users', 'sessions', 'workshops', 'members', 'invites', 'documents', 'journal', 'snapshots', 'notes', 'versions']) expect(await tables()).toContain(table)
  })
  test('bring an older file up to date and keep what is in it', async () => {
    await migrate(database.db)
    await createFirstAccount(database.db, account)
    await database.close()
    database = openDatabase(dir.path)
    expect(await migrate(database.db, { ...migrations, '9000-nickname': addsColumn })).toEqual(['9000-nickname'])
    expect(await findAccount(database.db, { email: account.email })).toMatchObject({ user: { name: 'Karen' } })
    expect((await database.db.introspection.getTables()).find((table) => table.name === 'users')?.columns.map((column) => column.name)).toContain('nickname')
  })
  test('keep every note when its table is laid out anew', async () => {
    const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0014'))
    await migrate(database.db, before)
    const document = { id: 'board', kind: 'board', workshop_id: 'w', title: '', epoch: 1, seq: 0, server_client: 0, person_client: 0, last_number: 3, created_at: 1 } as const
    database.raw.pragma('foreign_keys = OFF')
    database.raw
      .prepare(
        `insert into documents (${Object.keys(document).join()}) values (${Object.keys(document)
          .map(() => '?')
          .join()})`,
      )
      .run(...Object.values(document))
    const row = (number: number, request_id: string | null) => ({
      document_id: document.id,
      id: `n${number}`,
      number,
      member_id: null,
      at: number,
      via: 'phone',
      anon: 1,
      request_id,
    })
    const notes = [row(1, null), row(2, 'r-2'), row(3, null)]
    await database.db.insertInto('notes').values(notes).execute()
    expect(await migrate(database.db)).toContain('0014-notes-by-document')
    expect(await database.db.selectFrom('notes').selectAll().orderBy('number').execute()).toEqual(notes)
    await expect(database.db.insertInto('notes').values(row(4, 'r-2')).execute()).rejects.toThrow('UNIQUE')
    await database.db.deleteFrom('documents').where('id', '=', document.id).execute()
    expect(await database.db.selectFrom('notes').selectAll().execute()).toEqual([])
  })
  test('name the one that fails, leave nothing of it, and go on from there later', async () => {
    await expect(migrate(database.db, { ...migrations, '9000-half': failsHalfway })).rejects.toThrow('migration 9000-half failed')
    expect(await tables()).not.toContain('half')
    await migrate(database.db)
    expect(await tables()).toContain('users')
  })
  test('refuse a file from a newer version', async () => {
    await migrate(database.db, { ...migrations, '9000-nickname': addsColumn })
    await expect(migrate(database.db)).rejects.toThrow('9000-nickname')
  })
})
