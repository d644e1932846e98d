/** Latencies counted in buckets of fixed width, and the few sums that the tables need. */
const STEP_US = 50
/** Ten seconds of buckets; what takes longer falls into the last. */
const BUCKETS = 200_000

export interface Latency {
  n: number
  /** milliseconds; null when nothing was counted */
  p50: number | null
  p95: number | null
  p99: number | null
  max: number | null
}

/** Adding allocates nothing: the generator must not collect garbage while it measures. */
export class Histogram {
  readonly #buckets = new Uint32Array(BUCKETS)
  #maxUs = 0
  n = 0

  add(us: number): void {
    const at = Math.min(BUCKETS - 1, Math.max(0, Math.floor(us / STEP_US)))
    this.#buckets[at] = (this.#buckets[at] as number) + 1
    this.n += 1
    if (us > this.#maxUs) this.#maxUs = us
  }
  summary(): Latency {
    return { n: this.n, p50: this.#at(0.5), p95: this.#at(0.95), p99: this.#at(0.99), max: this.n ? round(this.#maxUs / 1000) : null }
  }
  #at(share: number): number | null {
    let left = Math.ceil(this.n * share)
    if (left === 0) return null
    for (let i = 0; i < BUCKETS; i++) {
      left -= this.#buckets[i] as number
      if (left <= 0) return round(((i + 0.5) * STEP_US) / 1000, 2)
    }
    return null
  }
}

export const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits

export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? null
}
export const median = (values: readonly number[]): number | null => quantile(values, 0.5)

export const latencyOf = (ms: readonly number[]): Latency => {
  const at = (share: number) => {
    const value = quantile(ms, share)
    return value === null ? null : round(value, 2)
  }
  return { n: ms.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
