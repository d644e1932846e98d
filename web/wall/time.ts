/** The time that is left, as the wall counts it. */
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import type { FacilitationView } from '#shared/facilitation/answer.ts'
import type { Locale } from '#shared/accounts.ts'

export interface Left {
  /** whole seconds, rounded up, so that a timer that has just begun shows all of its time */
  seconds: number
  /** how much of it is gone, 0 to 1 */
  share: number
  state: 'running' | 'last' | 'paused' | 'ended'
}
const SECOND = 1_000
const LAST_SECONDS = 60
const TICK_MS = 200

/** @param now milliseconds since 1970 on the server's clock */
export function leftOf(timer: FacilitationView['timer'], now: number): Left | undefined {
  if (!timer) return undefined
  const ms = timer.endsAt === undefined ? (timer.pausedWithMs ?? 0) : Math.min(timer.lengthMs, Math.max(0, Date.parse(timer.endsAt) - now))
  const seconds = Math.ceil(ms / SECOND)
  const state = timer.endsAt === undefined ? 'paused' : seconds === 0 ? 'ended' : seconds <= LAST_SECONDS ? 'last' : 'running'
  return { seconds, share: timer.lengthMs > 0 ? 1 - ms / timer.lengthMs : 1, state }
}

const two = (value: number) => String(value).padStart(2, '0')
const HOUR = 3_600
const MINUTE = 60
/** `06.12` in Danish, `06:12` in English; with hours only where there are some. */
export function clockFace(seconds: number, locale: Locale): string {
  const hours = Math.floor(seconds / HOUR)
  const parts = [...(hours > 0 ? [String(hours)] : []), two(Math.floor((seconds % HOUR) / MINUTE)), two(seconds % MINUTE)]
  return parts.join(locale === 'da' ? '.' : ':')
}

/** Call under a Solid owner. Changes when a second has gone, or something was done to the timer. */
export function createLeft(timer: Accessor<FacilitationView['timer']>, now: () => number): Accessor<Left | undefined> {
  const [tick, setTick] = createSignal(0)
  const interval = setInterval(() => setTick((n) => n + 1), TICK_MS)
  onCleanup(() => clearInterval(interval))
  return createMemo(
    () => {
      tick()
      return leftOf(timer(), now())
    },
    undefined,
    { equals: (a, b) => a?.seconds === b?.seconds && a?.state === b?.state },
  )
}
