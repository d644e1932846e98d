/** A counted round with all that was declared and recorded: who took part, by which rule, what came out in the order one asks for. */
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { type TallyOrder, TALLY_ORDERS } from '#shared/facilitation/eligible.ts'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { ResultBars } from './ResultBars.tsx'
import { ranked, type Result, totalDots } from './results.ts'
import styles from './ResultView.module.css'

export interface ResultViewProps {
  result: Result
  /** those that go on, once a further round has been opened among them */
  ahead?: ReadonlySet<string>
  onShow?: (itemId: string) => void
  /** what can be done with it */
  children?: JSX.Element
}

export function ResultView(props: ResultViewProps) {
  const [order, setOrder] = createSignal<TallyOrder>('dots')
  const [all, showAll] = createSignal(false)
  const rows = createMemo(() => ranked(props.result, order()))
  const without = () => rows().filter((one) => one.dots === 0).length
  const options = () => TALLY_ORDERS.map((value) => ({ value, label: t(`votes.sort.${value}`) }))
  return (
    <div class={styles.result}>
      <ResultFacts result={props.result} />
      {props.children}
      <Show when={totalDots(props.result.tally) > 0} fallback={<p>{t('votes.noDots')}</p>}>
        <NativeSelect label={t('votes.sort')} value={order()} options={options()} onChange={setOrder} />
        <ResultBars ranked={all() ? rows() : rows().filter((one) => one.dots > 0)} ahead={props.ahead} onShow={props.onShow} />
        <Show when={without() > 0 && !all()}>
          <Button variant="quiet" onClick={() => showAll(true)}>
            {t('votes.showRest', { n: without() })}
          </Button>
        </Show>
      </Show>
    </div>
  )
}

/** Turnout, rule, and how many dots not by people's own hand. */
export function ResultFacts(props: { result: Result }) {
  const round = () => props.result.round
  const proxy = () => props.result.tally.reduce((sum, item) => sum + item.proxy, 0)
  return (
    <div class={styles.facts}>
      <p class={styles.turnout}>{t('votes.counted', { n: totalDots(props.result.tally), turnout: round().turnout, eligible: round().eligible })}</p>
      <Show when={round().paperVoters > 0}>
        <p>{t('votes.onPaper', { n: round().paperVoters })}</p>
      </Show>
      <Show when={proxy() > 0}>
        <p>{t('votes.byProxy', { n: proxy() })}</p>
      </Show>
      <p>{ruleSentence(round(), t)}</p>
    </div>
  )
}
