/** A document as its room holds it: as stored bytes, built into a live one when somebody needs that, or not at all while the board is quiet. */
import type { StoredDocument } from '#db/documents.ts'
import type { Commit, Quarantined } from '#db/journal.ts'
import { LIMITS } from '#shared/limits.ts'
import { encodeSync } from '#shared/sync/frames.ts'
import { type Clock, SYNC } from '#shared/sync/protocol.ts'
import { InFlight } from './in-flight.ts'
import { type DocumentKind, type DocumentMemory, memoryOf } from './kinds/kind.ts'
import { Live } from './live.ts'
import { knowsNothing, Newcomers } from './newcomers.ts'
import { packed } from './packed.ts'
import { webSocketFrame } from './wire.ts'

export class Holding {
  readonly id: string
  readonly kind: DocumentKind
  readonly memory: DocumentMemory
  #stored: StoredDocument | undefined
  #live: Live | undefined
  readonly #newcomers = new Newcomers()
  #looked = false
  /** a turn of it is on its way to the disk: what it did is shown to nobody before its end */
  readonly landing = new InFlight()
  #clientIds = new Map<number, string>()
  epoch = 0
  seq = 0
  /** journal rows since the last snapshot, and bytes stored in all */
  tail = 0
  bytes = 0
  snapshotAt: number
  /** notes on the board; 0 while it is unseen */
  notes = 0

  constructor(stored: StoredDocument, kind: DocumentKind, now: number) {
    this.id = stored.id
    this.memory = memoryOf(stored.id)
    this.kind = kind
    this.snapshotAt = now
    this.take(stored)
  }
  /** What is stored replaces whatever was held. */
  take(stored: StoredDocument): void {
    this.drop()
    this.#stored = stored
    this.epoch = stored.epoch
    this.seq = stored.seq
    this.tail = stored.tail
    this.bytes = stored.bytes
    this.#clientIds = stored.clientIds
    this.memory.hidden.clear()
    for (const id of stored.hidden) this.memory.hidden.add(id)
    for (const file of stored.files) this.memory.files.set(file.hash, file)
  }
  drop(): void {
    this.#live?.destroy()
    this.#live = undefined
    this.#stored = undefined
    this.#newcomers.forget()
  }
  get isHere(): boolean {
    return this.#live !== undefined || this.#stored !== undefined
  }
  /** Only the bytes are here, and nobody in this process has looked into them: how many notes there are is not known. */
  get isUnseen(): boolean {
    return this.#stored !== undefined && !this.#looked
  }
  /** The live document, built now if only its bytes are here; undefined while not even they are. @throws Error when they cannot be built */
  live(): Live | undefined {
    if (this.#live || !this.#stored) return this.#live
    this.#live = new Live(this.#stored, this.kind, this.memory)
    // looked through once in this process: since then nothing came in but by turns, which let nothing through that cannot be shown
    this.#live.mended = this.#looked
    this.#looked = true
    this.#stored = undefined
    this.notes = this.#live.content.counts.notes
    return this.#live
  }
  /** What somebody with this state vector misses. A newcomer gets the stored bytes: building can wait until somebody writes. */
  framesFor(stateVector: Uint8Array, unpacks: boolean): Buffer[] | undefined {
    const isNew = knowsNothing(stateVector)
    if (this.#stored && isNew) return this.#newcomers.framesOf(this.#stored, unpacks)
    const live = this.live()
    if (!live) return undefined
    if (isNew) return this.#newcomers.framesFrom(() => live.update(), unpacks)
    const missing = webSocketFrame(encodeSync(SYNC.step2, live.update(stateVector)))
    return [unpacks ? packed(missing) : missing]
  }
  /** For the room's own step 1; it knows nothing while the document is not built. */
  stateVector(): Uint8Array {
    return this.#live?.stateVector() ?? new Uint8Array([0])
  }

  // --- commits ---------------------------------------------------------------------------------

  commitOf(live: Live, update: Uint8Array | undefined, quarantined: readonly Quarantined[]): Commit | undefined {
    const notes = live.content.takeNotes()
    const shelf = live.content.takeShelf()
    if (!update) return undefined
    return { documentId: this.id, epoch: this.epoch, seq: this.seq + 1, update, lastNumber: live.content.lastNumber, notes, quarantined, shelf }
  }
  committed(commit: Commit): void {
    this.seq = commit.seq
    this.tail++
    this.bytes += commit.update.byteLength
    this.notes = this.#live?.content.counts.notes ?? this.notes
    this.landing.end()
  }
  /** Everybody got this frame; newcomers will get it after the whole. */
  shared(frame: Buffer): void {
    this.#newcomers.add(frame)
  }
  snapshotDue(now: number): boolean {
    return this.#live !== undefined && (this.tail >= LIMITS.snapshotRows || (this.tail > 0 && now - this.snapshotAt >= LIMITS.snapshotMs))
  }
  snapshotTaken(bytes: number, now: number): void {
    this.tail = 0
    this.bytes = bytes
    this.snapshotAt = now
  }

  // --- client ids --------------------------------------------------------------------------------

  issued(memberId: string, clientIds: readonly number[]): void {
    for (const id of clientIds) this.#clientIds.set(id, memberId)
  }
  owns(memberId: string, clientId: number): boolean {
    return this.#clientIds.get(clientId) === memberId
  }
  /** A removed member's client ids are nobody's any more. */
  revoke(memberId: string): void {
    for (const [id, owner] of this.#clientIds) if (owner === memberId) this.#clientIds.delete(id)
  }
  /** What is on disk of each of a person's client ids; nothing while the document is not built: then a client sends what it is not sure of, and gets its receipt. */
  clocksOf(memberId: string): Clock[] {
    if (!this.#live) return []
    const own = [...this.#clientIds].filter(([, owner]) => owner === memberId)
    return this.clocks(own.map(([client]) => client)).filter(([, clock]) => clock > 0)
  }
  clocks(clientIds: Iterable<number>): Clock[] {
    const live = this.#live
    return live ? [...clientIds].map((client): Clock => [client, live.clockOf(client)]) : []
  }
}
