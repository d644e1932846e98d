/**
 * Keeps one board on the device: its document as rows of updates, and the outbox. Own changes are written within 50 ms, others' within
 * half a second. The first failure of any kind ends the keeping; the board goes on in memory.
 */
import { beginningWith, type Device, type OutboxKey, scopeOf, type LastUse, type UpdateKey } from './device.ts'
import type { OutboxEntry } from './outbox.ts'

const OWN_DELAY = 50
const OTHERS_DELAY = 500
/** rows after which the document is written as one */
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
  readonly #failed: () => void
  #writes: Write[] = []
  #rows: UpdateKey[] = []
  #n = 0
  #due = Number.POSITIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined
  #working: Promise<void> = Promise.resolve()
  #ended = false

  constructor(device: Device, use: LastUse, failed: () => void) {
    this.#device = device
    this.#scope = scopeOf(use)
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
    this.#append(update)
    for (const entry of entries) this.#writes.push({ store: 'outbox', key: [this.#scope, entry.seq, entry.client], value: entry })
    this.#schedule(OWN_DELAY)
  }
  others(update: Uint8Array): void {
    this.#append(update)
    this.#schedule(OTHERS_DELAY)
  }
  done(entries: readonly OutboxEntry[]): void {
    for (const entry of entries) this.#writes.push({ store: 'outbox', key: [this.#scope, entry.seq, entry.client] })
    if (entries.length > 0) this.#schedule(OTHERS_DELAY)
  }

  /** Many small rows become one. `state` is asked only if it is worth it. */
  compact(state: () => Uint8Array): void {
    if (this.#rows.length < MANY_ROWS) return
    const old = this.#rows
    this.#rows = []
    this.#append(state())
    for (const key of old) this.#writes.push({ store: 'updates', key })
    this.#schedule(OTHERS_DELAY)
  }

  /** Starts writing what waits, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#due = Number.POSITIVE_INFINITY
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

  #append(update: Uint8Array): void {
    const key: UpdateKey = [this.#scope, this.#load, this.#n++]
    this.#rows.push(key)
    this.#writes.push({ store: 'updates', key, value: update })
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
