/** Every table as Kysely sees it. Times are milliseconds since 1970 UTC, booleans 0 or 1, JSON is text. */
import type { Generated } from 'kysely'
import type { AccountInvitesTable, SessionsTable, UsersTable } from './schema-accounts.ts'
import type { CommentsTable, ReactionsTable } from './schema-comments.ts'
import type { BallotsTable, FacilitationTable, VoteItemsTable, VoteRequestsTable, VoteRoundsTable } from './schema-facilitation.ts'
import type { HiddenRecordsTable, RemovalsTable } from './schema-hidden.ts'
import type { IdeaAnswersTable, OutcomesTable } from './schema-outcomes.ts'
import type { JournalTable, QuarantineTable, SnapshotsTable } from './schema-journal.ts'
import type { ApplicationTemplatesTable, ApplicationVersionsTable } from './schema-templates.ts'
import type { PrivateNotesTable, ResumeCodesTable, RevealedNotesTable, RevealsTable } from './schema-shelf.ts'

export interface WorkshopsTable {
  id: string
  title: string
  question: string
  place: string
  locale: string
  template_id: string
  /** the form that its draft is written for; null: the template's own */
  application_id: string | null
  identity: string
  /** facilitators see unrevealed notes, without authors */
  moderated: Generated<number>
  /** how people in the room reach the network: for the wall and the poster */
  wifi: Generated<string>
  /** participants may read the draft */
  draft_shared: Generated<number>
  /** the workshop that this one is a rehearsal of, and until when */
  rehearsal_of: string | null
  rehearsal_ends_at: number | null
  /** the day on which it is deleted with everything in it, milliseconds */
  deletes_at: number | null
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
  /** for the screen in the room: nobody sits behind it */
  wall: Generated<number>
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
  removals: RemovalsTable
  hidden_records: HiddenRecordsTable
  comments: CommentsTable
  reactions: ReactionsTable
  outcomes: OutcomesTable
  idea_answers: IdeaAnswersTable
  application_templates: ApplicationTemplatesTable
  application_versions: ApplicationVersionsTable
  settings: SettingsTable
  audit: AuditTable
}
