/** The facilitator's phone is a remote control: the timer big, what the room has done, the actions as rows, one primary at the bottom. */
import { createSignal, Show } from 'solid-js'
import { formatNumber, t } from '#web/i18n.tsx'
import { Agenda } from '#web/facilitation/Agenda.tsx'
import { BarActions } from '#web/facilitation/BarActions.tsx'
import { BarContext, createBar } from '#web/facilitation/barContext.ts'
import { useLive } from '#web/facilitation/context.ts'
import { createCountdown } from '#web/facilitation/countdown.ts'
import { ProgrammeDialog } from '#web/facilitation/ProgrammeDialog.tsx'
import { createConductor, type Conductor, stepOn } from '#web/facilitation/steps.ts'
import { Timer } from '#web/facilitation/Timer.tsx'
import { TimerVoice } from '#web/facilitation/TimerVoice.tsx'
import { ActionButton } from '#web/facilitation/ActionButton.tsx'
import { RehearsalBanner } from '#web/rehearsal/RehearsalBanner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Notices } from './Notices.tsx'
import type { PhoneModel } from './model.ts'
import styles from './Remote.module.css'

const TWO_MINUTES_MS = 120_000

export function Remote(props: { phone: PhoneModel; onWrite: () => void }) {
  const live = useLive()
  const bar = createBar('rows')
  const conductor = createConductor(live)
  const [open, setOpen] = createSignal(false)
  const step = () => stepOn(live.view())
  return (
    <BarContext.Provider value={bar}>
      <main class={styles.body} id="main" tabindex="-1">
        <h1 class="sr">{props.phone.workshop.title}</h1>
        <Show when={props.phone.workshop.rehearsal}>
          <RehearsalBanner workshop={props.phone.workshop} face="phone" over={props.phone.gone()} />
        </Show>
        <Notices phone={props.phone} />
        <Clock conductor={conductor} onOpen={() => setOpen(true)} />
        <Counts />
        <div class={styles.rows}>
          <BarActions live={live} />
          <ActionButton icon="pencil-line" label={t('facilitation.writeNote')} hint={t('facilitation.writeNoteHint')} onClick={() => props.onWrite()} />
          <ActionButton icon="list-ordered" label={t('facilitation.openProgramme')} onClick={() => setOpen(true)} />
        </div>
      </main>
      <div class={styles.corner} ref={bar.setCorner}>
        <Show when={step()}>
          {(what) => (
            <Button
              variant={bar.taken() ? 'secondary' : 'primary'}
              size={bar.taken() ? 'm' : 'l'}
              block
              iconEnd={what() === 'finish' ? undefined : 'arrow-right'}
              busy={conductor.busy()}
              onClick={() => void conductor.goOn()}
            >
              {t(`facilitation.${what()}`)}
            </Button>
          )}
        </Show>
      </div>
      <Show when={open()}>
        <ProgrammeDialog conductor={conductor} onClose={() => setOpen(false)} />
      </Show>
    </BarContext.Provider>
  )
}

function Clock(props: { conductor: Conductor; onOpen: () => void }) {
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

function Counts() {
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
