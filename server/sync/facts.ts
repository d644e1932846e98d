/** Keeps what rooms know of their workshops true: read again when something changed, one reading at a time, never an older one last. */
import type { Logger } from 'pino'
import type { Db } from '#db/open.ts'
import { findWorkshopFacts } from '#db/workshop-facts.ts'
import type { Room } from './room.ts'
import { showOut } from './show-out.ts'
import { tellState } from './state.ts'

/** A room full of votes is told of them together. */
const SOON_MS = 400

export class FactsReader {
  readonly #db: Db
  readonly #log: Logger
  readonly #reading = new Map<Room, Promise<void>>()
  readonly #next = new Map<Room, Promise<void>>()
  readonly #soon = new Map<Room, NodeJS.Timeout>()

  constructor(db: Db, log: Logger) {
    this.#db = db
    this.#log = log
  }
  /** Resolves when the room goes by what the database says now, and its people have been told. */
  refresh(room: Room): Promise<void> {
    const running = this.#reading.get(room)
    if (!running) return this.#start(room)
    // what runs may have read before the change: one more reading serves everybody who asks meanwhile
    const waiting = this.#next.get(room) ?? running.then(() => this.#startNext(room))
    this.#next.set(room, waiting)
    return waiting
  }
  /** The same, shortly, once for everything that happens until then. */
  refreshSoon(room: Room): void {
    if (this.#soon.has(room)) return
    const timer = setTimeout(() => {
      this.#soon.delete(room)
      void this.refresh(room)
    }, SOON_MS)
    this.#soon.set(room, timer.unref())
  }
  stop(): void {
    for (const timer of this.#soon.values()) clearTimeout(timer)
    this.#soon.clear()
  }

  #startNext(room: Room): Promise<void> {
    this.#next.delete(room)
    return this.#start(room)
  }
  #start(room: Room): Promise<void> {
    const reading = this.#read(room).finally(() => this.#reading.delete(room))
    this.#reading.set(room, reading)
    return reading
  }
  async #read(room: Room): Promise<void> {
    try {
      const facts = await findWorkshopFacts(this.#db, room.workshopId)
      if (facts) room.facts = facts
      room.people.hidePointers(room.facts.facilitation.locks.cursors)
      showOut(room)
      tellState(room)
    } catch (err) {
      this.#log.error({ err, documentId: room.id }, 'what the workshop says could not be read')
    }
  }
}
