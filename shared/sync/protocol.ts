/** The wire of `/sync/:documentId`: message types, and the control messages as unions. Frames 0, 1 and 3 are y-websocket's own, 101 comes only to who asks for it. */
import type { ErrorCode } from '../errors.ts'
import type { FacilitationView } from '../facilitation/answer.ts'
import type { ViewBox } from '../guide.ts'
import type { NoteTalk } from '../reactions.ts'
import type { PhaseMode, Role } from '../roles.ts'

export const MESSAGE = { sync: 0, awareness: 1, queryAwareness: 3, control: 100, packed: 101 } as const
/** As `&packed=1` on the socket's address: this side can read `MESSAGE.packed`, whole messages one after the other (each with its length before it) compressed with zlib. */
export const PACKED = 'packed'
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** `[clientId, clock]`: everything of that client below `clock` is committed to disk. */
export type Clock = [clientId: number, clock: number]

export interface WorkshopState {
  /** id of the current phase of the programme, null while it has not been started */
  phaseId: string | null
  mode: PhaseMode
  /** notes on the board, people with an open socket, notes that only their authors have seen, and how many these are from */
  counts: { notes: number; people: number; private: number; writers: number }
  archived: boolean
  /** the document's newest turn, for lines that asked for it (`seq=1`): whoever reads the board over HTTP reads it again when this has changed */
  seq?: number
  /** the running programme as this receiver may see it; the server always sends it */
  facilitation?: FacilitationView
}

export type ServerControl =
  | { type: 'hello'; epoch: number; seq: number; role: Role; clientId: number; memberId: string; clocks: Clock[] }
  | { type: 'ack'; seq: number; frames: number; clocks: Clock[] }
  | { type: 'refuse'; code: ErrorCode; message: string; ids?: string[] }
  | { type: 'time'; now: string }
  | { type: 'workshop'; state: WorkshopState }
  /** for facilitators: what somebody tried and was stopped from */
  | { type: 'notice'; code: 'bulk_limit'; memberId: string }
  /** these records left the document: they are private notes of their author now, `notes` their ids in the same order */
  | { type: 'private'; ids: string[]; notes: string[] }
  /** notes of the receiver's own were taken off the board or laid back: which is read over HTTP */
  | { type: 'own-notes' }
  /** private notes of all zones or of one have come onto the board */
  | { type: 'revealed'; revealId: string; zoneId: string | null; notes: number }
  /** revealed notes are private again, though everybody has seen them; `kept` stay on the board */
  | { type: 'taken-back'; revealId: string; notes: number; kept: number }
  /** a facilitator calls everybody to what they see: `view` on canvases, `focus` (a zone's or group's record id) elsewhere; `id` is the caller's own */
  | { type: 'gathered'; id: string; memberId: string; name: string; view?: ViewBox; focus?: string }
  /** what is said about these notes has changed, in numbers; the words are read over HTTP */
  | { type: 'comments'; notes: NoteTalk[] }
  /** the server cannot store at the moment (or can again): nothing is lost, nothing is accepted */
  | { type: 'storage'; writable: boolean }

/** What a client puts into its awareness state; the server stamps `user` from the session and drops everything else. */
export interface PresenceState {
  /** page coordinates of the pointer; absent on phone and list */
  cursor?: { x: number; y: number } | null
  /** ids of selected records, at most 50 */
  selection?: string[]
  face?: 'canvas' | 'list' | 'phone' | 'wall'
  /** where somebody writes in a draft: Yjs relative positions, base64 */
  text?: { section: string; anchor: string; head: string }
  /** what this screen shows of the board: facilitators', and of whom somebody follows */
  view?: ViewBox
  /** member id of whom this person follows */
  following?: string
  /** a facilitator points with a light that everybody sees; the server takes it from nobody else */
  pointing?: boolean
  /** stamped by the server, whatever the client sent */
  user?: { memberId: string; name: string; color: string; role: Role }
}
