/** The life of rooms: each document is loaded once, kept while somebody needs it, let go of when nobody does. */
import { DamagedDocumentError, loadDocument } from '#db/documents.ts'
import { type Disk, openDisk } from '#db/disk.ts'
import { JournalWriter } from '#db/journal.ts'
import { findWorkshopFacts } from '#db/workshop-facts.ts'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { CLOSE, type CloseCode } from '#shared/sync/close.ts'
import { FactsReader } from './facts.ts'
import { Heartbeat } from './heartbeat.ts'
import { kindNamed } from './kinds/kinds.ts'
import type { Live } from './live.ts'
import type { HouseOptions, RoomHost } from './host.ts'
import { Pace } from './pace.ts'
import { Room } from './room.ts'
import { Strikes } from './strikes.ts'
import { Turns } from './turns.ts'
import { Upkeep } from './upkeep.ts'
import { Verifier } from './verifier.ts'

export class House {
  readonly turns: Turns
  readonly strikes: Strikes
  readonly pace: Pace
  readonly heartbeat: Heartbeat
  readonly facts: FactsReader
  readonly #options: HouseOptions
  readonly #upkeep: Upkeep
  readonly #disk: Disk
  readonly #host: RoomHost
  readonly #opening = new Map<string, Promise<Room>>()
  readonly #rooms = new Map<string, Room>()
  readonly #idle = new Map<Room, NodeJS.Timeout>()
  closing = false

  constructor(options: HouseOptions) {
    this.#options = options
    const { db, raw, shelf, log, metrics, now } = options
    const writer = new JournalWriter(db, raw)
    this.#disk = options.disk ?? openDisk(raw.name)
    const rooms = () => this.#rooms.values()
    this.strikes = new Strikes({ log, metrics, now })
    this.pace = new Pace(now)
    this.facts = new FactsReader(db, log)
    this.#upkeep = new Upkeep({ db, log, now, verifier: new Verifier(raw.name) })
    this.turns = new Turns({
      writer,
      disk: this.#disk,
      metrics,
      log,
      now,
      rooms,
      stale: (room) => this.close(room, CLOSE.olderEpoch),
      failed: (room) => this.close(room, CLOSE.failed),
      committed: () => this.#upkeep.committed(),
    })
    this.heartbeat = new Heartbeat({
      now,
      rooms,
      afterTurns: (room) => this.#upkeep.afterTurns(room),
      quiet: (room) => void this.#upkeep.rest(room),
      allAtRest: () => this.#upkeep.allAtRest(),
    })
    this.#host = {
      now,
      wake: (room) => this.turns.wake(room),
      load: (room) => void this.#load(room),
      emptied: (room) => this.#leaveSoon(room),
      stateChanged: (room) => this.heartbeat.changed(room),
      stateRidesAlong: (room) => this.heartbeat.ridesAlong(room),
      refused: (code, connection) => this.strikes.refused(code, connection),
      takeServerClient: (id) => writer.takeServerClient(id),
      privateNotes: (id) => shelf.count(id),
    }
  }

  /** The thread that commits has started, or has been found not to. */
  ready(): Promise<void> {
    return new Promise((resolve) => this.#disk.store({ commits: [], at: this.#options.now() }, () => resolve()))
  }
  /** Rooms that are open now. */
  get rooms(): Iterable<Room> {
    return this.#rooms.values()
  }
  find(documentId: string): Room | undefined {
    return this.#rooms.get(documentId)
  }
  /** The room if it is open or about to be; it is not opened for this. */
  async opening(documentId: string): Promise<Room | undefined> {
    return this.#opening.get(documentId)?.catch(() => undefined)
  }
  /** The one room of this document. @throws AppError not_found, starting; storage_unavailable when what is stored cannot be read: never an empty board instead */
  room(documentId: string): Promise<Room> {
    if (this.closing) return Promise.reject(new AppError('starting'))
    const known = this.#opening.get(documentId)
    if (known) return known
    const opening = this.#open(documentId)
    this.#opening.set(documentId, opening)
    opening.catch(() => this.#opening.delete(documentId))
    return opening
  }
  /** The document itself. @throws AppError not_found, starting, storage_unavailable */
  async live(room: Room): Promise<Live> {
    for (let tries = 0; tries < 2; tries++) {
      // what is read is on disk, unless the disk refuses
      if (!room.blocked) await room.document.landing.over()
      const live = room.document.live()
      if (live) return live
      await this.#load(room)
    }
    throw new AppError('storage_unavailable')
  }
  /** Somebody came: the room stays. */
  keep(room: Room): void {
    clearTimeout(this.#idle.get(room))
    this.#idle.delete(room)
  }
  close(room: Room, code: CloseCode): void {
    this.keep(room)
    if (this.#rooms.get(room.id) === room) {
      this.#rooms.delete(room.id)
      this.#opening.delete(room.id)
    }
    room.close(code, '')
    this.#options.metrics.rooms.set(this.#rooms.size)
  }
  /** Commits what is in flight and closes everything with 1012. */
  async shutdown(): Promise<void> {
    this.closing = true
    this.heartbeat.stop()
    this.facts.stop()
    this.turns.run()
    this.turns.stop()
    for (const room of [...this.#rooms.values()]) this.close(room, CLOSE.restarting)
    await Promise.allSettled(this.#opening.values())
    await this.#upkeep.finished()
    await this.#disk.stop()
  }

  async #open(documentId: string): Promise<Room> {
    const { db, log } = this.#options
    try {
      const stored = await loadDocument(db, documentId)
      const facts = stored && (await findWorkshopFacts(db, stored.workshopId))
      if (!stored || !facts) throw new AppError('not_found')
      if (stored.damagedSnapshots > 0) log.error({ documentId, snapshots: stored.damagedSnapshots }, 'damaged snapshots were passed over; the board is whole')
      const room = new Room(stored, facts, kindNamed(stored.kind), this.#host)
      if (this.turns.refusal !== undefined) room.block(this.turns.refusal)
      this.#rooms.set(documentId, room)
      // something may have changed between reading it and being findable
      await this.facts.refresh(room)
      this.#options.metrics.rooms.set(this.#rooms.size)
      this.#leaveSoon(room)
      return room
    } catch (error) {
      if (error instanceof AppError) throw error
      log.error({ err: error, documentId, damaged: error instanceof DamagedDocumentError }, 'a board could not be loaded')
      throw new AppError('storage_unavailable', undefined, error)
    }
  }
  /** For an open room whose document is not here, or not to be trusted. */
  async #load(room: Room): Promise<void> {
    try {
      const stored = await loadDocument(this.#options.db, room.id)
      if (!stored) return this.close(room, CLOSE.noSuchBoard)
      room.open(stored)
      if (this.turns.refusal !== undefined) room.block(this.turns.refusal)
    } catch (error) {
      this.#options.log.error({ err: error, documentId: room.id }, 'a board could not be loaded again')
      this.close(room, CLOSE.failed)
    }
  }
  #leaveSoon(room: Room): void {
    if (this.#idle.has(room) || this.closing) return
    const timer = setTimeout(() => void this.#leave(room), LIMITS.roomIdleMs)
    timer.unref()
    this.#idle.set(room, timer)
  }
  async #leave(room: Room): Promise<void> {
    this.#idle.delete(room)
    if (room.people.connections.size > 0) return
    if (!room.idle) return this.#leaveSoon(room)
    await this.#upkeep.beforeLeaving(room)
    // somebody may have come while the snapshot was written
    if (room.idle && this.#rooms.get(room.id) === room) this.close(room, CLOSE.restarting)
  }
}
