/** Counting in memory who tries too often. One process, so memory is enough; a restart forgives everybody. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '#shared/errors.ts'
import { isStaff, type Role } from '#shared/roles.ts'
import type { RetryDetails } from './errors.ts'

const tooMany = (ms: number) => new AppError('too_many_requests', { retryAfterSeconds: Math.max(1, Math.ceil(ms / 1000)) } satisfies RetryDetails)

export interface Limiter {
  /** Counts one. @throws AppError too_many_requests with the seconds to wait */
  take(key: string): Promise<void>
  /** Takes one count back, because it turned out to be no offence. */
  giveBack(key: string): Promise<void>
  /** Counts nothing. @throws AppError too_many_requests while `take` would */
  assertLeft(key: string): Promise<void>
  forget(key: string): Promise<void>
}

/** Counts what participants do, each for themselves; facilitators bring whole stacks of paper, and are not counted. */
export function createPersonLimiter(limit: { points: number; windowMs: number }): (person: { memberId: string; role: Role }) => Promise<void> {
  const limiter = createLimiter(limit)
  return async ({ memberId, role }) => {
    if (!isStaff(role)) await limiter.take(memberId)
  }
}

export function createLimiter(limit: { points: number; windowMs: number }): Limiter {
  const memory = new RateLimiterMemory({ points: limit.points, duration: limit.windowMs / 1000 })
  return {
    async take(key) {
      await memory.consume(key).catch((refused: unknown) => {
        throw refused instanceof RateLimiterRes ? tooMany(refused.msBeforeNext) : refused
      })
    },
    giveBack: async (key) => void (await memory.reward(key)),
    async assertLeft(key) {
      const state = await memory.get(key)
      if (state && state.consumedPoints >= limit.points) throw tooMany(state.msBeforeNext)
    },
    forget: async (key) => void (await memory.delete(key)),
  }
}
