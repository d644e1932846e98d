/** What differs between kinds of documents; room, journal, ids and presence know documents only. */
import type * as Y from 'yjs'
import type { StoredNote } from '#db/documents.ts'
import type { NewNote, Quarantined } from '#db/journal.ts'
import type { NoteRequest } from '#server/deps.ts'
import type { ErrorCode } from '#shared/errors.ts'
import type { PhaseMode, Role } from '#shared/roles.ts'
import type { GateRules } from '../gate.ts'

/** On whose behalf something is written. */
export interface Actor {
  memberId: string
  role: Role
  mode: PhaseMode
  archived: boolean
  via: 'canvas' | 'list' | 'phone'
}
/** What was put back, for the author's screen. */
export interface PutBack {
  code: ErrorCode
  id: string
}

/** The meaning of one document's contents, beside its live `Y.Doc`. */
export interface DocumentContent {
  readonly root: Y.Map<unknown>
  /** Judges what one frame did (its changed keys), repairs or puts back inside the running transaction. `actor` null: the server itself, judged for validity only. */
  settle(keys: ReadonlySet<string>, actor: Actor | null, now: number): PutBack[]
  /** Puts all records with these keys back to what they were before. */
  restore(keys: ReadonlySet<string>): void
  createNote(request: NoteRequest, now: number): { id: string; number: number }
  /** Rows that belong to the commit of the turn; empties the list. */
  takeNotes(): NewNote[]
  readonly lastNumber: number
  /** is there anything for `mend` to do? */
  readonly ailing: boolean
  readonly counts: { notes: number }
  /** Removes what cannot be shown, right after loading. Call inside a transaction. */
  mend(): Quarantined[]
}
export interface DocumentKind {
  rules: GateRules
  open(doc: Y.Doc, notes: readonly StoredNote[], lastNumber: number): DocumentContent
}
