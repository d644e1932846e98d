/** What a room and the house it stands in say to each other. */
import type { Logger } from 'pino'
import type { Disk } from '#db/disk.ts'
import type { Commit } from '#db/journal.ts'
import type { Db, RawDatabase } from '#db/open.ts'
import type { Shelf } from '#db/shelf.ts'
import type { Metrics } from '#server/ops/metrics.ts'
import type { Connection } from './connection.ts'
import type { Room } from './room.ts'
import type { Job, TurnResult } from './turn.ts'

/** What the house is built with. */
export interface HouseOptions {
  db: Db
  raw: RawDatabase
  /** what waits for the disk; the database's own log when left out */
  disk?: Disk
  shelf: Shelf
  log: Logger
  metrics: Metrics
  now(): number
}
/** What a room needs of the house it stands in. */
export interface RoomHost {
  now(): number
  /** something waits: give the room a turn soon */
  wake(room: Room): void
  /** the document is needed and not here, or what is here cannot be trusted: call `open` with what is stored */
  load(room: Room): void
  /** the last connection left */
  emptied(room: Room): void
  stateChanged(room: Room): void
  /** a turn goes out: is it to take along how the workshop stands? */
  stateRidesAlong(room: Room): boolean
  refused(code: string, connection?: Connection): void
  takeServerClient(documentId: string): number
  /** how many notes wait beside the document for a reveal, and of how many people */
  privateNotes(documentId: string): { notes: number; writers: number }
}
/** A turn that waits for its commit. */
export interface OpenTurn {
  commit: Commit | undefined
  jobs: Job[]
  result: TurnResult
}
