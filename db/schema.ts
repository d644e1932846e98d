/** Every table as Kysely sees it. Times are milliseconds since 1970 UTC, booleans 0 or 1, JSON is text. */
import type { Generated } from 'kysely'

export interface UsersTable {
  id: string
  /** null for guests */
  email: string | null
  name: string
  password_hash: string | null
  locale: string
  created_at: number
}
export interface SessionsTable {
  /** SHA-256 of the session id, hex */
  id_hash: string
  user_id: string
  expires_at: number
  /** the absolute end, whatever is renewed */
  ends_at: number
}
/** One-time links that make a further account. */
export interface AccountInvitesTable {
  token_hash: string
  created_by: string
  expires_at: number
  used_at: number | null
}
export interface WorkshopsTable {
  id: string
  title: string
  question: string
  place: string
  locale: string
  template_id: string
  identity: string
  /** facilitators see unrevealed notes, without authors */
  moderated: Generated<number>
  starts_at: number | null
  created_at: number
  last_active_at: number
  archived_at: number | null
  demo: number
  /** JSON: Zone[] */
  zones: string
  /** JSON: Phase[] */
  programme: string
  phase_id: string | null
  phase_mode: string
}
export interface MembersTable {
  id: string
  workshop_id: string
  user_id: string
  role: string
  name: string | null
  affiliation: string | null
  organisation: string | null
  invite_id: string | null
  joined_at: number
  /** no longer part of the workshop */
  removed_at: number | null
  /** member id of who removed them; null with `removed_at` set: left by themselves, and may come back */
  removed_by: string | null
}
export interface InvitesTable {
  id: string
  workshop_id: string
  role: string
  label: string
  token_hash: string
  /** in clear, so that the facilitator can show it again; it works only around the workshop itself */
  code: string | null
  expires_at: number | null
  max_uses: number | null
  uses: number
  revoked_at: number | null
  created_by: string
  created_at: number
}
/** A board's id is its document's id. */
export interface DocumentsTable {
  id: string
  kind: string
  workshop_id: string
  title: string
  epoch: number
  seq: number
  /** the last client id (below 2^20) a room took for itself */
  server_client: number
  /** the last client id issued to a person */
  person_client: number
  /** the last number given to a note */
  last_number: number
  created_at: number
}
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
/** Client ids issued to a member for a document; valid for offline resends as long as the member is. */
export interface ClientIdsTable {
  document_id: string
  client_id: number
  member_id: string
  issued_at: number
}
/** Who, when, how and which number: belongs to the id of a note, written once by the room. */
export interface NotesTable {
  document_id: string
  /** record id without `shape:` */
  id: string
  number: number
  /** null: anonymous, or the author was erased */
  member_id: string | null
  at: number
  via: string
  anon: number
  request_id: string | null
}
export interface QuarantineTable {
  id: Generated<number>
  document_id: string
  record_id: string
  reason: string
  value: string
  at: number
}
export interface VersionsTable {
  id: string
  document_id: string
  epoch: number
  name: string
  kind: string
  state: Uint8Array
  sum: string
  notes: number
  member_id: string | null
  at: number
}
/** Pictures on a board, as they were re-encoded. */
export interface FilesTable {
  document_id: string
  /** SHA-256 of `bytes`, hex */
  hash: string
  mime_type: string
  width: number
  height: number
  size: number
  member_id: string | null
  at: number
  bytes: Uint8Array
}
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
/** Small facts of the installation. */
export interface SettingsTable {
  key: string
  value: string
}
export interface AuditTable {
  id: Generated<number>
  workshop_id: string | null
  member_id: string | null
  action: string
  details: string
  at: number
}

export interface Schema {
  users: UsersTable
  sessions: SessionsTable
  account_invites: AccountInvitesTable
  workshops: WorkshopsTable
  members: MembersTable
  invites: InvitesTable
  documents: DocumentsTable
  journal: JournalTable
  snapshots: SnapshotsTable
  client_ids: ClientIdsTable
  notes: NotesTable
  quarantine: QuarantineTable
  versions: VersionsTable
  files: FilesTable
  facilitation: FacilitationTable
  vote_rounds: VoteRoundsTable
  vote_items: VoteItemsTable
  ballots: BallotsTable
  vote_requests: VoteRequestsTable
  private_notes: PrivateNotesTable
  reveals: RevealsTable
  revealed_notes: RevealedNotesTable
  resume_codes: ResumeCodesTable
  settings: SettingsTable
  audit: AuditTable
}
