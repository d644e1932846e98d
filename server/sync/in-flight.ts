/** A room's turn on its way to the disk, and those who want to know when it is over. */
export class InFlight {
  #on = false
  #waiting: (() => void)[] = []

  get on(): boolean {
    return this.#on
  }
  begin(): void {
    this.#on = true
  }
  end(): void {
    this.#on = false
    this.release()
  }
  /** Who waits goes on, although it is not over. */
  release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
  /** Resolves at the end, or when released. */
  async over(): Promise<void> {
    if (this.#on) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}
