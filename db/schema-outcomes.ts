/** Tables of what is told to the citizens afterwards. */

export interface OutcomesTable {
  workshop_id: string
  /** in clear: it is the address of a page that everybody may read, and is shown again; null until it was switched on once */
  token: string | null
  published: number
  next_steps: string
  updated_at: number
}
/** An answer waits while its note or group is not on the board. */
export interface IdeaAnswersTable {
  document_id: string
  /** note or group: record id without `shape:` */
  item_id: string
  status: string
  reason: string
  at: number
}
