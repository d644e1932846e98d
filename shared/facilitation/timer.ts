/** The timer of a phase: pure arithmetic on the server's clock. Milliseconds throughout; also runs in the browser. */
import { LIMITS } from '../limits.ts'

/** `lengthMs` is all that was ever given to it, so that no clock can make more of what is left. */
export type Timer = { lengthMs: number; endsAt: number } | { lengthMs: number; pausedWithMs: number }

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value))
/** Never negative, never more than was given, whatever the clock does. */
export function remainingMs(timer: Timer, now: number): number {
  return between(0, 'endsAt' in timer ? timer.endsAt - now : timer.pausedWithMs, timer.lengthMs)
}
export const isPaused = (timer: Timer): boolean => 'pausedWithMs' in timer
/** Its time is up; a paused one waits, also with nothing left. */
export const hasEnded = (timer: Timer, now: number): boolean => 'endsAt' in timer && remainingMs(timer, now) === 0

export const startTimer = (lengthMs: number, now: number): Timer => ({ lengthMs, endsAt: now + lengthMs })
export const pauseTimer = (timer: Timer, now: number): Timer => (isPaused(timer) ? timer : { lengthMs: timer.lengthMs, pausedWithMs: remainingMs(timer, now) })
export const resumeTimer = (timer: Timer, now: number): Timer => (isPaused(timer) ? { lengthMs: timer.lengthMs, endsAt: now + remainingMs(timer, now) } : timer)

/** More time, or (negative) less. One with nothing left runs from now. */
export function extendTimer(timer: Timer, ms: number, now: number): Timer {
  const had = remainingMs(timer, now)
  const left = between(0, had + ms, LIMITS.timerMs)
  const lengthMs = Math.max(left, between(0, timer.lengthMs + ms, LIMITS.timerMs))
  return isPaused(timer) && had > 0 ? { lengthMs, pausedWithMs: left } : { lengthMs, endsAt: now + left }
}
/** The server's clock was set; what is left stays what it was. */
export const shiftTimer = (timer: Timer, ms: number): Timer => ('endsAt' in timer ? { ...timer, endsAt: timer.endsAt + ms } : timer)
