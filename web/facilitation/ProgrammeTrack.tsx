/** The programme as a line drawn in minutes: a long piece is a long phase, hatched is a pause, ink is done, blue is now. The words beside it say the same. */
import { For } from 'solid-js'
import type { FacilitationView } from '#shared/facilitation/answer.ts'
import styles from './ProgrammeTrack.module.css'

/** @param props.now index of the phase that is on; −1 before the programme, its length after it @param props.done how much of that phase is over, 0 to 1 */
export function ProgrammeTrack(props: { line: FacilitationView['line']; now: number; done: number }) {
  const stateOf = (at: number) => (at < props.now ? 'done' : at === props.now ? 'now' : undefined)
  return (
    <span class={styles.track} aria-hidden="true">
      <For each={props.line}>
        {(phase, at) => (
          <span
            class={styles.phase}
            data-state={stateOf(at())}
            data-pause={phase.pause && at() > props.now ? '' : undefined}
            style={{ 'flex-grow': phase.minutes, '--done': at() === props.now ? `${Math.round(props.done * 100)}%` : undefined }}
          />
        )}
      </For>
    </span>
  )
}
