/**
 * What this device has changed and the server has not yet called stored. Pure bookkeeping: it neither sends nor keeps anything on disk.
 * An entry leaves when the frame that carried it is acked, or when a clock says that the server has it.
 */
import * as Y from 'yjs'
import { idOfKey } from '#shared/board/layout.ts'
import type { Clock } from '#shared/sync/protocol.ts'

export interface OutboxEntry {
  /** order over page loads; with `client` it names the entry on this device */
  seq: number
  client: number
  /** clock after its structs; 0 for an update that only deletes */
  end: number
  update: Uint8Array
  /** keys of the document that it changes */
  keys: string[]
}

/** As it waits to be sent: perhaps several that were made one after the other. */
export interface Waiting extends OutboxEntry {
  parts: readonly OutboxEntry[]
}

/** Frames that are merged before they are sent again stay this small, far below every limit. */
const MERGED_BYTES = 48 * 1024

function mergeRun(run: readonly Waiting[]): Waiting {
  const [first] = run as [Waiting]
  if (run.length === 1) return first
  const update = Y.mergeUpdates(run.map((entry) => entry.update))
  const keys = [...new Set(run.flatMap((entry) => entry.keys))]
  return { seq: first.seq, client: first.client, end: Math.max(...run.map((entry) => entry.end)), update, keys, parts: run.flatMap((entry) => entry.parts) }
}

export class Outbox {
  #entries: Waiting[] = []
  /** entry → its frame's place among the sync frames of the present socket, from 1 */
  readonly #frames = new Map<Waiting, number>()
  #sent = 0
  #seq = 0

  get entries(): readonly Waiting[] {
    return this.#entries
  }

  /** Records with a change that no ack covers yet. */
  get count(): number {
    return new Set(this.#entries.flatMap((entry) => entry.keys.map(idOfKey))).size
  }

  /** Entries from earlier page loads, in any order. Call before the first `add`. */
  restore(entries: readonly OutboxEntry[]): void {
    const restored = entries.map((entry) => ({ ...entry, parts: [entry] }))
    this.#entries = [...this.#entries, ...restored].sort((a, b) => a.seq - b.seq)
    this.#seq = Math.max(this.#seq, ...entries.map((entry) => entry.seq + 1))
  }

  /** @returns what to keep on the device (its one part) and to send */
  add(entry: Omit<OutboxEntry, 'seq'>): Waiting {
    const added = { ...entry, seq: this.#seq++ }
    const waiting = { ...added, parts: [added] }
    this.#entries.push(waiting)
    return waiting
  }

  /** A new socket counts frames from zero. What waits is merged, so that an offline hour is some frames and not thousands. */
  newSocket(): void {
    this.#frames.clear()
    this.#sent = 0
    const runs: Waiting[][] = []
    let bytes = 0
    for (const entry of this.#entries) {
      const run = runs.at(-1)
      bytes += entry.update.length
      if (run && run[0]?.client === entry.client && bytes <= MERGED_BYTES) {
        run.push(entry)
        continue
      }
      runs.push([entry])
      bytes = entry.update.length
    }
    this.#entries = runs.map(mergeRun)
  }

  /** A sync frame (step 2 or update) went out on the present socket, with this entry in it if any. */
  sent(entry?: Waiting): void {
    this.#sent++
    if (entry) this.#frames.set(entry, this.#sent)
  }

  /**
   * @param frames so many sync frames of the present socket are on disk
   * @param clocks so much of each client is on disk
   * @returns what is done, as it was added
   */
  ack(frames: number, clocks: readonly Clock[]): OutboxEntry[] {
    const known = new Map(clocks)
    const covered = (entry: Waiting) => (this.#frames.get(entry) ?? Number.POSITIVE_INFINITY) <= frames || (entry.end > 0 && entry.end <= (known.get(entry.client) ?? 0))
    // frames of one client are sent and stored in order: what came before a stored one is stored, deletes included
    const done = new Set<Waiting>()
    const stored = new Set<number>()
    for (const entry of this.#entries.toReversed()) {
      if (!stored.has(entry.client) && !covered(entry)) continue
      stored.add(entry.client)
      done.add(entry)
      this.#frames.delete(entry)
    }
    this.#entries = this.#entries.filter((entry) => !done.has(entry))
    return [...done].flatMap((entry) => entry.parts)
  }
}
