/** The result of a round: what got most first, its dots as a row of dots, and how many they are. The same on a page and, larger, on the wall. */
import { For, Show } from 'solid-js'
import { formatNumber, t } from '#web/i18n.tsx'
import styles from './ResultBars.module.css'
import { itemText, type Ranked } from './results.ts'

/** More dots than this do not fit beside each other: then the longest row has this many. */
const MOST_DOTS = 20

export interface ResultBarsProps {
  ranked: readonly Ranked[]
  /** read from ten metres */
  wall?: boolean
  /** those that go on to the next round; the others' dots are drawn hollow */
  ahead?: ReadonlySet<string>
  /** makes each item a button, e.g. one that shows it on the board */
  onShow?: (itemId: string) => void
}

export function ResultBars(props: ResultBarsProps) {
  const most = () => Math.max(1, ...props.ranked.map((one) => one.dots))
  const drawn = (dots: number) => (most() <= MOST_DOTS ? dots : Math.ceil((dots / most()) * MOST_DOTS))
  return (
    <ol class={styles.rank} data-wall={props.wall ? '' : undefined}>
      <For each={props.ranked}>
        {(one) => (
          <li class={styles.row} data-out={props.ahead && !props.ahead.has(one.itemId) ? '' : undefined} data-none={one.dots === 0 ? '' : undefined}>
            <span class={styles.place}>{one.dots > 0 ? formatNumber(one.place) : '–'}</span>
            <Name one={one} onShow={props.onShow} />
            <span class={styles.sum}>
              <span aria-hidden="true">{formatNumber(one.dots)}</span>
              <span class="sr">{t('votes.dots', { n: one.dots })}</span>
            </span>
            <span class={styles.dots} style={{ '--n': drawn(one.dots) }} aria-hidden="true" />
            <Marks one={one} wall={props.wall} />
          </li>
        )}
      </For>
    </ol>
  )
}

function Name(props: { one: Ranked; onShow: ResultBarsProps['onShow'] }) {
  const words = () => (
    <>
      <Show when={props.one.item?.number}>{(number) => <b class={styles.number}>N{number()}</b>}</Show>
      <bdi lang={props.one.item?.lang ?? undefined}>{itemText(props.one.item)}</bdi>
    </>
  )
  return (
    <Show when={props.onShow && !props.one.item?.gone} fallback={<span class={styles.name}>{words()}</span>}>
      <button type="button" class={styles.name} onClick={() => props.onShow?.(props.one.itemId)}>
        {words()}
      </button>
    </Show>
  )
}

/** How many people it was (there is no room for that on a wall), and what others have placed for them. */
function Marks(props: { one: Ranked; wall: boolean | undefined }) {
  const marks = () => [
    ...(props.one.voters > 0 && !props.wall ? [t('votes.voters', { n: props.one.voters })] : []),
    ...(props.one.paper > 0 ? [t('votes.dotsOnPaper', { n: props.one.paper })] : []),
    ...(props.one.proxy > 0 ? [t('votes.dotsByProxy', { n: props.one.proxy })] : []),
  ]
  return (
    <Show when={marks().length > 0}>
      <span class={styles.marks}>{marks().join(' · ')}</span>
    </Show>
  )
}
