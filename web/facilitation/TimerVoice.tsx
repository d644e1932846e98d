/** Says the time to a screen reader: five minutes left, one, none. Politely, and only when it passes, not when a page opens. */
import { type Accessor, createEffect, createSignal } from 'solid-js'
import { t } from '#web/i18n.tsx'
import type { Countdown } from './countdown.ts'

const MARKS = [300, 60, 0] as const

/** The mark that was passed between two looks at the timer, the latest if several were; none when time was added, or much of it was taken at once. */
export function markPassed(before: Countdown | undefined, now: Countdown | undefined): (typeof MARKS)[number] | undefined {
  if (!before || !now || now.state === 'paused') return undefined
  return MARKS.findLast((mark) => before.seconds > mark && now.seconds <= mark)
}

export function TimerVoice(props: { countdown: Accessor<Countdown | undefined> }) {
  const [said, say] = createSignal('')
  createEffect<Countdown | undefined>((before) => {
    const now = props.countdown()
    const mark = markPassed(before, now)
    if (mark !== undefined) say(mark === 0 ? t('facilitation.timeUp') : t('facilitation.left', { n: mark / 60 }))
    return now
  })
  return (
    <p class="sr" role="status">
      {said()}
    </p>
  )
}
