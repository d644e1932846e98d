/** The crowd of one run: who is connected, what was sent, what arrived where and how late. */
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EditMode } from '../protocols/protocol.ts'
import { Histogram } from '../stats.ts'
import { Client, type Entry, nowUs, type PreparedEdit } from './client.ts'
import { CURSOR, EDIT } from './markers.ts'

/** Sequences of one run; more would take minutes. */
const MOST = 2_000_000
const NOBODY = -1
const READY_MS = 30_000
const CONNECTS_PER_SECOND = 400

export class Load {
  readonly #entry: Entry
  readonly clients: Client[] = []
  readonly edits = new Histogram()
  readonly cursors = new Histogram()
  /** marks that reached somebody else, inside the window or not */
  deliveries = 0
  /** only what was sent from here on counts as measured, microseconds */
  measureFrom = Number.POSITIVE_INFINITY
  editCount = 0
  #cursorCount = 0
  readonly #sender = new Int32Array(MOST).fill(NOBODY)
  readonly #cursorSender = new Int32Array(MOST).fill(NOBODY)
  /** how many others an edit has reached */
  readonly reached = new Uint16Array(MOST)

  constructor(entry: Entry) {
    this.#entry = entry
  }

  /** People who went away although nobody sent them. */
  get lost(): Client[] {
    return this.clients.filter((client) => client.closed && !client.leaving)
  }
  get received(): { frames: number; bytes: number } {
    return this.clients.reduce((sum, { socket }) => ({ frames: sum.frames + socket.frames, bytes: sum.bytes + socket.bytes }), { frames: 0, bytes: 0 })
  }

  join(board: string): Client {
    const client = new Client(this.#entry, { board, index: this.clients.length }, this.#hit)
    this.clients.push(client)
    return client
  }
  /** @throws Error when not all are in sync in time */
  async joinAll(count: number, board: (i: number) => string): Promise<Client[]> {
    const joined: Client[] = []
    const start = performance.now()
    for (let i = 0; i < count; i++) {
      joined.push(this.join(board(i)))
      const early = start + ((i + 1) * 1000) / CONNECTS_PER_SECOND - performance.now()
      if (early > 2) await sleep(early)
    }
    await until(() => joined.every((client) => client.ready || client.closed), READY_MS)
    const missing = joined.filter((client) => !client.ready)
    if (missing.length > 0) throw new Error(`${missing.length} of ${count} clients did not get in: ${missing[0]?.socket.error ?? 'time-out'}`)
    return joined
  }
  /** Fills a board; the one who did stays connected. */
  async seed(board: string, count: number): Promise<Client> {
    const [seeder] = (await this.joinAll(1, () => board)) as [Client]
    for (const payload of this.#entry.spec.protocol.seed(seeder, count)) seeder.send(payload)
    return seeder
  }

  prepareEdit(client: Client, mode: EditMode): PreparedEdit {
    const sequence = ++this.editCount
    this.#sender[sequence] = client.index
    return client.prepareEdit(sequence, mode)
  }
  sendCursor(client: Client): void {
    const sequence = ++this.#cursorCount
    this.#cursorSender[sequence] = client.index
    client.sendCursor(sequence)
  }
  /** Waits until every edit that is owed has arrived, or nothing more comes. */
  async drain(owed: number, ms: number): Promise<void> {
    await until(() => this.edits.n >= owed, ms)
  }
  leave(): void {
    for (const client of this.clients) client.leave()
  }

  readonly #hit = (client: Client, kind: number, sequence: number, us: number): void => {
    if (kind === EDIT) this.#editArrived(client, sequence, us)
    else if (kind === CURSOR) this.#cursorArrived(client, sequence, us)
    else client.events.note?.(sequence)
  }
  #editArrived(client: Client, sequence: number, us: number): void {
    if (this.#sender[sequence] === client.index) return client.events.echo?.(sequence)
    this.reached[sequence] = (this.reached[sequence] as number) + 1
    this.deliveries += 1
    client.events.edit?.(sequence)
    if (us >= this.measureFrom) this.edits.add(nowUs() - us)
  }
  #cursorArrived(client: Client, sequence: number, us: number): void {
    if (this.#cursorSender[sequence] === client.index) return
    this.deliveries += 1
    if (us >= this.measureFrom) this.cursors.add(nowUs() - us)
  }
}

/** @returns false when it did not come true in time */
export async function until(done: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms
  while (!done()) {
    if (performance.now() > end) return false
    await sleep(5)
  }
  return true
}
