/** Tables of a document at rest: its journal, its snapshots, and what could not be shown. */
import type { Generated } from 'kysely'

export interface JournalTable {
  document_id: string
  epoch: number
  seq: number
  payload: Uint8Array
  /** SHA-256 of `payload`, hex */
  sum: string
  at: number
}
export interface SnapshotsTable {
  document_id: string
  epoch: number
  seq: number
  state: Uint8Array
  sum: string
  verified_at: number
}
export interface QuarantineTable {
  id: Generated<number>
  document_id: string
  record_id: string
  reason: string
  value: string
  at: number
}
