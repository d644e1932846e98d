/** One turn of a room: everything that arrived, frame by frame, in one transaction. Afterwards nobody could say whose change was whose. */
import * as Y from 'yjs'
import type { Quarantined } from '#db/journal.ts'
import type { ServerEdit } from '#server/deps.ts'
import type { Records } from '#shared/board/layout.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { Clock } from '#shared/sync/protocol.ts'
import { ChangedKeys } from './changed-keys.ts'
import type { Connection } from './connection.ts'
import { applyFrameTo } from './frame-reader.ts'
import { type FrameKind, gate, type GateRefusal } from './gate.ts'
import type { Actor, BecamePrivate, BoardWork, Clocks, DocumentContent, DocumentKind, Settled, WholeRefusal } from './kinds/kind.ts'

export interface FrameJob {
  type: 'frame'
  connection: Connection
  kind: FrameKind
  payload: Uint8Array
  /** client ids whose clocks it advanced, once applied */
  clients?: Iterable<number>
  /** those clocks, once they are on disk */
  clocks?: Clock[]
}
export interface EditJob {
  type: 'edit'
  run(edit: ServerEdit): unknown
  done(result: unknown): void
  failed(error: unknown): void
}
export type Job = FrameJob | EditJob

/** What the turn did to the author's screen. */
export interface Put {
  connection: Connection
  code: ErrorCode
  ids: string[]
}
export interface TurnResult {
  /** the one update of the turn; undefined when nothing changed */
  update: Uint8Array | undefined
  /** frames that stand (or were put back): to be acknowledged once committed */
  frames: FrameJob[]
  edits: { job: EditJob; result: unknown }[]
  putBack: Put[]
  /** notes of a frame that left the document for their author alone */
  becamePrivate: { connection: Connection; notes: BecamePrivate[] }[]
  /** left out whole, by the gate or for what they do: nothing of them is seen by anybody */
  refused: { job: FrameJob; why: GateRefusal | WholeRefusal | ErrorCode }[]
  /** the server wrote something of its own, so the authors need the update too */
  byServer: boolean
}
/** Applying threw half-way: the live document is not to be trusted any more. `job` is the offender, undefined when it may be any of several. */
export class BrokenTurnError extends Error {
  readonly job: Job | undefined
  constructor(job: Job | undefined, cause: unknown) {
    super('applying an admitted frame failed', { cause })
    this.job = job
  }
}

export interface TurnRoom {
  doc: Y.Doc
  content: DocumentContent
  kind: DocumentKind
  mayWrite(connection: Connection, clientId: number): boolean
  actor(connection: Connection): Actor
  now: number
}

/** @throws BrokenTurnError; then the document must be dropped */
export function runTurn(room: TurnRoom, jobs: readonly Job[]): TurnResult {
  const result: TurnResult = { update: undefined, frames: [], edits: [], putBack: [], becamePrivate: [], refused: [], byServer: false }
  const take = (update: Uint8Array) => {
    result.update = update
  }
  const clock = Y.getState(room.doc.store, room.doc.clientID)
  room.doc.on('update', take)
  try {
    room.doc.transact((transaction) => {
      const changes = new ChangedKeys(transaction, room.content.root)
      for (const job of jobs) {
        if (job.type === 'frame') applyFrame(room, job, transaction, changes, result)
        else applyEdit(room, job, changes, result)
      }
      changes.giveBack()
      // applying a frame marks the transaction as remote, and Yjs would then change the server's client id at every stamp
      transaction.local = true
    })
  } catch (error) {
    // Yjs tidies up after the last frame: what breaks there may be anybody's
    throw error instanceof BrokenTurnError ? error : new BrokenTurnError(jobs.length === 1 ? jobs[0] : undefined, error)
  } finally {
    room.doc.off('update', take)
  }
  result.byServer = Y.getState(room.doc.store, room.doc.clientID) !== clock || result.putBack.length > 0 || result.becamePrivate.length > 0 || result.edits.length > 0
  return result
}

