/** Writes what a turn took off a board or laid back, inside the transaction of the turn's commit. */
import type Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { HiddenChange } from './hidden.ts'
import { prepare } from './prepared.ts'
import type { Schema } from './schema.ts'

const prepareAll = (db: Kysely<Schema>, raw: Sqlite.Database) => ({
  removal: prepare(raw, db.insertInto('removals').values({ id: '', document_id: '', member_id: '', expelled: 0, removed_by: '', notes: 0, others: 0, at: 0, restored_at: null })),
  hide: prepare(raw, db.replaceInto('hidden_records').values({ document_id: '', record_id: '', removal_id: '', record: '' })),
  show: prepare(raw, db.deleteFrom('hidden_records').where('document_id', '=', '').where('record_id', '=', '')),
})

export class HiddenWriter {
  readonly #statements: ReturnType<typeof prepareAll>

  constructor(db: Kysely<Schema>, raw: Sqlite.Database) {
    this.#statements = prepareAll(db, raw)
  }
  /** Call inside a transaction. */
  write(documentId: string, { removal, hidden, shown }: HiddenChange): void {
    const { removal: remove, hide, show } = this.#statements
    if (removal) {
      const { id, memberId, expelled, by, notes, others, at } = removal
      remove.run(id, documentId, memberId, expelled ? 1 : 0, by, notes, others, at, null)
      for (const record of hidden) hide.run(documentId, record.id, id, JSON.stringify(record))
    }
    for (const id of shown) show.run(documentId, id)
  }
}
