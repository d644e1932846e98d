/** What the room chose: each counted vote with the rule that was declared, who took part, and what came out. */
import { For, Show } from 'solid-js'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import type { PublicOutcome, PublicRound } from '#shared/outcomes.ts'
import { t } from '#web/i18n.tsx'
import { Dots } from './Paper.tsx'
import styles from './Rounds.module.css'

export function Rounds(props: { page: PublicOutcome }) {
  return (
    <Show when={props.page.rounds.length > 0}>
      <section class={styles.rounds}>
        <h2>{t('outcome.page.votes')}</h2>
        <For each={props.page.rounds.toReversed()}>{(round) => <Round round={round} locale={props.page.locale} />}</For>
      </section>
    </Show>
  )
}

function Round(props: { round: PublicRound; locale: string }) {
  const round = () => props.round
  const ref = (number: number | null) => (number === null ? '' : `N${number}`)
  return (
    <section class={styles.round}>
      <h3 dir="auto">{round().title}</h3>
      <p>{t('votes.counted', { n: round().cast, turnout: round().turnout, eligible: round().eligible })}.</p>
      <p class="small muted">{ruleSentence(round(), t)}</p>
      <ol class={styles.list}>
        <For each={round().ranking} fallback={<li>{t('votes.noDots')}</li>}>
          {(item) => (
            <li class={styles.item}>
              <Dots dots={item.dots} />
              <span class={styles.words}>
                <Show when={item.text !== null} fallback={<span class="muted">{t('votes.gone')}</span>}>
                  <Show when={item.number}>
                    <b class="num">{ref(item.number)}</b>{' '}
                  </Show>
                  <bdi lang={item.lang ?? props.locale}>{item.text || t('outcome.groupNameless')}</bdi>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
