/** Tables of what people say about notes. A note may be gone for a while (undo, version, taken back): what was said waits for it. */

export interface CommentsTable {
  id: string
  document_id: string
  /** the note's public id */
  note_id: string
  /** null: without a name */
  member_id: string | null
  text: string
  anon: number
  at: number
  /** taken out of sight by a facilitator */
  hidden_at: number | null
  request_key: string | null
}
/** One row for each meaning that a person gives a note. */
export interface ReactionsTable {
  document_id: string
  note_id: string
  member_id: string
  kind: string
}
