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
  /** undefined while all is well */
  problem: string | undefined

  constructor(options: OutageOptions) {
    this.#options = options
  }
  begin(problem: string): void {
    if (this.problem !== undefined) return
    this.problem = problem
    for (const room of this.#options.rooms()) {
      room.block(problem)
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
    this.problem = undefined
    this.#options.log.info('the disk accepts writes again')
    for (const room of this.#options.rooms()) {
      room.people.tell(true)
      room.unblock()
    }
  }
}
