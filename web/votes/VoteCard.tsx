/** Beside a list: what is voted on and by which rule, the dots one has and where they are. */
import { For, Show } from 'solid-js'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import { formatNumber, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import type { Ballot } from './ballot.ts'
import { useVotes } from './context.ts'
import { DotsLeft } from './DotsLeft.tsx'
import { itemText } from './results.ts'
import styles from './VoteCard.module.css'

export function VoteCard() {
  const votes = useVotes()
  return (
    <Show when={votes.open()}>
      {(round) => (
        <section class={styles.card} aria-labelledby="vote-card">
          <h2 id="vote-card" dir="auto">
            {round().title}
          </h2>
          <p class={styles.rule}>{ruleSentence(round(), t)}</p>
          <Show when={votes.ballot()} fallback={<p>{t('votes.notAsked')}</p>}>
            {(ballot) => (
              <>
                <DotsLeft ballot={ballot()} />
                <YourDots ballot={ballot()} />
                <DoneButton block />
              </>
            )}
          </Show>
          <p class={styles.turnout}>{t('votes.turnout', { turnout: round().turnout, eligible: round().eligible })}</p>
        </section>
      )}
    </Show>
  )
}

/** Where one's own dots are, in the order of the board. */
export function YourDots(props: { ballot: Ballot }) {
  const votes = useVotes()
  const mine = () => votes.items().filter((item) => props.ballot.on(item.itemId) > 0)
  return (
    <div class={styles.yours}>
      <h3>{t('votes.yours')}</h3>
      <Show when={mine().length > 0} fallback={<p class="small muted">{t('votes.noneYet')}</p>}>
        <ul>
          <For each={mine()}>
            {(item) => (
              <li>
                <Show when={item.number}>{(number) => <b class="num">N{number()} </b>}</Show>
                <bdi lang={item.lang ?? undefined}>{itemText(item)}</bdi>
                <Show when={props.ballot.on(item.itemId) > 1}>
                  <span class="num"> × {formatNumber(props.ballot.on(item.itemId))}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.ballot.blocked()}>
        <p class={styles.unsent} role="status">
          {t('votes.unsent')}
        </p>
      </Show>
    </div>
  )
}

/** Says thanks, and lets one think again until the round closes. */
export function DoneButton(props: { block?: boolean; short?: boolean }) {
  const votes = useVotes()
  const thanks = () => t(votes.ballot()?.blocked() ? 'votes.thanksUnsent' : 'votes.thanks')
  return (
    <>
      <Show when={votes.done() && !props.short}>
        <p role="status">
          <b>{thanks()}</b> {t('votes.thanksHelp')}
        </p>
      </Show>
      <Button variant={votes.done() ? 'secondary' : 'primary'} block={props.block ?? false} onClick={() => votes.setDone(!votes.done())}>
        {t(votes.done() ? 'votes.change' : props.short ? 'votes.doneShort' : 'votes.done')}
      </Button>
    </>
  )
}