function applyFrame(room: TurnRoom, job: FrameJob, transaction: Y.Transaction, changes: ChangedKeys, result: TurnResult): void {
  const { connection } = job
  // a line that has been refused is closed: what it sent after that is not looked at, and is no second offence
  if (result.refused.some((refused) => refused.job.connection === connection)) return
  const actor = room.actor(connection)
  const { why: flaw, clients, brings } = gate(room.doc, job.payload, job.kind, (clientId) => room.mayWrite(connection, clientId), room.kind.rules)
  const why = flaw ?? (brings ? room.kind.barred(actor) : undefined)
  job.clients = clients
  if (why) {
    result.refused.push({ job, why })
    return
  }
  const clocks: Clocks = new Map([...clients].map((client) => [client, Y.getState(room.doc.store, client)]))
  const settled = admitted(job, (): Settled | WholeRefusal => {
    applyFrameTo(room.doc, job.payload, connection)
    const { pendingStructs, pendingDs } = room.doc.store
    if (pendingStructs !== null || pendingDs !== null) throw new Error('the frame left something pending')
    transaction.local = true
    const keys = changes.take()
    const whole = room.content.wholeRefusal(keys, actor, room.now)
    if (!whole) return room.content.settle(keys, actor, room.now, clocks, job.payload)
    room.content.restore(keys)
    return whole
  })
  changes.take()
  if (typeof settled === 'string') {
    result.refused.push({ job, why: settled })
    return
  }
  tell(connection, settled, result)
  result.frames.push(job)
}

/** What the author's screen has to hear of a frame that stands. */
function tell(connection: Connection, { back, becamePrivate }: Settled, result: TurnResult): void {
  for (const code of new Set(back.map((entry) => entry.code))) result.putBack.push({ connection, code, ids: back.filter((entry) => entry.code === code).map((entry) => entry.id) })
  if (becamePrivate.length > 0) result.becamePrivate.push({ connection, notes: becamePrivate })
}

function admitted<T>(job: FrameJob, apply: () => T): T {
  try {
    return apply()
  } catch (error) {
    throw new BrokenTurnError(job, error)
  }
}

const NOTHING: Clocks = new Map()
function boardOf({ board }: DocumentContent): BoardWork {
  if (!board) throw new AppError('not_found')
  return board
}
function applyEdit(room: TurnRoom, job: EditJob, changes: ChangedKeys, result: TurnResult): void {
  const { doc, content, now } = room
  const edit: ServerEdit = {
    doc,
    records: content.root as Records,
    assertFits: () => boardOf(content).assertFits(changes.seen()),
    createNote: (note) => boardOf(content).createNote(note, now),
    createNotes: (request) => boardOf(content).createNotes(request, now),
    reveal: (request) => boardOf(content).reveal(request, now),
    takeBack: (request) => boardOf(content).takeBack(request, now),
    hide: (request) => boardOf(content).hide(request, now),
    show: (records) => boardOf(content).show(records),
  }
  try {
    const value = job.run(edit)
    content.settle(changes.take(), null, now, NOTHING)
    changes.take()
    result.edits.push({ job, result: value })
  } catch (error) {
    // what it had written so far goes back; the room itself is well
    content.restore(changes.take())
    changes.take()
    job.failed(error)
  }
}

/** Removes what cannot be shown, right after a document was built. */
export function runMend(doc: Y.Doc, content: DocumentContent): { result: TurnResult; quarantined: Quarantined[] } {
  const result: TurnResult = { update: undefined, frames: [], edits: [], putBack: [], becamePrivate: [], refused: [], byServer: true }
  const take = (update: Uint8Array) => {
    result.update = update
  }
  doc.on('update', take)
  const quarantined = content.ailing ? doc.transact(() => content.mend()) : []
  doc.off('update', take)
  return { result, quarantined }
}
