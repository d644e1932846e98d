/** Tables of what facilitators have taken off a board. */

/** One a time that something was taken off: a note, or all of one person. */
export interface RemovalsTable {
  id: string
  document_id: string
  /** whose it all was; null: single notes */
  member_id: string | null
  /** the person was taken out of the workshop with it */
  expelled: number
  removed_by: string | null
  notes: number
  others: number
  at: number
  restored_at: number | null
}
export interface HiddenRecordsTable {
  document_id: string
  record_id: string
  removal_id: string
  /** JSON: the whole record */
  record: string
}
