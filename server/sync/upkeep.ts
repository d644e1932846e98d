/** What a room's document needs beside its turns: snapshots, rest, and a new beginning when its history outweighs it. */
import type { Logger } from 'pino'
import { replaceEpoch } from '#db/documents.ts'
import type { Db } from '#db/open.ts'
import { touchWorkshop } from '#db/workshop-changes.ts'
import { SpareMemory } from '#server/ops/spare-memory.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Room } from './room.ts'
import { snapshotRoom } from './snapshots.ts'
import type { Verifier } from './verifier.ts'

/** History this many times the live content is dropped, when nobody is in the room. */
const HISTORY_SHARE = 10
/** Below this nobody would notice. */
const HISTORY_BYTES = 256 * 1024
/** So long the log may gather before it is carried over. */
const CARRY_MS = 1_000

export interface UpkeepOptions {
  db: Db
  verifier: Verifier
  log: Logger
  now(): number
}

export class Upkeep {
  readonly #options: UpkeepOptions
  readonly #running = new Map<Room, Promise<void>>()
  #last: Promise<void> = Promise.resolve()
  readonly #spare = new SpareMemory()
  #carrying: NodeJS.Timeout | undefined
  #stopped = false

  constructor(options: UpkeepOptions) {
    this.#options = options
  }
  /** About once a second, while something changes. */
  afterTurns(room: Room): void {
    room.settle()
    if (room.document.snapshotDue(this.#options.now())) void this.snapshot(room)
  }
  /** A quiet board leaves memory; a long tail of journal rows is made one snapshot first, so that it comes back fast. */
  async rest(room: Room): Promise<void> {
    if (room.document.tail >= LIMITS.snapshotRows / 10) await this.snapshot(room)
    room.rest()
  }
  allAtRest(): void {
    this.#spare.giveBack()
  }
  async beforeLeaving(room: Room): Promise<void> {
    if (room.document.tail > 0) await this.snapshot(room)
    await this.#forgetHistory(room)
  }
  /** Something is in the log. It is carried over soon, in another thread: a commit that has to do it waits for the disk twice. */
  committed(): void {
    if (this.#carrying || this.#stopped) return
    this.#carrying = setTimeout(() => {
      this.#options.verifier
        .carryOver()
        .catch((error: unknown) => this.#options.log.warn({ err: error }, 'the log was not carried over, it keeps everything'))
        .finally(() => {
          this.#carrying = undefined
        })
    }, CARRY_MS)
    this.#carrying.unref()
  }
  /** One after the other, and one at a time for each room; a failed one is reported and leaves the journal as it is. */
  snapshot(room: Room): Promise<void> {
    const running = this.#running.get(room)
    if (running) return running
    const task = this.#last.then(() => this.#snapshot(room)).finally(() => this.#running.delete(room))
    this.#running.set(room, task)
    this.#last = task
    return task
  }
  async finished(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#carrying)
    await Promise.allSettled(this.#running.values())
    await this.#options.verifier.stop()
  }

  async #snapshot(room: Room): Promise<void> {
    const { db, log, now } = this.#options
    try {
      await touchWorkshop(db, room.workshopId, now())
      await snapshotRoom(db, this.#options.verifier, room, now())
    } catch (error) {
      log.error({ err: error, documentId: room.id }, 'snapshot failed, the journal keeps everything')
    }
  }
  async #forgetHistory(room: Room): Promise<void> {
    const { db, log, now } = this.#options
    const live = room.document.bytes > HISTORY_BYTES ? room.document.live() : undefined
    if (!live || !room.idle) return
    const state = room.document.kind.compact(live.doc)
    if (room.document.bytes < state.byteLength * HISTORY_SHARE) return
    log.info({ documentId: room.id, from: room.document.bytes, to: state.byteLength }, 'history outweighed the document and was dropped')
    await replaceEpoch(db, room.id, state, now())
  }
}
