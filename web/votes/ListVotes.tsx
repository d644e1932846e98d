/** Votes in the list view: a place for a dot on each row, and the counted dots after it. */
import { Show } from 'solid-js'
import { formatNumber, t } from '#web/i18n.tsx'
import { useVotes } from './context.ts'
import { DotButton } from './DotButton.tsx'
import styles from './ListVotes.module.css'
import { VoteBar } from './VoteBar.tsx'

/** On a note's or a group's row. @param props.name as the row is called: `N9 Fællesspisning` */
export function RowVote(props: { itemId: string; name: string }) {
  const votes = useVotes()
  const asked = () => votes.item(props.itemId) !== undefined
  const counted = () => votes.result()?.tally.find((item) => item.itemId === props.itemId)?.dots ?? 0
  return (
    <Show when={asked()}>
      <Show when={counted() > 0}>
        <span class={styles.counted}>
          <span class={styles.dot} aria-hidden="true" />
          <b aria-hidden="true">{formatNumber(counted())}</b>
          <span class="sr">{t('votes.dots', { n: counted() })}</span>
        </span>
      </Show>
      <Show when={votes.ballot()}>{(ballot) => <DotButton ballot={ballot()} itemId={props.itemId} name={props.name} onPress={votes.press} onTake={votes.take} />}</Show>
    </Show>
  )
}

/** Where there is no room beside the list: the dots that are left, at its foot. */
export function ListVoteBar() {
  return (
    <div class={styles.foot}>
      <VoteBar />
    </div>
  )
}
