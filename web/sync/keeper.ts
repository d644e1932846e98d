/**
 * Keeps one board on the device: its document as rows of updates, and the outbox. Own changes are written within 50 ms, others' within
 * half a second. The first failure of any kind ends the keeping; the board goes on in memory.
 */
import * as Y from 'yjs'
import { beginningWith, type Device, type OutboxKey, scopeOf, type LastUse, type UpdateKey } from './device.ts'
import type { OutboxEntry } from './outbox.ts'

const OWN_DELAY = 50
const OTHERS_DELAY = 500
/** rows after which the document is written as one: some minutes of a busy room */
const MANY_ROWS = 300

type Write = { store: 'updates'; key: UpdateKey; value?: Uint8Array } | { store: 'outbox'; key: OutboxKey; value?: OutboxEntry }

export interface Kept {
  updates: Uint8Array[]
  entries: OutboxEntry[]
}

export class Keeper {
  readonly #device: Device
  readonly #scope: string
  readonly #load = crypto.getRandomValues(new Uint32Array(1))[0] as number
  readonly #state: () => Uint8Array
  readonly #failed: () => void
  #writes: Write[] = []
  #updates: Uint8Array[] = []
  #rows: UpdateKey[] = []
  #n = 0
  #due = Number.POSITIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined
  #working: Promise<void> = Promise.resolve()
  #ended = false

  /** @param state the whole document, asked when its rows have become many */
  constructor(device: Device, use: LastUse, state: () => Uint8Array, failed: () => void) {
    this.#device = device
    this.#scope = scopeOf(use)
    this.#state = state
    this.#failed = failed
  }

  async load(): Promise<Kept> {
    const tx = this.#device.transaction(['updates', 'outbox'])
    const range = beginningWith(this.#scope)
    const [keys, updates, entries] = await Promise.all([
      tx.objectStore('updates').getAllKeys(range),
      tx.objectStore('updates').getAll(range),
      tx.objectStore('outbox').getAll(range),
    ])
    this.#rows = keys
    return { updates, entries }
  }

  /** An own change: the document's row and the outbox's go into one transaction, so that neither lacks the other. */
  own(update: Uint8Array, entries: readonly OutboxEntry[]): void {
    this.#updates.push(update)
    for (const entry of entries) this.#writes.push({ store: 'outbox', key: [this.#scope, entry.seq, entry.client], value: entry })
    this.#schedule(OWN_DELAY)
  }
  others(update: Uint8Array): void {
    this.#updates.push(update)
    this.#schedule(OTHERS_DELAY)
  }
  done(entries: readonly OutboxEntry[]): void {
    for (const entry of entries) this.#writes.push({ store: 'outbox', key: [this.#scope, entry.seq, entry.client] })
    if (entries.length > 0) this.#schedule(OTHERS_DELAY)
  }

  /** Starts writing what waits, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#due = Number.POSITIVE_INFINITY
    this.#gather()
    const writes = this.#writes
    this.#writes = []
    if (writes.length > 0 && !this.#ended) this.#working = Promise.all([this.#working, this.#write(writes)]).then(() => undefined)
    return this.#working
  }
  /** Writes no more; what was under way is finished. */
  async end(): Promise<void> {
    this.#ended = true
    clearTimeout(this.#timer)
    await this.#working
  }

  /** What came since the last time becomes one row; many rows become one, too. */
  #gather(): void {
    if (this.#updates.length === 0) return
    const many = this.#rows.length >= MANY_ROWS
    const key: UpdateKey = [this.#scope, this.#load, this.#n++]
    this.#writes.push({ store: 'updates', key, value: many ? this.#state() : Y.mergeUpdates(this.#updates) })
    if (many) for (const old of this.#rows.splice(0)) this.#writes.push({ store: 'updates', key: old })
    this.#rows.push(key)
    this.#updates = []
  }
  #schedule(delay: number): void {
    const due = Date.now() + delay
    if (due >= this.#due || this.#ended) return
    this.#due = due
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), delay)
  }
  async #write(writes: readonly Write[]): Promise<void> {
    try {
      const tx = this.#device.transaction(['updates', 'outbox'], 'readwrite')
      const each = writes.map((write): Promise<unknown> => {
        if (write.store === 'updates') return write.value ? tx.objectStore('updates').put(write.value, write.key) : tx.objectStore('updates').delete(write.key)
        return write.value ? tx.objectStore('outbox').put(write.value, write.key) : tx.objectStore('outbox').delete(write.key)
      })
      await Promise.all([...each, tx.done])
    } catch {
      if (!this.#ended) this.#failed()
      this.#ended = true
    }
  }
}
