/** The milestones drawn as bars over the months. The list of milestones says the same in words. */
import { createMemo, For, Show } from 'solid-js'
import { type Timeline, timelineOf } from '#shared/draft/timeline.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { useDraft } from '../model.ts'
import styles from './Chart.module.css'

/** As many names of months as find room on a phone. */
const NAMED = 6
const monthName = (day: string) => formatDate(day, { month: 'short', year: '2-digit', timeZone: 'UTC' })

export function Chart() {
  const { tables } = useDraft()
  const line = createMemo(() => timelineOf(tables.content()))
  return <Show when={line()}>{(drawn) => <Drawn line={drawn()} />}</Show>
}

function Drawn(props: { line: Timeline }) {
  const step = () => Math.ceil(props.line.months.length / NAMED)
  const first = () => props.line.months[0]?.day ?? ''
  const last = () => props.line.months.at(-1)?.day ?? ''
  const label = () => t('draft.forms.chart', { n: props.line.bars.length, from: monthName(first()), to: monthName(last()) })
  return (
    <figure class={styles.chart} role="img" aria-label={label()}>
      <div class={styles.axis}>
        <For each={props.line.months}>
          {(month, at) => (
            <span class={styles.month} style={{ 'inset-inline-start': `${month.at}%` }}>
              <Show when={at() % step() === 0}>{monthName(month.day)}</Show>
            </span>
          )}
        </For>
      </div>
      <div class={styles.rows}>
        <div class={styles.ground}>
          <Show when={props.line.period}>
            {(period) => <span class={styles.period} style={{ 'inset-inline-start': `${period().at}%`, 'inline-size': `${period().width}%` }} />}
          </Show>
          <For each={props.line.months}>{(month) => <span class={styles.rule} style={{ 'inset-inline-start': `${month.at}%` }} />}</For>
        </div>
        <For each={props.line.bars}>
          {(bar) => (
            <div class={styles.row}>
              <span class={styles.title} dir="auto">
                {bar.milestone.title || t('draft.forms.newMilestone')}
              </span>
              <div class={styles.track}>
                <span class={styles.bar} data-outside={bar.outside ? '' : undefined} style={{ 'inset-inline-start': `${bar.at}%`, 'inline-size': `${bar.width}%` }} />
              </div>
            </div>
          )}
        </For>
      </div>
    </figure>
  )
}
