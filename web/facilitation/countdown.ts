/** The timer as people see it: what is left, how much of the whole that is, and whether it runs. It counts on the server's clock. */
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import type { Locale } from '#shared/accounts.ts'
import type { FacilitationView } from '#shared/facilitation/answer.ts'
import { remainingMs, type Timer } from '#shared/facilitation/timer.ts'
import type { Live } from './live.ts'

export type CountdownState = 'running' | 'last' | 'paused' | 'over'
export interface Countdown {
  state: CountdownState
  /** whole seconds, rounded up: 0 only when it is over */
  seconds: number
  /** 1 at the start, 0 at the end */
  share: number
}

const LAST_MS = 60_000
/** often enough that no second is shown late */
const BEAT_MS = 250

const timerIn = ({ lengthMs, endsAt, pausedWithMs = 0 }: NonNullable<FacilitationView['timer']>): Timer =>
  endsAt === undefined ? { lengthMs, pausedWithMs } : { lengthMs, endsAt: Date.parse(endsAt) }

/** @param now on the server's clock */
export function countdownAt(shown: FacilitationView['timer'], now: number): Countdown | undefined {
  if (!shown) return undefined
  const left = remainingMs(timerIn(shown), now)
  const state = left === 0 ? 'over' : shown.endsAt === undefined ? 'paused' : left <= LAST_MS ? 'last' : 'running'
  return { state, seconds: Math.ceil(left / 1_000), share: shown.lengthMs === 0 ? 0 : left / shown.lengthMs }
}

/** 15.36 in Danish, 15:36 in English; minutes go on above an hour, as on a kitchen timer. */
export function clockFace(seconds: number, locale: Locale): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}${locale === 'da' ? '.' : ':'}${two(seconds % 60)}`
}

const looksTheSame = (a: Countdown | undefined, b: Countdown | undefined) =>
  a?.state === b?.state && a?.seconds === b?.seconds && Math.abs((a?.share ?? 0) - (b?.share ?? 0)) < 0.002

/** Ticks while its owner lives, and at once when the page is looked at again. undefined: no timer. */
export function createCountdown(live: Live): Accessor<Countdown | undefined> {
  const [beat, setBeat] = createSignal(0)
  const tick = () => setBeat((count) => count + 1)
  const timer = setInterval(tick, BEAT_MS)
  document.addEventListener('visibilitychange', tick)
  onCleanup(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tick)
  })
  return createMemo(
    () => {
      beat()
      return countdownAt(live.view()?.timer ?? null, live.now())
    },
    undefined,
    { equals: looksTheSame },
  )
}
