/** One phase in the editor: when it begins, what it is, how long; moved by grip or arrows, opened for the rest. */
import { createUniqueId, Show } from 'solid-js'
import type { Phase } from '#shared/workshops.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { Grip } from './drag.ts'
import type { PhaseChange } from './edits.ts'
import { Minutes } from './Minutes.tsx'
import { PhaseFields } from './PhaseFields.tsx'
import styles from './PhaseRow.module.css'

export interface PhaseRowProps {
  phase: Phase
  at: number
  of: number
  begins: number | null
  /** it is on: it can be changed, but not removed */
  now: boolean
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (change: PhaseChange) => void
  onMove: (to: number) => void
  onRemove: () => void
  grip: Grip
  lifted: boolean
  mark: 'above' | 'below' | undefined
  lang: string
}

export function PhaseRow(props: PhaseRowProps) {
  const id = createUniqueId()
  const title = () => props.phase.title
  return (
    <li class={styles.phase} data-lifted={props.lifted ? '' : undefined} data-mark={props.mark} data-now={props.now ? '' : undefined}>
      <div class={styles.row}>
        <Movers {...props} />
        <button type="button" class={styles.about} aria-expanded={props.open} aria-controls={id} onClick={() => props.onOpen(!props.open)}>
          <span class={`num ${styles.time}`}>{props.begins === null ? '' : formatDate(props.begins, { timeStyle: 'short' })}</span>
          <span class={styles.words}>
            <b dir="auto" lang={props.lang}>
              {title()}
            </b>
            <span class={styles.mode}>
              <Show when={props.now}>
                <strong>{t('programme.now')}</strong> ·{' '}
              </Show>
              {t(`workshops.mode.${props.phase.mode}`)}
            </span>
          </span>
          <span class="sr">{t('programme.edit')}</span>
          <Icon name="chevron-down" class={styles.chevron ?? ''} />
        </button>
        <Minutes title={title()} value={props.phase.minutes} onChange={(minutes) => props.onChange({ minutes })} />
        <IconButton icon="x" label={t(props.now ? 'programme.removeNow' : 'programme.remove', { title: title() })} disabled={props.now} onClick={() => props.onRemove()} />
      </div>
      <Show when={props.open}>
        <div class={styles.fields} id={id}>
          <PhaseFields phase={props.phase} onChange={props.onChange} />
        </div>
      </Show>
    </li>
  )
}

function Movers(props: PhaseRowProps) {
  let up: HTMLButtonElement | undefined
  let down: HTMLButtonElement | undefined
  /** the row moves in the page: the focus goes with it */
  const move = (by: 1 | -1) => {
    const to = props.at + by
    props.onMove(to)
    queueMicrotask(() => ((by === -1 && to > 0) || to === props.of - 1 ? up : down)?.focus())
  }
  return (
    <span class={styles.movers}>
      <span class={styles.grip} {...props.grip} aria-hidden="true">
        <Icon name="grip-vertical" />
      </span>
      <IconButton ref={(element) => (up = element)} icon="arrow-up" label={t('programme.up', { title: props.phase.title })} disabled={props.at === 0} onClick={() => move(-1)} />
      <IconButton
        ref={(element) => (down = element)}
        icon="arrow-down"
        label={t('programme.down', { title: props.phase.title })}
        disabled={props.at === props.of - 1}
        onClick={() => move(1)}
      />
    </span>
  )
}
