/** The board's copy on this device, or none: on a borrowed computer by wish, and wherever IndexedDB fails. Callers need not know which. */
import { type Accessor, createSignal } from 'solid-js'
import { type Device, forgetBoard, type LastUse, openDevice } from './device.ts'
import { type Kept, Keeper } from './keeper.ts'
import type { OutboxEntry } from './outbox.ts'

const NOTHING: Kept = { updates: [], entries: [] }

export class Copy {
  readonly memoryOnly: Accessor<boolean>
  readonly #setMemoryOnly: (value: boolean) => void
  readonly #documentId: string
  #device: Device | undefined
  #keeper: Keeper | undefined

  constructor(documentId: string) {
    const [memoryOnly, setMemoryOnly] = createSignal(false)
    this.memoryOnly = memoryOnly
    this.#setMemoryOnly = setMemoryOnly
    this.#documentId = documentId
  }

  get device(): Device | undefined {
    return this.#device
  }

  async open(): Promise<void> {
    try {
      this.#device = await openDevice()
      this.#device.addEventListener('close', this.#fail)
    } catch {
      this.#fail()
    }
  }
  /**
   * What the device holds for this person, board and epoch; from here on changes are kept.
   * @param state gives the whole document
   */
  async load(use: LastUse, state: () => Uint8Array): Promise<Kept> {
    if (!this.#device) return NOTHING
    try {
      const keeper = new Keeper(this.#device, use, state, this.#fail)
      const kept = await keeper.load()
      this.#keeper = keeper
      return kept
    } catch {
      this.#fail()
      return NOTHING
    }
  }
  own(update: Uint8Array, entries: readonly OutboxEntry[]): void {
    this.#keeper?.own(update, entries)
  }
  others(update: Uint8Array): void {
    this.#keeper?.others(update)
  }
  done(entries: readonly OutboxEntry[]): void {
    this.#keeper?.done(entries)
  }
  /** The next page load without network opens the board as this. */
  remember(use: LastUse): void {
    this.#device?.put('boards', use).catch(this.#fail)
  }
  async flush(): Promise<void> {
    await this.#keeper?.flush()
  }
  /** Deletes all of this board from the device and keeps nothing more. */
  async forget(): Promise<void> {
    await this.#keeper?.end()
    this.#keeper = undefined
    if (this.#device) await forgetBoard(this.#device, this.#documentId).catch(() => undefined)
    this.#device?.close()
    this.#device = undefined
  }
  async close(): Promise<void> {
    await this.flush()
    await this.#keeper?.end()
    this.#keeper = undefined
    this.#device?.close()
    this.#device = undefined
  }

  #fail = (): void => {
    this.#keeper = undefined
    this.#device = undefined
    this.#setMemoryOnly(true)
  }
}
