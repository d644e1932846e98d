/**
 * Guessing typed codes is slowed down by address, but forty people in one room share one address. So only wrong codes count, and
 * a code that was right at an address before (typed, made or shown there) passes even while somebody beside it is guessing.
 * Links with their 128 bits are never counted.
 */
import { createLimiter } from '#server/http/limits.ts'
import { LIMITS } from '#shared/limits.ts'

/** Addresses remembered at most; the oldest are forgotten first. */
const MOST_ADDRESSES = 5_000

export interface CodeGuard {
  /** Before a code is looked up. @throws AppError too_many_requests */
  admit(address: string, code: string): Promise<void>
  /** The code is a real one, and known at this address from now on. */
  right(address: string, code: string): void
  /** Counts a wrong code. @throws AppError too_many_requests */
  wrong(address: string): Promise<void>
}

export function createCodeGuard(): CodeGuard {
  const limiter = createLimiter({ points: LIMITS.wrongCodesPerMinute, windowMs: 60_000 })
  const known = new Map<string, Set<string>>()
  return {
    async admit(address, code) {
      if (!known.get(address)?.has(code)) await limiter.assertLeft(address)
    },
    right(address, code) {
      const codes = known.get(address) ?? new Set()
      known.delete(address)
      known.set(address, codes.add(code))
      const oldest = known.size > MOST_ADDRESSES ? known.keys().next().value : undefined
      if (oldest !== undefined) known.delete(oldest)
    },
    wrong: (address) => limiter.take(address),
  }
}
