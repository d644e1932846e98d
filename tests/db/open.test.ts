/** How the file is opened: durable, erasing, one process at a time, and no SQLite that can lose data. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assertSqliteVersion, type Database, DataDirInUseError, openDatabase, SqliteTooOldError } from '#db/open.ts'
import { temporaryDir } from '#tests/helpers/world.ts'

let dir: ReturnType<typeof temporaryDir>
let database: Database
beforeEach(() => {
  dir = temporaryDir()
  database = openDatabase(join(dir.path, 'new', 'folder'))
})
afterEach(async () => {
  await database.close()
  dir.remove()
})

describe('the database', () => {
  test('writes through to the disk, erases what is deleted, and checks references', () => {
    const pragma = (name: string) => database.raw.pragma(name, { simple: true })
    // 1, not 2: the rooms wait for the disk themselves
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('secure_delete'), pragma('foreign_keys')]).toEqual(['wal', 1, 1, 1])
  })
  test('lets every feature wait for the disk with each commit', async () => {
    const pragma = async (name: string) => Object.values((await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database.db)).rows[0] ?? {})[0]
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('secure_delete'), await pragma('foreign_keys')]).toEqual(['wal', 2, 1, 1])
  })
  test('makes its folder, for nobody else to read', () => {
    expect(statSync(join(dir.path, 'new', 'folder')).mode & 0o077).toBe(0)
  })
  test('is open once; a command beside the server gets in when it asks for that', async () => {
    const folder = join(dir.path, 'new', 'folder')
    expect(() => openDatabase(folder)).toThrow(DataDirInUseError)
    await openDatabase(folder, { exclusive: false }).close()
    await database.close()
    database = openDatabase(folder)
  })
  test.each(['3.51.3', '3.52.0', '4.0.0'])('is content with SQLite %s', (version) => {
    expect(() => assertSqliteVersion(version)).not.toThrow()
  })
  test.each(['3.51.2', '3.50.9', '3.9.99', '2.99.0'])('refuses SQLite %s', (version) => {
    expect(() => assertSqliteVersion(version)).toThrow(SqliteTooOldError)
  })
})
