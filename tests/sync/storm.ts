/**
 * People at one board in bad weather, without sockets: lines that drop, frames that come late, twice or merged, pages that reload,
 * a server that restarts from its journal. Real Y.Docs on both sides of real turns.
 */
import * as Y from 'yjs'
import type { StoredNote } from '#db/documents.ts'
import type { Connection } from '#server/sync/connection.ts'
import type { BoardContent } from '#server/sync/kinds/board/content.ts'
import type { ServerEdit } from '#server/deps.ts'
import { boardKind } from '#server/sync/kinds/board/kind.ts'
import { type Actor, memoryOf } from '#server/sync/kinds/kind.ts'
import { stateOf } from '#server/sync/rebuild.ts'
import { type FrameJob, type Job, runTurn, type TurnResult } from '#server/sync/turn.ts'
import { RECORDS, type Records, splitRecord } from '#shared/board/layout.ts'
import { seedRecords } from '#shared/board/seed.ts'
import { FIRST_PERSON_CLIENT_ID } from '#shared/limits.ts'
import type { PhaseMode } from '#shared/roles.ts'

const START = Date.UTC(2026, 10, 5, 19)
const ZONES = [
  { id: 'behov', title: 'Det savner vi', sections: ['baggrund'] },
  { id: 'ideer', title: 'Idéer', sections: ['aktiviteter'] },
]

/** One person: a document, what they have not heard yet, and what the server has not called stored. */
export class Sailor {
  readonly connection: Connection
  readonly memberId: string
  readonly role: Actor['role']
  doc = new Y.Doc()
  undo!: Y.UndoManager
  online = true
  /** frames made; the first `sent` of them are with the server, which has not said so yet */
  outbox: { payload: Uint8Array; kind: FrameJob['kind'] }[] = []
  sent = 0
  inbox: { update: Uint8Array | undefined; acks: number }[] = []

  constructor(memberId: string, role: Actor['role'], state: Uint8Array, clientId: number) {
    this.memberId = memberId
    this.role = role
    this.connection = { memberId } as unknown as Connection
    this.open(state, clientId)
  }
  get records(): Records {
    return this.doc.getMap(RECORDS) as Records
  }
  /** A page load: what the device has kept, under a new client id. */
  open(state: Uint8Array, clientId: number): void {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state, 'room')
    doc.clientID = clientId
    doc.on('update', (payload: Uint8Array, origin: unknown) => {
      if (origin !== 'room') this.outbox.push({ payload, kind: 'update' })
    })
    this.doc = doc
    this.undo = new Y.UndoManager(doc.getMap(RECORDS), { trackedOrigins: new Set([this]), captureTimeout: 0 })
  }
  act(change: (records: Records) => void): void {
    this.doc.transact(() => change(this.records), this)
  }
  hear(count: number): void {
    for (const { update, acks } of this.inbox.splice(0, count)) {
      if (update) Y.applyUpdate(this.doc, update, 'room')
      this.outbox.splice(0, acks)
      this.sent -= acks
    }
  }
}

export class Storm {
  doc!: Y.Doc
  content!: BoardContent
  readonly sailors: Sailor[] = []
  readonly journal: Uint8Array[] = [stateOf(seedRecords(ZONES).flatMap(splitRecord))]
  readonly register: StoredNote[] = []
  mode: PhaseMode = 'open'
  /** what was put back so far, by code */
  readonly putBack = new Map<string, number>()
  refusedWhole = 0
  readonly #expelled = new Set<Sailor>()
  #version: Map<string, unknown> | undefined
  #lives = 1
  #clients = FIRST_PERSON_CLIENT_ID
  readonly #owners = new Map<number, string>()
  #now = START

