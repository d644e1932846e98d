/** What something usually takes: one hiccup (a collection, a slow disk, another program) says nothing about the next time. */

/** Odd, so that there is a middle one. */
const SEEN = 5

export class Usual {
  readonly #last: number[] = []

  /** @returns the middle one of the last five, of fewer at the start */
  add(ms: number): number {
    this.#last.push(ms)
    if (this.#last.length > SEEN) this.#last.shift()
    const middle = (this.#last.length - 1) >> 1
    // counted, not sorted: each turn asks twice, and a sorted copy is a kilobyte of garbage
    return this.#last.find((one, at) => this.#before(one, at) === middle) as number
  }
  /** How many come before it when they are put in order; of equal ones the earlier. */
  #before(one: number, at: number): number {
    return this.#last.reduce((count, other, i) => (other < one || (other === one && i < at) ? count + 1 : count), 0)
  }
}
