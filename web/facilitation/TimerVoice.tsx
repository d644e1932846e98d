/** Says to a screen reader what the line and the timer show: a new phase; five minutes left, one, none. Politely, and only when it happens, not when a page opens. At the end, the bell. */
import { type Accessor, createEffect, createSignal } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import { t } from '#web/i18n.tsx'
import { bellOn, ring } from './bell.ts'
import { useLive } from './context.ts'
import type { Countdown } from './countdown.ts'

const MARKS = [300, 60, 0] as const

/** The mark that was passed between two looks at the timer, the latest if several were; none while it is paused, or when time was added. */
export function markPassed(before: Countdown | undefined, now: Countdown | undefined): (typeof MARKS)[number] | undefined {
  if (!before || !now || now.state === 'paused') return undefined
  return MARKS.findLast((mark) => before.seconds > mark && now.seconds <= mark)
}

export function TimerVoice(props: { countdown: Accessor<Countdown | undefined> }) {
  const live = useLive()
  const [said, say] = createSignal('')
  let phase = live.view()?.phase?.id
  createEffect<Countdown | undefined>((before) => {
    const now = props.countdown()
    const here = live.view()?.phase
    const moved = phase !== here?.id
    phase = here?.id
    if (moved && here) say(t('facilitation.entered', { number: here.number, title: here.title }))
    const mark = moved ? undefined : markPassed(before, now)
    if (mark !== undefined) say(mark === 0 ? t('facilitation.timeUp') : t('facilitation.left', { n: mark / 60 }))
    if (mark === 0 && bellOn(isStaff(live.role()))) ring()
    return now
  })
  return (
    <p class="sr" role="status">
      {said()}
    </p>
  )
}
