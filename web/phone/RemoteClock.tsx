/** On the facilitator's phone: the time that is left, and what the room has done. */
import { Show } from 'solid-js'
import { Agenda } from '#web/facilitation/Agenda.tsx'
import { useLive } from '#web/facilitation/context.ts'
import { createCountdown } from '#web/facilitation/countdown.ts'
import type { Conductor } from '#web/facilitation/steps.ts'
import { Timer } from '#web/facilitation/Timer.tsx'
import { TimerVoice } from '#web/facilitation/TimerVoice.tsx'
import { formatNumber, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import styles from './Remote.module.css'

const TWO_MINUTES_MS = 120_000

export function Clock(props: { conductor: Conductor; onOpen: () => void }) {
  const live = useLive()
  const countdown = createCountdown(live)
  const runs = () => live.view()?.timer?.endsAt !== undefined
  return (
    <section class={styles.clock}>
      <button type="button" class={styles.agenda} aria-haspopup="dialog" onClick={() => props.onOpen()}>
        <Agenda countdown={countdown} />
        <span class="sr">{t('facilitation.openProgramme')}</span>
      </button>
      <Show when={live.view()?.timer}>
        <Timer countdown={countdown} big />
        <div class={styles.pair}>
          <Button icon={runs() ? 'pause' : 'play'} onClick={() => void props.conductor.tell({ type: runs() ? 'pause' : 'resume' })}>
            {t(runs() ? 'facilitation.pauseShort' : 'facilitation.resumeShort')}
          </Button>
          <Button icon="plus" onClick={() => void props.conductor.tell({ type: 'extend', ms: TWO_MINUTES_MS })}>
            {t('facilitation.plus', { n: 2 })}
          </Button>
        </div>
      </Show>
      <TimerVoice countdown={countdown} />
    </section>
  )
}

export function Counts() {
  const live = useLive()
  const hidden = () => live.mode() === 'hidden'
  return (
    <Show when={live.counts()}>
      {(now) => (
        <div class={styles.counts}>
          <p>
            <b>{formatNumber(hidden() ? now().private : now().notes)}</b>
            <span>{t(hidden() ? 'facilitation.hiddenNotes' : 'facilitation.boardNotes', { n: hidden() ? now().private : now().notes })}</span>
          </p>
          <p>
            <b>{formatNumber(now().people)}</b>
            <span>{t('facilitation.present', { n: now().people })}</span>
          </p>
        </div>
      )}
    </Show>
  )
}
