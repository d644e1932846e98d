/** What the faces of a board (canvas, list) see of the connection to its room. */
import type { Accessor } from 'solid-js'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { ErrorCode } from '#shared/errors.ts'
import type { Role } from '#shared/roles.ts'
import type { PresenceState, ServerControl, WorkshopState } from '#shared/sync/protocol.ts'
import type { ServerClock } from './clock.ts'

/** What the status line says. `count`: records with a change that no ack covers yet. */
export type SyncStatus =
  | { kind: 'loading' }
  | { kind: 'saved' }
  | { kind: 'saving'; count: number }
  | { kind: 'offline'; count: number }
  | { kind: 'read-only'; reason: 'viewer' | 'archived' | 'storage' | 'no-client-id'; count: number }
  /** stopped for good until the person does something; their unsent text is in `rescue` */
  | { kind: 'stopped'; reason: 'not-signed-in' | 'no-access' | 'no-such-board' | 'refused' | 'replaced'; rescue: string[] }

export interface Refusal {
  code: ErrorCode
  message: string
  ids: string[]
}
/** What happened to the whole room, once; each is a new object. */
export type RoomEvent = Extract<ServerControl, { type: 'private' | 'own-notes' | 'revealed' | 'taken-back' | 'gathered' }>
/** What is said about some notes, in numbers; each is a new object. */
export type TalkChange = Extract<ServerControl, { type: 'comments' }>
/** `memberId`: who it was */
export type Notice = Pick<Extract<ServerControl, { type: 'notice' }>, 'code' | 'memberId'>
export type Person = NonNullable<PresenceState['user']> & Pick<PresenceState, 'face' | 'text' | 'cursor' | 'view' | 'following' | 'pointing'> & { clientId: number; self: boolean }

/** What a page says of itself; undefined takes a thing back. */
export type OwnPresence = { [Key in keyof Omit<PresenceState, 'user'>]: PresenceState[Key] | undefined }

/** One open board on this page. Local edits go through `edit`, so that they are undone per person and counted until acked. */
export interface BoardSession {
  readonly documentId: string
  readonly doc: Y.Doc
  /** the root map, see `shared/board/layout.ts` */
  readonly records: Y.Map<unknown>
  readonly awareness: Awareness
  /** undoes this page's own edits only */
  readonly undo: Y.UndoManager
  readonly role: Accessor<Role>
  readonly memberId: Accessor<string>
  /** the document is here (from this device or the server): faces may show it */
  readonly ready: Accessor<boolean>
  /** an issued client id is in place and the role may write */
  readonly editable: Accessor<boolean>
  readonly status: Accessor<SyncStatus>
  /** IndexedDB does not work: edits live in memory only, a banner says so */
  readonly memoryOnly: Accessor<boolean>
  readonly workshop: Accessor<WorkshopState | undefined>
  /** the newest thing that happened to the room */
  readonly event: Accessor<RoomEvent | undefined>
  /** the newest change in what is said about notes */
  readonly talk: Accessor<TalkChange | undefined>
  readonly clock: ServerClock
  readonly people: Accessor<readonly Person[]>
  /** the newest refusal, for a toast */
  readonly refusal: Accessor<Refusal | undefined>
  /** for facilitators: what somebody tried and was stopped from, for a toast */
  readonly notice: Accessor<Notice | undefined>
  /** words that were not stored when the local document had to go, here or before the page loaded anew; until `dismissRescue` */
  readonly rescued: Accessor<readonly string[]>
  dismissRescue(): void
  /** Runs `change` as one transaction of this person; does nothing while not `editable`. */
  edit(change: (records: Y.Map<unknown>) => void): void
  /** Sets this page's own presence (merged into what it was); sent at most ten times a second. */
  setPresence(state: OwnPresence): void
  /** This person leaves the workshop: closes, and deletes all of the board from the device. */
  leave(): Promise<void>
  /** Closes the socket and lets go of the document; what is unsent stays on the device. */
  dispose(): void
}
/** `shared`: a borrowed computer, nothing is kept on the device. */
export type OpenBoard = (options: { documentId: string; shared?: boolean }) => BoardSession
