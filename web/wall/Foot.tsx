/** The oak board along the wall's foot: before, who is here and when it begins; then the programme, drawn in minutes. */
import { For, Match, Show, Switch } from 'solid-js'
import { formatDate, locale, t } from '#web/i18n.tsx'
import type { Wall } from './model.ts'
import { clockFace } from './time.ts'
import styles from './Foot.module.css'

export function Foot(props: { wall: Wall }) {
  const { live } = props.wall
  return (
    <footer class={styles.foot}>
      <Switch>
        <Match when={live.view()?.phase}>{(phase) => <Running wall={props.wall} title={phase().title} number={phase().number} of={phase().of} />}</Match>
        <Match when={true}>
          <Arriving wall={props.wall} />
        </Match>
      </Switch>
    </footer>
  )
}

function Arriving(props: { wall: Wall }) {
  const { live } = props.wall
  const begins = () => (live.view()?.status === 'before' ? live.workshop().startsAt : null)
  return (
    <>
      <b>{t('wall.people', { n: live.counts()?.people ?? 0 })}</b>
      <Show when={live.view()?.status !== 'finished'}>
        <span>{t('wall.facts')}</span>
      </Show>
      <Show when={begins()}>{(at) => <span class={styles.end}>{t('wall.begins', { time: formatDate(at(), { timeStyle: 'short' }) })}</span>}</Show>
    </>
  )
}

function Running(props: { wall: Wall; title: string; number: number; of: number }) {
  const { live } = props.wall
  const next = () => live.view()?.next
  const shareOf = (at: number) => (stateOf(at) === 'now' ? (props.wall.left()?.share ?? 0) : undefined)
  const stateOf = (at: number) => (at < props.number - 1 ? 'done' : at === props.number - 1 ? 'now' : 'to-come')
  return (
    <>
      <b class={styles.phase} dir="auto">
        {props.title}
      </b>
      <Show when={props.wall.scene().kind === 'door' && props.wall.left()}>{(left) => <b class={styles.time}>{clockFace(left().seconds, locale())}</b>}</Show>
      <span class="sr">{t('wall.progress', { n: props.number, of: props.of })}</span>
      <span class={styles.track} aria-hidden="true">
        <For each={live.view()?.line ?? []}>
          {(phase, at) => (
            <span class={styles.segment} data-pause={phase.pause ? '' : undefined} data-state={stateOf(at())} style={{ '--min': phase.minutes, '--share': shareOf(at()) }} />
          )}
        </For>
      </span>
      <span class={styles.end} dir="auto">
        {next() ? t('wall.next', { title: next()?.title ?? '' }) : t('wall.last')}
      </span>
    </>
  )
}
