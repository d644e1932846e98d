/** The ordered list of migrations: forward only, one change a file, never edited once released. */
import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'

export const migrations: Record<string, Migration> = {
  '0001-first': first,
}
