/** The programme drawn in minutes: a long segment is a long phase, hatched is a break; and as a list for who reads. */
import { For, Show } from 'solid-js'
import type { Phase } from '#shared/workshops.ts'
import { formatDate, t } from '#web/i18n.tsx'
import styles from './ProgrammeLine.module.css'

const MINUTE = 60_000
/** too narrow for a number */
const BARE = 5

/** @param props.startsAt ISO 8601; then the end is told too @param props.drawing only the drawing: the list stands beside it */
export function ProgrammeLine(props: { programme: readonly Phase[]; startsAt: string | null; drawing?: boolean }) {
  const minutes = () => props.programme.reduce((sum, phase) => sum + phase.minutes, 0)
  const end = () => props.startsAt && formatDate(Date.parse(props.startsAt) + minutes() * MINUTE, { timeStyle: 'short' })
  return (
    <Show when={props.programme.length > 0} fallback={<p class="muted">{t('workshops.noProgramme')}</p>}>
      <p class={`num ${styles.sum}`}>
        {t('workshops.minutes', { n: minutes() })}
        <Show when={end()}>{(time) => <span class="muted small"> · {t('workshops.endsAt', { time: time() })}</span>}</Show>
      </p>
      <div class={styles.track} aria-hidden="true">
        <For each={props.programme}>
          {(phase) => (
            <span class={styles.segment} data-kind={phase.kind} style={{ '--min': phase.minutes }}>
              {phase.minutes > BARE ? phase.minutes : ''}
            </span>
          )}
        </For>
      </div>
      <Show when={!props.drawing}>
        <ol class={styles.list}>
          <For each={props.programme}>
            {(phase) => (
              <li>
                <b>{phase.title}</b>
                <span class="muted">{t(`workshops.mode.${phase.mode}`)}</span>
                <span class="num">{t('workshops.min', { n: phase.minutes })}</span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Show>
  )
}
