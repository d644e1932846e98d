/**
 * Every edit, cursor and seeded note carries a mark of fixed width in its text: `~E`, 7 digits of sequence, 10 digits of microseconds
 * (`C` cursors, `N` seeded notes). A receiver finds them by scanning bytes, however a server batches or merges.
 */
export const MARK_LENGTH = 19
export const EDIT = 69
export const CURSOR = 67
export const NOTE = 78
const TILDE = 126

export const mark = (kind: 'E' | 'C' | 'N', sequence: number): string => `~${kind}${String(sequence).padStart(7, '0')}${'0'.repeat(10)}`

/** Writes the time of sending into a finished frame whose mark begins at `at`. */
export function stamp(frame: Buffer, at: number, us: number): void {
  let rest = us
  for (let i = at + 18; i > at + 8; i--) {
    frame[i] = 48 + (rest % 10)
    rest = Math.floor(rest / 10)
  }
}

export type Hit = (kind: number, sequence: number, us: number) => void

/** Finds marks in the chunks of one client; one that is cut in two is put together. */
export class Scanner {
  readonly #tail = Buffer.alloc(64)
  readonly #hit: Hit
  #kept = 0

  constructor(hit: Hit) {
    this.#hit = hit
  }
  /** A new frame: what was cut off before belongs to another. */
  reset(): void {
    this.#kept = 0
  }
  /** @param last no more chunks of this frame follow */
  scan(bytes: Buffer, from: number, to: number, last: boolean): void {
    if (this.#kept > 0) {
      const had = this.#kept
      const added = Math.min(MARK_LENGTH - 1, to - from)
      bytes.copy(this.#tail, had, from, from + added)
      this.#kept = 0
      this.#range(this.#tail, 0, had + added, true, had)
      if (had + added < MARK_LENGTH && !last) {
        this.#kept = had + added
        return
      }
    }
    this.#range(bytes, from, to, last, to)
  }
  #range(bytes: Buffer, from: number, to: number, last: boolean, startBefore: number): void {
    let at = from
    for (;;) {
      at = bytes.indexOf(TILDE, at)
      if (at < 0 || at >= to || at >= startBefore) return
      if (at + MARK_LENGTH > to) {
        if (!last) this.#kept = bytes.copy(this.#tail, 0, at, to)
        return
      }
      at += this.#markAt(bytes, at) ? MARK_LENGTH : 1
    }
  }
  #markAt(bytes: Buffer, at: number): boolean {
    const kind = bytes[at + 1] as number
    if (kind !== EDIT && kind !== CURSOR && kind !== NOTE) return false
    const sequence = digits(bytes, at + 2, at + 9)
    const us = digits(bytes, at + 9, at + MARK_LENGTH)
    if (sequence < 0 || us < 0) return false
    this.#hit(kind, sequence, us)
    return true
  }
}

/** @returns -1 when something else than a digit stands there */
function digits(bytes: Buffer, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] as number) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
