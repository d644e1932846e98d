/** What happens now, on the phone: the timer in the bar, what one may do under it. Its code comes after the note field. */
import { Show } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import { t } from '#web/i18n.tsx'
import { bellOn, setBell } from '#web/facilitation/bell.ts'
import { useLive } from '#web/facilitation/context.ts'
import { createCountdown } from '#web/facilitation/countdown.ts'
import { PhaseNow } from '#web/facilitation/PhaseNow.tsx'
import { Timer } from '#web/facilitation/Timer.tsx'
import { TimerVoice } from '#web/facilitation/TimerVoice.tsx'
import { Button } from '#web/ui/Button.tsx'

export function NowTimer() {
  const countdown = createCountdown(useLive())
  return (
    <>
      <Timer countdown={countdown} />
      <TimerVoice countdown={countdown} />
    </>
  )
}

export function NowLine() {
  const live = useLive()
  return (
    // the notice above says that it is put away
    <Show when={!live.archived() && (live.view()?.line.length ?? 0) > 0}>
      <PhaseNow untitled />
    </Show>
  )
}

/** In the bar's menu: whether this phone makes a sound. */
export function NowBell() {
  const live = useLive()
  const on = () => bellOn(isStaff(live.role()))
  return (
    <Button block variant="quiet" icon={on() ? 'volume-2' : 'volume-x'} aria-pressed={on()} onClick={() => setBell(!on())}>
      {t('facilitation.bell')}
    </Button>
  )
}
