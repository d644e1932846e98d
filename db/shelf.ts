/**
 * The shelf beside a board: notes that only their author has seen, on the synchronous connection. Read inside a room's turn and written in
 * that turn's commit, so that no edit and no second reveal can come between.
 */
import type Sqlite from 'better-sqlite3'
import type { Kysely, Selectable } from 'kysely'
import type { HiddenChange } from './hidden.ts'
import { prepare } from './prepared.ts'
import type { Schema } from './schema.ts'
import type { PrivateNotesTable } from './schema-shelf.ts'

export interface PrivateNote {
  /** the note's public id, the same after the reveal */
  id: string
  memberId: string
  /** record id under which a client sent it; null for notes written over HTTP */
  source: string | null
  /** a zone's template id or a group's record id; null: in none */
  zoneId: string | null
  text: string
  color: string
  lang: string | null
  /** not to be signed */
  anon: boolean
  via: string
  /** milliseconds since 1970 */
  at: number
  requestId: string | null
}
/** What somebody went on to write on a canvas that still shows the note there. */
export interface SourceEdit {
  source: string
  memberId: string
  text?: string | undefined
  color?: string | undefined
}
export interface SignedNote {
  noteId: string
  via: string
  print: string
}
export interface NewReveal {
  id: string
  zoneId: string | null
  memberId: string
  notes: number
  at: number
  /** those that have an author to go back to */
  signed: readonly SignedNote[]
}
/** What a turn does to the shelf. */
export interface ShelfChange {
  added: PrivateNote[]
  edited: SourceEdit[]
  /** note ids */
  removed: string[]
  reveal?: NewReveal
  takenBack?: { revealId: string; at: number }
  /** what facilitators took off the board, or laid back */
  hidden?: HiddenChange[]
}
export const noShelfChange = (): ShelfChange => ({ added: [], edited: [], removed: [] })

/** Reads for a turn. */
export interface Shelf {
  /** What a reveal would show: not empty, not held back, of nobody who was removed. @param zoneId all when undefined */
  waiting(documentId: string, zoneId?: string): PrivateNote[]
  /** How many `waiting` would give, and of how many people. */
  count(documentId: string): { notes: number; writers: number }
  /** Does a new note stay with its author at this moment? */
  isHidden(documentId: string): boolean
  /** How many notes a reveal showed, and the signed ones; undefined when there is none, or it was taken back. */
  findReveal(documentId: string, revealId: string): { notes: number; signed: SignedNote[] } | undefined
}

type Row = Selectable<PrivateNotesTable>
export const toPrivateNote = (row: Row): PrivateNote => ({
  id: row.id,
  memberId: row.member_id,
  source: row.source,
  zoneId: row.zone_id,
  text: row.text,
  color: row.color,
  lang: row.lang,
  anon: row.anon === 1,
  via: row.via,
  at: row.at,
  requestId: row.request_id,
})
export const toRow = (documentId: string, note: PrivateNote): Row => ({
  document_id: documentId,
  id: note.id,
  member_id: note.memberId,
  source: note.source,
  zone_id: note.zoneId,
  text: note.text,
  color: note.color,
  lang: note.lang,
  anon: note.anon ? 1 : 0,
  via: note.via,
  at: note.at,
  hidden_at: null,
  request_id: note.requestId,
})

const waiting = (db: Kysely<Schema>) =>
  db
    .selectFrom('private_notes')
    .innerJoin('members', 'members.id', 'private_notes.member_id')
    .where('private_notes.document_id', '=', '')
    .where('private_notes.text', '!=', '')
    .where('private_notes.hidden_at', 'is', null)
    .where('members.removed_by', 'is', null)

export function createShelf(db: Kysely<Schema>, raw: Sqlite.Database): Shelf {
  const all = prepare(raw, waiting(db).selectAll('private_notes'))
  const inZone = prepare(raw, waiting(db).where('private_notes.zone_id', '=', '').selectAll('private_notes'))
  const count = prepare(
    raw,
    waiting(db).select((eb) => [eb.fn.countAll().as('notes'), eb.fn.count('private_notes.member_id').distinct().as('writers')]),
  )
  // counting people takes SQLite a table of its own each time, and on most boards nothing is private
  const some = prepare(raw, db.selectFrom('private_notes').where('document_id', '=', '').select('id').limit(1))
  const mode = prepare(
    raw,
    db.selectFrom('documents').innerJoin('workshops', 'workshops.id', 'documents.workshop_id').where('documents.id', '=', '').select('workshops.phase_mode'),
  )
  const reveal = prepare(raw, db.selectFrom('reveals').where('document_id', '=', '').where('id', '=', '').select(['notes', 'taken_back_at']))
  const signed = prepare(raw, db.selectFrom('revealed_notes').where('reveal_id', '=', '').select(['note_id', 'via', 'print']))
  return {
    waiting: (documentId, zoneId) => (zoneId === undefined ? all.all(documentId, '') : inZone.all(documentId, '', zoneId)).map((row) => toPrivateNote(row as Row)),
    count: (documentId) => (some.get(documentId, 1) ? (count.get(documentId, '') as { notes: number; writers: number }) : { notes: 0, writers: 0 }),
    isHidden: (documentId) => (mode.get(documentId) as { phase_mode: string } | undefined)?.phase_mode === 'hidden',
    findReveal: (documentId, revealId) => {
      const known = reveal.get(documentId, revealId) as { notes: number; taken_back_at: number | null } | undefined
      if (known?.taken_back_at !== null) return undefined
      const rows = signed.all(revealId) as { note_id: string; via: string; print: string }[]
      return { notes: known.notes, signed: rows.map(({ note_id, ...row }) => ({ noteId: note_id, ...row })) }
    },
  }
}
