/** Tables of silent writing: the shelf, reveals, and codes to go on with elsewhere. */

/** Notes that only their author has seen; the document knows nothing of them before a reveal. */
export interface PrivateNotesTable {
  document_id: string
  /** the note's public id, the same after the reveal */
  id: string
  member_id: string
  /** id of the record in which a client sent it, whose later edits belong to this note; null for notes written over HTTP */
  source: string | null
  zone_id: string | null
  text: string
  color: string
  lang: string | null
  anon: number
  via: string
  at: number
  /** held back by a facilitator who does not know whose it is */
  hidden_at: number | null
  request_id: string | null
}
export interface RevealsTable {
  id: string
  document_id: string
  /** null: all zones */
  zone_id: string | null
  revealed_by: string | null
  notes: number
  at: number
  taken_back_at: number | null
}
/** What may be taken back: signed notes only, for the others have no author to go back to. */
export interface RevealedNotesTable {
  reveal_id: string
  note_id: string
  /** how it was written */
  via: string
  /** of text, paper and place as revealed: a note that differs was touched since */
  print: string
}
/** One a member, to go on with on another device. */
export interface ResumeCodesTable {
  member_id: string
  code_hash: string
  created_at: number
}
