/** The journal: what a screen may call saved once the disk has it. One synchronous transaction for all rooms of a turn, of statements compiled once by Kysely. */
import { hash } from 'node:crypto'
import type Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { prepare } from './prepared.ts'
import type { Schema } from './schema.ts'
import type { ShelfChange } from './shelf.ts'
import { ShelfWriter } from './shelf-writer.ts'

/** Who wrote a note, when, how: stored with the turn in which it first appears. */
export interface NewNote {
  id: string
  number: number
  memberId: string | null
  at: number
  via: string
  anon: boolean
  requestId: string | null
}
/** A record that could not be shown, taken out of the document and kept beside it. */
export interface Quarantined {
  recordId: string
  reason: string
  value: string
}
/** One room's turn, ready for the disk. */
export interface Commit {
  documentId: string
  epoch: number
  /** the document's sequence after this commit: exactly one more than before */
  seq: number
  update: Uint8Array
  lastNumber: number
  notes: readonly NewNote[]
  quarantined: readonly Quarantined[]
  /** private notes that came or went with this turn */
  shelf?: ShelfChange | undefined
}

/** The document was rebuilt or deleted under the room: its commit does not belong anywhere. */
export class StaleCommitError extends Error {}

export const checksum = (bytes: Uint8Array): string => hash('sha256', bytes)

/** A note that was taken back and is revealed again keeps its number, and is signed as its author wants it now. */
const noteRow = (db: Kysely<Schema>) =>
  db
    .insertInto('notes')
    .values({ document_id: '', id: '', number: 0, member_id: '', at: 0, via: '', anon: 0, request_id: '' })
    .onConflict((conflict) =>
      conflict.columns(['document_id', 'id']).doUpdateSet(({ ref }) => ({
        member_id: ref('excluded.member_id'),
        at: ref('excluded.at'),
        anon: ref('excluded.anon'),
        request_id: ref('excluded.request_id'),
      })),
    )

export class JournalWriter {
  readonly #raw: Sqlite.Database
  readonly #append
  readonly #advance
  readonly #note
  readonly #quarantine
  readonly #serverClient
  readonly #known
  readonly #shelf: ShelfWriter
  readonly #writeAll

  constructor(db: Kysely<Schema>, raw: Sqlite.Database) {
    this.#raw = raw
    // made once: making it takes longer than what it adds to a commit
    this.#writeAll = raw.transaction((commits: readonly Commit[], at: number) => {
      for (const commit of commits) this.#write(commit, at)
    })
    this.#shelf = new ShelfWriter(db, raw)
    const empty = new Uint8Array()
    this.#append = prepare(raw, db.insertInto('journal').values({ document_id: '', epoch: 0, seq: 0, payload: empty, sum: '', at: 0 }))
    this.#advance = prepare(raw, db.updateTable('documents').set({ seq: 0, last_number: 0 }).where('id', '=', '').where('epoch', '=', 0).where('seq', '=', 0))
    this.#note = prepare(raw, noteRow(db))
    this.#quarantine = prepare(raw, db.insertInto('quarantine').values({ document_id: '', record_id: '', reason: '', value: '', at: 0 }))
    this.#known = prepare(raw, db.selectFrom('journal').select('seq').where('document_id', '=', '').where('epoch', '=', 0).where('seq', '=', 0))
    this.#serverClient = prepare(
      raw,
      db
        .updateTable('documents')
        .set((eb) => ({ server_client: eb('server_client', '+', 1) }))
        .where('id', '=', '')
        .returning('server_client'),
    )
  }

  /**
   * Writes all commits or none into the log; durable once the log has been synchronised.
   * @param at milliseconds since 1970
   * @throws StaleCommitError, or SQLite's error (disk full, I/O); nothing of the group is stored then
   */
  commit(commits: readonly Commit[], at: number): void {
    this.#writeAll.immediate(commits, at)
  }

  /** Is this commit in the log already? Its document has taken no other since. */
  has({ documentId, epoch, seq }: Commit): boolean {
    return this.#known.get(documentId, epoch, seq) !== undefined
  }

  /** A client id below 2^20 that no room of this document has had before. @throws StaleCommitError when the document is gone */
  takeServerClient(documentId: string): number {
    const row = this.#serverClient.get(1, documentId) as { server_client: number } | undefined
    if (!row) throw new StaleCommitError(`document ${documentId} does not exist`)
    return row.server_client
  }

  /** Tries a real write and takes it back. @throws SQLite's error */
  probe(): void {
    this.#raw
      .transaction(() => {
        this.#raw.exec("INSERT INTO settings (key, value) VALUES ('probe', '') ON CONFLICT (key) DO UPDATE SET value = ''")
        this.#raw.exec("DELETE FROM settings WHERE key = 'probe'")
      })
      .immediate()
  }

  #write(commit: Commit, at: number): void {
    const { documentId: id, epoch, seq } = commit
    const advanced = this.#advance.run(seq, commit.lastNumber, id, epoch, seq - 1)
    if (advanced.changes !== 1) throw new StaleCommitError(`document ${id} is no longer at epoch ${epoch}, sequence ${seq - 1}`)
    this.#append.run(id, epoch, seq, commit.update, checksum(commit.update), at)
    for (const note of commit.notes) this.#note.run(id, note.id, note.number, note.memberId, note.at, note.via, note.anon ? 1 : 0, note.requestId)
    for (const record of commit.quarantined) this.#quarantine.run(id, record.recordId, record.reason, record.value, at)
    if (commit.shelf) this.#shelf.write(id, commit.shelf)
  }
}
