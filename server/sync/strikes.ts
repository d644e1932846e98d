/** Honest clients are not refused by the gate. Who is, again and again, loses the right to write for a while; looking on stays allowed. */
import { LIMITS } from '#shared/limits.ts'

export class Strikes {
  readonly #now: () => number
  readonly #struck = new Map<string, number[]>()

  constructor(now: () => number) {
    this.#now = now
  }
  /** @returns has this been one too many just now? */
  strike(memberId: string): boolean {
    const recent = [...this.#recent(memberId), this.#now()]
    this.#struck.set(memberId, recent)
    return recent.length === LIMITS.strikes
  }
  isMuted(memberId: string): boolean {
    return this.#struck.size > 0 && this.#recent(memberId).length >= LIMITS.strikes
  }
  #recent(memberId: string): number[] {
    const since = this.#now() - LIMITS.strikeMs
    const recent = (this.#struck.get(memberId) ?? []).filter((at) => at > since)
    if (recent.length === 0) this.#struck.delete(memberId)
    return recent
  }
}
