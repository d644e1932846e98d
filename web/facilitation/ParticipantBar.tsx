/** Everybody's row: the programme line, the phase and what one may do, the timer. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Agenda } from './Agenda.tsx'
import { bellOn, setBell } from './bell.ts'
import { createCountdown } from './countdown.ts'
import { useLive } from './context.ts'
import styles from './ParticipantBar.module.css'
import { PhaseNow } from './PhaseNow.tsx'
import { Timer } from './Timer.tsx'
import { TimerVoice } from './TimerVoice.tsx'

export function ParticipantBar() {
  const countdown = createCountdown(useLive())
  return (
    <section class={styles.bar} aria-label={t('facilitation.now')}>
      <div class={styles.agenda}>
        <Agenda countdown={countdown} />
      </div>
      <div class={styles.now}>
        <PhaseNow untitled />
      </div>
      <div class={styles.clock}>
        <Timer countdown={countdown} />
        <Show when={countdown()}>
          <IconButton
            icon={bellOn(false) ? 'volume-2' : 'volume-x'}
            label={t('facilitation.bell')}
            tooltip="bottom"
            pressed={bellOn(false)}
            onClick={() => setBell(!bellOn(false))}
          />
        </Show>
      </div>
      <TimerVoice countdown={countdown} />
    </section>
  )
}
