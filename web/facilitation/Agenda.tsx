/** The programme line with its words: which phase, how it is called, what comes next. */
import { type Accessor, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import styles from './Agenda.module.css'
import { useLive } from './context.ts'
import type { Countdown } from './countdown.ts'
import { ProgrammeTrack } from './ProgrammeTrack.tsx'

export function Agenda(props: { countdown: Accessor<Countdown | undefined> }) {
  const live = useLive()
  const line = () => live.view()?.line ?? []
  const phase = () => live.view()?.phase
  const at = () => {
    const number = phase()?.number
    return number !== undefined ? number - 1 : live.view()?.status === 'finished' ? line().length : -1
  }
  const done = () => {
    const now = props.countdown()
    return now ? 1 - now.share : 0
  }
  const next = () => {
    const title = live.archived() ? undefined : live.view()?.next?.title
    const minutes = line()[at() + 1]?.minutes
    return title !== undefined && minutes !== undefined ? t('facilitation.nextUp', { title, minutes }) : undefined
  }
  const outside = () => {
    if (live.view()?.status === 'finished') return 'facilitation.finished'
    if (live.archived()) return 'facilitation.archived'
    return line().length === 0 ? 'facilitation.noProgramme' : 'facilitation.notStarted'
  }
  return (
    <span class={styles.agenda}>
      <ProgrammeTrack line={line()} now={at()} done={done()} />
      <span class={styles.words}>
        <Show when={phase()} fallback={<b>{t(outside())}</b>}>
          {(now) => (
            <>
              <span class={styles.number}>{t('facilitation.phaseOf', { number: now().number, of: now().of })}</span>
              <b dir="auto">{now().title}</b>
            </>
          )}
        </Show>
        <Show when={next()}>{(words) => <span class={styles.next}>{words()}</span>}</Show>
      </span>
    </span>
  )
}
