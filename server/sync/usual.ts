/** What something usually takes: one hiccup (a collection, a slow disk, another program) says nothing about the next time. */

/** Odd, so that there is a middle one. */
const SEEN = 5

export class Usual {
  readonly #last: number[] = []

  /** @returns the middle one of the last five, of fewer at the start */
  add(ms: number): number {
    this.#last.push(ms)
    if (this.#last.length > SEEN) this.#last.shift()
    return this.#last.toSorted((a, b) => a - b)[(this.#last.length - 1) >> 1] as number
  }
}