  constructor(roles: readonly Actor['role'][]) {
    this.restart()
    for (const [i, role] of roles.entries()) {
      const memberId = `mbr_${i}`
      this.sailors.push(new Sailor(memberId, role, Y.encodeStateAsUpdate(this.doc), this.#issue(memberId)))
    }
  }
  get records(): Records {
    return this.content.root as Records
  }
  #issue(memberId: string): number {
    this.#owners.set(++this.#clients, memberId)
    return this.#clients
  }

  /** The server goes and comes back from what it has stored. @param compacted the journal has become one snapshot meanwhile */
  restart(compacted = false): void {
    if (compacted) this.journal.splice(0, this.journal.length, Y.encodeStateAsUpdate(this.loaded()))
    this.doc = this.loaded()
    this.doc.clientID = ++this.#lives
    const lastNumber = this.register.reduce((max, note) => Math.max(max, note.number), 0)
    this.content = boardKind.open(this.doc, this.register, lastNumber, memoryOf('brd_storm')) as BoardContent
    for (const sailor of this.sailors) if (sailor.online) this.cut(sailor)
  }
  /** A document of its own, made of the journal. @throws Error when something in it is waiting for a predecessor */
  loaded(): Y.Doc {
    const doc = new Y.Doc()
    for (const update of this.journal) Y.applyUpdate(doc, update)
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('the journal has a hole')
    return doc
  }
  cut(sailor: Sailor): void {
    sailor.online = false
    sailor.inbox = []
    sailor.sent = 0
  }
  /** Back again: what was missed comes by state vector, what may not have arrived is sent again, in one of three ways. */
  reconnect(sailor: Sailor, how: 'frames' | 'merged' | 'step2'): void {
    if (sailor.online) return
    sailor.online = true
    sailor.inbox.push({ update: Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(sailor.doc)), acks: 0 })
    if (sailor.outbox.length === 0 || how === 'frames') return
    const payload = how === 'merged' ? Y.mergeUpdates(sailor.outbox.map((frame) => frame.payload)) : Y.encodeStateAsUpdate(sailor.doc, Y.encodeStateVector(this.doc))
    sailor.outbox = [{ payload, kind: 'step2' }]
  }
  /** The page is loaded anew from what the device has kept, with or without a network. */
  reload(sailor: Sailor): void {
    this.cut(sailor)
    sailor.open(Y.encodeStateAsUpdate(sailor.doc), this.#issue(sailor.memberId))
  }

  /** One turn with up to `most` frames of everybody who is there, in an order that `order` decides; each person's own stay in theirs. */
  turn(most: number, order: number): TurnResult | undefined {
    const queues = this.sailors.filter((sailor) => sailor.online && sailor.sent < sailor.outbox.length).map((sailor) => ({ sailor, left: most }))
    const jobs: FrameJob[] = []
    while (queues.length > 0) {
      const at = (order + jobs.length * 7) % queues.length
      const next = queues[at] as (typeof queues)[number]
      const { connection, outbox } = next.sailor
      jobs.push({ type: 'frame', connection, ...(outbox[next.sailor.sent++] as Sailor['outbox'][number]) })
      if (--next.left === 0 || next.sailor.sent === outbox.length) queues.splice(at, 1)
    }
    return jobs.length > 0 ? this.#play(jobs) : undefined
  }
  /** A frame that is with the server already arrives once more. */
  repeat(sailor: Sailor): void {
    const frame = sailor.outbox[0]
    if (frame && sailor.online && sailor.sent > 0) this.#play([{ type: 'frame', connection: sailor.connection, ...frame }], false)
  }
  /** Something over HTTP, as a turn of its own. */
  edit(run: (edit: ServerEdit) => void): void {
    this.#play([{ type: 'edit', run, done: () => undefined, failed: () => undefined }])
  }
  /** What the board holds now, to be brought back later. */
  save(): void {
    this.#version = new Map([...this.records.keys()].map((key) => [key, this.records.get(key)]))
  }
  bringBack(): void {
    const then = this.#version
    if (!then) return
    this.edit(({ records }) => {
      for (const key of [...records.keys()]) if (!then.has(key)) records.delete(key)
      for (const [key, value] of then) if (JSON.stringify(records.get(key)) !== JSON.stringify(value)) records.set(key, value)
    })
  }
  #play(jobs: Job[], first = true): TurnResult {
    this.#now += 1_000
    const result = runTurn(
      {
        doc: this.doc,
        content: this.content,
        kind: boardKind,
        now: this.#now,
        mayWrite: (connection, clientId) => this.#owners.get(clientId) === this.#sailorOf(connection).memberId,
        actor: (connection) => this.#actorOf(connection),
      },
      jobs,
    )
    for (const { job, why } of result.refused) this.#refused(this.#sailorOf(job.connection), why)
    for (const { code, ids } of result.putBack) this.putBack.set(code, (this.putBack.get(code) ?? 0) + ids.length)
    this.register.push(...this.content.takeNotes())
    if (result.update) this.journal.push(result.update)
    for (const sailor of this.#expelled) this.#beginAnew(sailor)
    this.#expelled.clear()
    for (const sailor of this.sailors)
      if (sailor.online) sailor.inbox.push({ update: result.update, acks: first ? jobs.filter((job) => job.type === 'frame' && job.connection === sailor.connection).length : 0 })
    return result
  }
  /** Nobody here forges bytes: all that may be refused whole is clearing away too much of others' work. The page lets go of what it has and begins anew. */
  #refused(sailor: Sailor, why: string): void {
    if (why !== 'bulk-removal') throw new Error(`an honest frame was refused: ${why}`)
    this.refusedWhole++
    this.#expelled.add(sailor)
  }
  #beginAnew(sailor: Sailor): void {
    this.cut(sailor)
    sailor.outbox = []
    sailor.open(Y.encodeStateAsUpdate(this.doc), this.#issue(sailor.memberId))
  }
  #sailorOf(connection: Connection): Sailor {
    return this.sailors.find((sailor) => sailor.connection === connection) as Sailor
  }
  #actorOf(connection: Connection): Actor {
    const { memberId, role } = this.#sailorOf(connection)
    return { memberId, role, mode: this.mode, archived: false, via: 'canvas' }
  }

  /** The weather clears: everybody is there, and everything arrives. */
  calm(): void {
    for (let i = 0; i < 5; i++) {
      for (const sailor of this.sailors) {
        this.reconnect(sailor, 'frames')
        sailor.hear(sailor.inbox.length)
      }
      this.turn(Number.MAX_SAFE_INTEGER, i)
      for (const sailor of this.sailors) sailor.hear(sailor.inbox.length)
    }
  }
}
