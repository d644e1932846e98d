/** What differs between kinds of documents; room, journal, ids and presence know documents only. */
import type * as Y from 'yjs'
import type { StoredNote } from '#db/documents.ts'
import type { WorkshopFacts } from '#db/workshop-facts.ts'
import type { NewNote, Quarantined } from '#db/journal.ts'
import type { ShelfChange } from '#db/shelf.ts'
import type { TLRecord } from '@tldraw/tlschema'
import type { Hidden, HideRequest, NoteRequest, NotesRequest, RevealRequest, TakeBackRequest } from '#server/deps.ts'
import type { ErrorCode } from '#shared/errors.ts'
import type { BoardFile } from '#shared/board/files.ts'
import type { PhaseMode, Role } from '#shared/roles.ts'
import type { GateRules } from '../gate-rules.ts'

/** On whose behalf something is written. */
export interface Actor {
  memberId: string
  role: Role
  /** of the workshop; `locked` for somebody who is frozen */
  mode: PhaseMode
  frozen?: boolean
  /** ids of zones in which this person changes nothing */
  lockedZones?: readonly string[]
  archived: boolean
  /** nobody signs in this workshop */
  anonymous?: boolean
  via: 'canvas' | 'list' | 'phone'
}
/** What was put back, for the author's screen. */
export interface PutBack {
  code: ErrorCode
  id: string
}

/** A note that left the document for its author alone. */
export interface BecamePrivate {
  /** the id it was sent with, without `shape:` */
  sent: string
  /** the private note's */
  id: string
}
/** What became of a frame. */
export interface Settled {
  back: PutBack[]
  becamePrivate: BecamePrivate[]
}
/** Why a frame is left out whole although its structure is sound. */
export type WholeRefusal = 'bulk-removal'
/** What is known beside a document's contents, for as long as its room is open, even while the document itself is not in memory. */
export interface DocumentMemory {
  readonly documentId: string
  /** the stored pictures by hash; none ever goes */
  readonly files: Map<string, BoardFile>
  /** when each member removed what others had made, lately; milliseconds since 1970 */
  readonly removals: Map<string, number[]>
  /** when each member made new notes, lately; milliseconds since 1970 */
  readonly written: Map<string, number[]>
  /** record ids of notes that left the document for their author alone, and that member */
  readonly shelved: Map<string, string>
  /** record ids that facilitators took off: nobody brings them back but by laying them back */
  readonly hidden: Set<string>
}
export const memoryOf = (documentId: string): DocumentMemory => ({ documentId, files: new Map(), removals: new Map(), written: new Map(), shelved: new Map(), hidden: new Set() })

/** By client id, where its clock stood before the frame: what it wrote comes after. */
export type Clocks = ReadonlyMap<number, number>

/** The meaning of one document's contents, beside its live `Y.Doc`: what a room needs of every kind. */
export interface DocumentContent {
  /** the flat map whose changed keys are judged */
  readonly root: Y.Map<unknown>
  /**
   * Judges what one frame did (its changed keys, and what it added since `clocks`), repairs or puts back inside the running transaction. `actor` null: the server itself, judged for validity only.
   * @param frame as it came; undefined: the server's own edit
   */
  settle(keys: ReadonlySet<string>, actor: Actor | null, now: number, clocks: Clocks, frame?: Uint8Array): Settled
  /** Asked before `settle`: is this frame as a whole too much? Then it is restored. */
  wholeRefusal(keys: ReadonlySet<string>, actor: Actor, now: number): WholeRefusal | undefined
  /** Puts all records with these keys back to what they were before. */
  restore(keys: ReadonlySet<string>): void
  /** Rows that belong to the commit of the turn; empties the list. */
  takeNotes(): NewNote[]
  /** What the turn did to private notes, for its commit; empties it. */
  takeShelf(): ShelfChange | undefined
  readonly lastNumber: number
  /** is there anything for `mend` to do? */
  readonly ailing: boolean
  readonly counts: { notes: number }
  /** Removes what cannot be shown, right after loading. Call inside a transaction. */
  mend(): Quarantined[]
  /** what only boards can do */
  readonly board: BoardWork | undefined
}
/** What the server writes on a board by itself. */
export interface BoardWork {
  /** Before the server's own edit is settled: is there room for what it wrote under these keys? @throws AppError board_full */
  assertFits(keys: ReadonlySet<string>): void
  createNote(request: NoteRequest, now: number): { id: string; number: number }
  createNotes(request: NotesRequest, now: number): { notes: { id: string; number: number }[]; groups: number }
  /** @returns how many are on the board now */
  reveal(request: RevealRequest, now: number): number
  /** @returns how many are private again */
  takeBack(request: TakeBackRequest, now: number): number
  /** Takes notes, or all of one person, off the board. @returns how many @throws AppError not_found */
  hide(request: HideRequest, now: number): Hidden
  /** Lays them back where they were. @returns ids of those that are on the board now @throws AppError board_full */
  show(records: readonly TLRecord[]): string[]
}

export interface DocumentKind {
  rules: GateRules
  /** May what is under this item be forgotten once it is removed? Absent: always. */
  isForgotten?(item: Y.Item): boolean
  /** @param memory left out: a document without pictures */
  open(doc: Y.Doc, notes: readonly StoredNote[], lastNumber: number, memory?: DocumentMemory): DocumentContent
  /** Are frames of this role listened to at all? */
  writes(role: Role): boolean
  /** May people of this role be in the room? */
  admits(role: Role, facts: Pick<WorkshopFacts, 'draftShared'>): boolean
  /** Why no change of this person is taken now, whatever it is; undefined: each change is judged by itself. */
  barred(actor: Actor): ErrorCode | undefined
  /** One update that makes an empty document hold the same, without its history. */
  compact(doc: Y.Doc): Uint8Array
}
