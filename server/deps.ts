/** What features are given instead of importing it: one value, made in `main.ts` (and by tests), passed down. */
import type { TLRecord } from '@tldraw/tlschema'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type * as Y from 'yjs'
import type { Schema } from '#db/schema.ts'
import type { PrivateNote, Shelf, SignedNote } from '#db/shelf.ts'
import type { Records } from '#shared/board/layout.ts'
import type { NoteColor, Via } from '#shared/board/records.ts'
import type { BoardFile } from '#shared/board/files.ts'
import type { Role } from '#shared/roles.ts'
import type { ServerControl } from '#shared/sync/protocol.ts'
import type { Addresses, Config } from './config.ts'
import type { Metrics } from './ops/metrics.ts'
import type { Rehearsals } from './rehearsal/rehearsals.ts'

export interface Deps {
  readonly config: Config
  readonly addresses: () => Addresses
  readonly log: Logger
  /** milliseconds since 1970; tests move it */
  readonly now: () => number
  readonly db: Kysely<Schema>
  readonly rooms: Rooms
  readonly rehearsals: Rehearsals
  /** private notes, for reading inside a turn */
  readonly shelf: Shelf
  readonly metrics: Metrics
  /** creates the first account; undefined when the server found one at its start (later the database says so) */
  readonly setupToken: () => string | undefined
}

/** A note as somebody asks for it over HTTP; the room places, numbers and stamps it. */
export interface NoteRequest {
  text: string
  zoneId?: string | undefined
  color?: NoteColor | undefined
  lang?: string | undefined
  via: Via
  /** the author; null when the note is anonymous */
  memberId: string | null
  requestId?: string | undefined
}

/** Many notes at once, in the order in which they get their numbers. */
export interface NotesRequest {
  /** `group`: a title, see `BatchNote` */
  notes: readonly (NoteRequest & { group?: string | undefined; requestId: string })[]
  /** begins the ids of groups that are made for it */
  groupKey: string
}
/** Private notes for the board, in the order in which they get their numbers. */
export interface RevealRequest {
  /** left out: it cannot be taken back */
  id?: string | undefined
  notes: readonly PrivateNote[]
  /** nobody signs in this workshop */
  nameless: boolean
  zoneId?: string | undefined
  /** who asked for it */
  memberId: string
}
export interface TakeBackRequest {
  revealId: string
  signed: readonly SignedNote[]
}

/** Notes by their ids, or everything that one person has signed. */
export type HideRequest = {
  /** of the removal */
  id: string
  /** member id of who asked for it */
  by: string
  /** the person was taken out of the workshop too */
  expelled?: boolean
} & ({ noteIds: readonly string[] } | { memberId: string })
/** How many notes, and how much else. */
export interface Hidden {
  notes: number
  others: number
}

/** One server edit: runs synchronously inside a turn of the room; what it throws, nobody sees on the board. */
export interface ServerEdit {
  readonly records: Records
  readonly doc: Y.Doc
  /** Is there room on the board for what has been written to `records` so far? @throws AppError board_full */
  assertFits(): void
  /** creates a note under the room's own client id; its number and author are stored with the commit */
  createNote(note: NoteRequest): { id: string; number: number }
  /** All of them or none. @returns them in their order, and how many groups were made @throws AppError board_full */
  createNotes(request: NotesRequest): { notes: { id: string; number: number }[]; groups: number }
  /** Lays private notes onto the board; their rows go with the commit. @returns how many @throws AppError board_full */
  reveal(request: RevealRequest): number
  /** Takes revealed notes that nobody has touched off the board; they are private rows again with the commit. @returns how many */
  takeBack(request: TakeBackRequest): number
  /** Takes things off the board for facilitators to keep; their rows go with the commit. @throws AppError not_found when one of the notes is not on the board */
  hide(request: HideRequest): Hidden
  /** Lays back what was taken off. @returns record ids that are on the board now; the others were already @throws AppError board_full */
  show(records: readonly TLRecord[]): string[]
}

/** The open boards: the only way to read or change a document. */
export interface Rooms {
  /** The document as it is now, from memory if it is open, else from storage. `read` must not keep or change it. @throws AppError not_found, storage_unavailable */
  read<T>(documentId: string, read: (doc: Y.Doc, records: Records) => T): Promise<T>
  /** One turn of the room on behalf of the server. Resolves when it is committed to disk. @throws what `edit` throws; AppError not_found, storage_unavailable */
  edit<T>(documentId: string, edit: (edit: ServerEdit) => T): Promise<T>
  /** Client ids were issued: if the document is open, they may write from now on. */
  issued(documentId: string, memberId: string, clientIds: readonly number[]): void
  /** A picture was stored: from now on records of the document may show it. Resolves when its room, if there is one, knows. */
  fileAdded(documentId: string, file: BoardFile): Promise<void>
  /** Member ids with an open socket. */
  present(documentId: string): ReadonlySet<string>
  /** Closes a member's sockets on every document with `noAccess`; call after the database says so. */
  removeMember(memberId: string): void
  /** A member's role was changed in the database: open sockets follow at once. */
  changeRole(memberId: string, role: Role): void
  /** A session ended (sign-out, password change): its sockets close with `notSignedIn`. */
  endSessions(sessionHashes: readonly string[]): void
  /** Title, archive, phase or locks changed: rooms go by it, and everyone on its documents has been sent `workshop {state}`, when this resolves. */
  workshopChanged(workshopId: string): Promise<void>
  /** Dots were placed: everyone is told within a second, of many at once. */
  votesChanged(workshopId: string): void
  /** Private notes came or went outside a turn: everyone is told the new number within a second. */
  shelfChanged(documentId: string): void
  /** These are here, say the counts and the presence, without sockets; until the room closes. */
  simulate(documentId: string, people: readonly { memberId: string; name: string }[]): void
  /** Says something to everyone on the document. */
  tell(documentId: string, message: ServerControl): void
  /** Says something to these members, on each of their screens. */
  tellMembers(documentId: string, memberIds: ReadonlySet<string>, message: ServerControl): void
  /** Closes every socket of the workshop's documents and forgets the rooms without storing; before its rows are deleted. */
  drop(workshopId: string): Promise<void>
  /** Stops accepting, commits what is in flight, closes sockets with `restarting`. */
  shutdown(): Promise<void>
  readonly writable: boolean
}
