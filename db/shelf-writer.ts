/** Writes what a turn did to the shelf, inside the transaction of the turn's commit. */
import type Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { HiddenWriter } from './hidden-writer.ts'
import { prepare } from './prepared.ts'
import type { Schema } from './schema.ts'
import { type NewReveal, type PrivateNote, type ShelfChange, type SourceEdit, toRow } from './shelf.ts'

const EMPTY: PrivateNote = { id: '', memberId: '', source: null, zoneId: null, text: '', color: '', lang: null, anon: false, via: '', at: 0, requestId: null }

const prepareAll = (db: Kysely<Schema>, raw: Sqlite.Database) => ({
  add: prepare(raw, db.insertInto('private_notes').orIgnore().values(toRow('', EMPTY))),
  edit: prepare(
    raw,
    db
      .updateTable('private_notes')
      .set(({ fn, val }) => ({ text: fn.coalesce(val(''), 'text'), color: fn.coalesce(val(''), 'color') }))
      .where('document_id', '=', '')
      .where('member_id', '=', '')
      .where('source', '=', ''),
  ),
  remove: prepare(raw, db.deleteFrom('private_notes').where('document_id', '=', '').where('id', '=', '')),
  reveal: prepare(raw, db.insertInto('reveals').values({ id: '', document_id: '', zone_id: '', revealed_by: '', notes: 0, at: 0, taken_back_at: null })),
  signed: prepare(raw, db.insertInto('revealed_notes').values({ reveal_id: '', note_id: '', via: '', print: '' })),
  takeBack: prepare(raw, db.updateTable('reveals').set({ taken_back_at: 0 }).where('document_id', '=', '').where('id', '=', '')),
  forget: prepare(raw, db.deleteFrom('revealed_notes').where('reveal_id', '=', '')),
})

export class ShelfWriter {
  readonly #statements: ReturnType<typeof prepareAll>
  readonly #hidden: HiddenWriter

  constructor(db: Kysely<Schema>, raw: Sqlite.Database) {
    this.#statements = prepareAll(db, raw)
    this.#hidden = new HiddenWriter(db, raw)
  }
  /** Call inside a transaction. */
  write(documentId: string, change: ShelfChange): void {
    const { remove, takeBack, forget } = this.#statements
    for (const id of change.removed) remove.run(documentId, id)
    for (const note of change.added) this.#add(documentId, note)
    for (const edit of change.edited) this.#edit(documentId, edit)
    for (const hidden of change.hidden ?? []) this.#hidden.write(documentId, hidden)
    if (change.reveal) this.#reveal(documentId, change.reveal)
    if (!change.takenBack) return
    takeBack.run(change.takenBack.at, documentId, change.takenBack.revealId)
    forget.run(change.takenBack.revealId)
  }
  /** A client that sends the same record again means the same note. */
  #add(documentId: string, note: PrivateNote): void {
    const { source } = note
    if (source !== null && this.#edit(documentId, { ...note, source })) return
    this.#statements.add.run(...Object.values(toRow(documentId, note)))
  }
  #edit(documentId: string, { text, color, memberId, source }: SourceEdit): boolean {
    return this.#statements.edit.run(text ?? null, color ?? null, documentId, memberId, source).changes > 0
  }
  #reveal(documentId: string, { id, zoneId, memberId, notes, at, signed }: NewReveal): void {
    this.#statements.reveal.run(id, documentId, zoneId, memberId, notes, at, null)
    for (const note of signed) this.#statements.signed.run(id, note.noteId, note.via, note.print)
  }
}
