/** The facilitator's row: where we are, the timer, the room's actions, and one step on. */
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Agenda } from './Agenda.tsx'
import { BarActions } from './BarActions.tsx'
import { BarContext, createBar } from './barContext.ts'
import { useLive } from './context.ts'
import { createCountdown } from './countdown.ts'
import styles from './FacilitatorBar.module.css'
import { type Conductor, createConductor, stepOn } from './steps.ts'
import { Timer } from './Timer.tsx'
import { TimerVoice } from './TimerVoice.tsx'

const ProgrammeDialog = lazy(async () => ({ default: (await import('./ProgrammeDialog.tsx')).ProgrammeDialog }))
const TWO_MINUTES_MS = 120_000

export function FacilitatorBar() {
  const live = useLive()
  const bar = createBar('bar')
  const conductor = createConductor(live)
  const countdown = createCountdown(live)
  const [open, setOpen] = createSignal(false)
  const step = () => stepOn(live.view())
  return (
    <BarContext.Provider value={bar}>
      <section class={styles.bar} aria-label={t('facilitation.bar')}>
        <button type="button" class={styles.agenda} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Agenda countdown={countdown} />
          <span class="sr">{t('facilitation.openProgramme')}</span>
        </button>
        <Timer countdown={countdown} />
        <Show when={live.view()?.timer}>
          <Clockwork conductor={conductor} />
        </Show>
        <span class={styles.rule} />
        <div class={styles.actions}>
          <BarActions live={live} />
        </div>
        <div class={styles.corner} ref={bar.setCorner}>
          <Show when={step()}>
            {(what) => (
              <Button
                variant={bar.taken() ? 'secondary' : 'primary'}
                iconEnd={what() === 'finish' ? undefined : 'arrow-right'}
                busy={conductor.busy()}
                onClick={() => void conductor.goOn()}
              >
                {t(`facilitation.${what()}`)}
              </Button>
            )}
          </Show>
        </div>
        <TimerVoice countdown={countdown} />
        <Show when={open()}>
          <Suspense>
            <ProgrammeDialog conductor={conductor} onClose={() => setOpen(false)} />
          </Suspense>
        </Show>
      </section>
    </BarContext.Provider>
  )
}

function Clockwork(props: { conductor: Conductor }) {
  const live = useLive()
  const runs = () => live.view()?.timer?.endsAt !== undefined
  return (
    <span class={styles.clockwork}>
      <IconButton
        icon={runs() ? 'pause' : 'play'}
        label={t(runs() ? 'facilitation.pause' : 'facilitation.resume')}
        tooltip="bottom"
        onClick={() => void props.conductor.tell({ type: runs() ? 'pause' : 'resume' })}
      />
      <IconButton icon="timer-reset" label={t('facilitation.more')} tooltip="bottom" onClick={() => void props.conductor.tell({ type: 'extend', ms: TWO_MINUTES_MS })} />
    </span>
  )
}
