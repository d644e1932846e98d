/** While the disk refuses: every board is read-only, says so, and the disk is asked again until it takes what it is given. */
import type { Logger } from 'pino'
import type { Room } from './room.ts'

const RETRY_MS = 1_000

export interface OutageOptions {
  rooms(): Iterable<Room>
  log: Logger
  /** @throws Error while the disk still refuses */
  mend(): void
}

export class Outage {
  readonly #options: OutageOptions
  #retry: NodeJS.Timeout | undefined
  writable = true

  constructor(options: OutageOptions) {
    this.#options = options
  }
  begin(): void {
    if (!this.writable) return
    this.writable = false
    for (const room of this.#options.rooms()) {
      room.block(true)
      room.people.tell(false)
    }
    this.#retry = setTimeout(() => this.#tryAgain(), RETRY_MS)
  }
  stop(): void {
    clearTimeout(this.#retry)
  }
  #tryAgain(): void {
    try {
      this.#options.mend()
    } catch {
      this.#retry = setTimeout(() => this.#tryAgain(), RETRY_MS)
      return
    }
    this.writable = true
    this.#options.log.info('the disk accepts writes again')
    for (const room of this.#options.rooms()) {
      room.people.tell(true)
      room.block(false)
    }
  }
}
