/** Tables of the facilitated workshop: how its programme runs, and votes. */

/** Programme and phase are columns of the workshop; here is what else its run needs. */
export interface FacilitationTable {
  workshop_id: string
  /** one more with every change */
  revision: number
  /** JSON: Run */
  run: string
  /** JSON: Locks */
  locks: string
  /** when the timer runs out; null when none runs */
  wakes_at: number | null
}
export interface VoteRoundsTable {
  id: string
  workshop_id: string
  document_id: string
  /** counts up in a workshop */
  number: number
  request_key: string
  title: string
  target: string
  dots: number
  max_per_item: number
  secret: number
  who: string
  /** the round whose best go on in this one */
  previous_id: string | null
  opened_at: number
  closed_at: number | null
  /** frozen when the round closes */
  eligible: number | null
  turnout: number | null
  /** people behind the dots on paper */
  paper_voters: number
}
/** What is voted on, fixed when the round opens; the tally, fixed when it closes. */
export interface VoteItemsTable {
  round_id: string
  /** note or group: record id without `shape:` */
  item_id: string
  /** in the reading order of the board */
  place: number
  /** dots on paper */
  paper: number
  /** all dots, paper and proxies included */
  dots: number | null
  voters: number | null
  /** dots that somebody else placed for a person */
  proxy: number | null
}
/** Gone when a secret round closes. */
export interface BallotsTable {
  round_id: string
  /** member id, or the id of a proxy's ballot */
  voter: string
  item_id: string
  dots: number
  proxy: number
}
/** Requests that were carried out while the round is open. */
export interface VoteRequestsTable {
  round_id: string
  request_key: string
}
