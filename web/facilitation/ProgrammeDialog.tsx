/** The whole programme and its timer, for who leads: go anywhere, give and take time. */
import { For, Show } from 'solid-js'
import type { Phase } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { ClockSettings } from './ClockSettings.tsx'
import { useLive } from './context.ts'
import { createProgramme } from './programme.ts'
import styles from './ProgrammeDialog.module.css'
import type { Conductor } from './steps.ts'

export function ProgrammeDialog(props: { conductor: Conductor; onClose: () => void }) {
  const live = useLive()
  const programme = createProgramme(live)
  const go = (step: () => Promise<void>) => {
    props.onClose()
    void step()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={t('facilitation.programme')}
      footer={
        <>
          <Show when={live.view()?.status === 'running'}>
            <Button onClick={() => go(() => props.conductor.finish())}>{t('facilitation.finish')}</Button>
          </Show>
          <Button icon="pencil" href={`/w/${live.workshopId}/programme`}>
            {t('facilitation.editProgramme')}
          </Button>
        </>
      }
    >
      <div class={styles.part}>
        <Show when={programme()} fallback={<Skeleton lines={8} />}>
          {(phases) => (
            <ol class={styles.phases}>
              <For each={phases()}>{(phase, at) => <PhaseRow phase={phase} number={at() + 1} onGo={() => go(() => props.conductor.goTo(phase.id))} />}</For>
            </ol>
          )}
        </Show>
        <Show when={live.view()?.status !== 'before'}>
          <div class={styles.back}>
            <Button icon="arrow-left" variant="quiet" onClick={() => go(() => props.conductor.goBack())}>
              {t(live.view()?.status === 'finished' ? 'facilitation.reopen' : live.view()?.phase?.number === 1 ? 'facilitation.backOut' : 'facilitation.back')}
            </Button>
          </div>
        </Show>
        <p class="small muted">{t('facilitation.nothingLost')}</p>
      </div>
      <ClockSettings conductor={props.conductor} />
    </Dialog>
  )
}

function PhaseRow(props: { phase: Phase; number: number; onGo: () => void }) {
  const live = useLive()
  const number = () => live.view()?.phase?.number ?? (live.view()?.status === 'finished' ? Number.POSITIVE_INFINITY : 0)
  const state = () => (props.number < number() ? 'done' : props.number === number() ? 'now' : undefined)
  const words = () => ({ number: props.number, title: props.phase.title, minutes: props.phase.minutes })
  const look = () => (
    <>
      <span class={styles.number}>{props.number}</span>
      <span class={styles.title} dir="auto">
        {props.phase.title}
      </span>
      <span class={styles.minutes}>
        <Show when={state() === 'now'}>
          <b>{t('facilitation.hereShort')}</b> ·{' '}
        </Show>
        {t('facilitation.minutes', { n: props.phase.minutes })}
      </span>
    </>
  )
  return (
    <li class={styles.phase} data-state={state()}>
      <Show
        when={state() !== 'now'}
        fallback={
          <p class={styles.row} aria-current="step">
            {look()}
          </p>
        }
      >
        <button type="button" class={styles.row} aria-label={t('facilitation.goTo', words())} onClick={() => props.onGo()}>
          {look()}
        </button>
      </Show>
    </li>
  )
}
