/** Honest clients are not refused by the gate. Who is, again and again, loses the right to write for a while; looking on stays allowed. */
import type { Logger } from 'pino'
import type { Metrics } from '#server/ops/metrics.ts'
import { isErrorCode } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Connection } from './connection.ts'

export interface StrikesOptions {
  log: Logger
  metrics: Metrics
  now(): number
}

export class Strikes {
  readonly #options: StrikesOptions
  readonly #struck = new Map<string, number[]>()

  constructor(options: StrikesOptions) {
    this.#options = options
  }
  /** Counts a refusal. Those with a code of `errors.ts` are told to a person who may have meant well; the gate's own words are strikes. */
  refused(code: string, connection: Connection | undefined): void {
    this.#options.metrics.refusals.inc({ code })
    if (!connection || isErrorCode(code)) return
    const { memberId } = connection.peer.access
    const recent = [...this.#recent(memberId), this.#options.now()]
    this.#struck.set(memberId, recent)
    if (recent.length === LIMITS.strikes) this.#options.log.warn({ memberId }, 'may only watch for a while')
  }
  isMuted(memberId: string): boolean {
    return this.#struck.size > 0 && this.#recent(memberId).length >= LIMITS.strikes
  }
  #recent(memberId: string): number[] {
    const since = this.#options.now() - LIMITS.strikeMs
    const recent = (this.#struck.get(memberId) ?? []).filter((at) => at > since)
    if (recent.length === 0) this.#struck.delete(memberId)
    return recent
  }
}
