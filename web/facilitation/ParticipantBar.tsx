/** Everybody's row: the programme line, the phase and what one may do, the timer. */
import { t } from '#web/i18n.tsx'
import { Agenda } from './Agenda.tsx'
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
      <Timer countdown={countdown} />
      <TimerVoice countdown={countdown} />
    </section>
  )
}
